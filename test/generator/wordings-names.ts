/** Websites and accounts named in running text. */
import type { Book } from "./book.js";
import { percent } from "./numbers.js";
import type { Platform } from "../../src/records/index.js";
import type { AccountItem, SiteItem, World } from "./world.js";

/** Names one account with its platform, the way one notice does it throughout. */
function accountMention(book: Book, item: AccountItem, word: string, style: number): { text: string; owner: boolean } {
  const name = book.name(item.name);
  if (style === 0) return { text: `“${name}”${word}`, owner: false };
  if (style === 1) {
    const owner = !item.name.includes(item.owner);
    return { text: `${owner ? item.owner : ""}“${name}”${word}`, owner };
  }
  if (style === 2) return { text: `“${name}”(${word})`, owner: false };
  if (style === 3) return { text: `${name}(${word})`, owner: false };
  if (style === 8) return { text: `${name}${word}`, owner: false };
  return { text: `${word}“${name}”`, owner: false };
}

/** Lists accounts; gives back the words and the names whose owner stands there too. */
export function accountList(book: Book, items: readonly AccountItem[], vocabulary: Record<Platform, string>): { text: string; owners: Set<string> } {
  const { rng } = book;
  const owners = new Set<string>();
  const style = rng.weighted([[5, 0], [3, 1], [1, 2], [1, 3], [1, 4], [2, 5], [1, 6], [1, 7], [0.7, 8]]);
  if (style >= 5 && style < 8) {
    const groups = [...new Set(items.map(({ platform }) => platform))].map((platform) => items.filter((item) => item.platform === platform));
    const parts = groups.map((group) => {
      const word = vocabulary[group[0]!.platform];
      const names = group.map(({ name }) => book.name(name));
      if (group.length === 1) return `“${names[0]!}”${word}`;
      const quoted = names.map((name) => `“${name}”`).join("");
      if (style === 5) return quoted + word;
      if (style === 6) return `“${names.join("、")}”等${group.length}个${word}`;
      return word + quoted;
    });
    return { text: parts.join("、"), owners };
  }
  const parts = items.map((item) => {
    const { text, owner } = accountMention(book, item, vocabulary[item.platform], style);
    if (owner) owners.add(item.name);
    return text;
  });
  return { text: parts.join("、"), owners };
}

export function siteList(book: Book, items: readonly Pick<SiteItem, "name">[]): string {
  const style = book.rng.weighted([[4, 0], [3, 1], [1, 2]]);
  return items.map(({ name }) => {
    const text = book.name(name);
    if (name.endsWith("网")) return `“${text}”`;
    return style === 0 ? `“${text}”网` : style === 1 ? `“${text}”网站` : `${text}网站`;
  }).join("、");
}

/** Enters the accounts that a sentence names and that no annex lists. */
export function enterAccounts(book: Book, items: readonly AccountItem[], verdict: "fail" | "named", owners: Set<string>, withProblem: boolean): void {
  for (const { name, platform, owner, problem } of items) {
    book.facts.accounts.push({ name, platform, verdict, ...(owners.has(name) ? { owner } : {}), problems: withProblem ? [{ category: problem.category }] : [] });
  }
}

export function enterSites(book: Book, items: readonly SiteItem[], verdict: "fail" | "named", withProblem: boolean): void {
  for (const { name, problem } of items) {
    book.facts.units.push({ name, kind: "website", verdict, problems: withProblem ? [{ category: problem.category }] : [] });
  }
}

/** Test letters to websites: who answered the same day, who did not. */
export function replyTest(book: Book, world: World, names: readonly string[]): string {
  const { rng, facts } = book;
  const total = rng.int(Math.max(12, names.length + 3), 150);
  const passed = total - rng.int(1, 9);
  const rate = book.rate({ subject: "message", platform: null, scope: null, metric: "on-time-reply", checked: total, passed, reported: percent(passed, total, 2), where: "body" });
  const groups = [names.slice(0, 2), names.slice(2, 3), names.slice(3, 4)] as const;
  const sentences = [`对${world.whole}${book.n(rate, "checked", "家")}网站发送咨询信件进行测试,${book.n(rate, "passed", "家")}网站在规定时间内答复,按期答复率为${book.r(rate)}。`];
  const say = (group: readonly string[], verdict: "commended" | "named", finding: "same-day-reply" | "no-reply" | "one-of-two-unanswered", words: string): void => {
    if (group.length === 0) return;
    sentences.push(`${group.map((name) => `“${book.name(name)}”网`).join("、")}${words}。`);
    // A letter that nobody answered is a message unanswered, as readers of such notices hold almost without exception (test/blind).
    const problems = finding === "same-day-reply" ? [] : [{ category: "message-unanswered" as const }];
    for (const name of group) facts.units.push({ name, kind: "website", verdict, finding, problems });
  };
  say(groups[0], "commended", "same-day-reply", rng.pick(["当日即答复来信", "能够当日回复留言"]));
  say(groups[1], "named", "no-reply", rng.pick(["两封来信均未回复", "2封信件都未回复"]));
  say(groups[2], "named", "one-of-two-unanswered", "有1封来信未回复");
  return sentences.join("");
}
