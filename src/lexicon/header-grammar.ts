import { z } from "zod";
import type { ColumnName } from "./columns.js";
import { loadData, once } from "./data.js";

const list = z.array(z.string().min(1));
const heads = z.object({ of: list, ends: list, whole: list }).strict();

/** The shape of `data/header-parts.yaml`. */
export const headerPartsSchema = z.object({
  nouns: z.object({ website: list, account: list, column: list, message: list, problem: list }).strict(),
  counts: z.object({ running: list, checked: list, passed: list, failed: list, messages: list, handled: list }).strict(),
  found: list, faulty: list,
  rates: z.object({ rate: list, fail_rate: list, coverage_rate: list, sampling_rate: list, reply_rate: list, completion_rate: list, availability_rate: list, other_rate: list }).strict(),
  in_time: list, not_in_time: list, count_endings: list, rate_endings: list,
  verdict: heads, misprint: heads, correction: heads, problem: heads, region: heads, owner: heads, platform: heads, account: heads,
}).strict();

/** Heads of words, not of figures. */
const HEADS = ["verdict", "misprint", "correction", "problem", "region", "owner", "platform", "account"] as const;

/** Places, a class of bodies that belongs to none of them beside them: 镇/县直, 县(市、区)/市直部门. */
const PLACES_AND_CLASS = "(?:所在|所属)?(?:[省市县区州旗乡镇]|街道)(?:[、(]?(?:[省市县区州旗乡镇]|街道))*\\)?(?:/[省市县区州旗]?[直属级](?:部门|单位|机关)?|(?:[/、和及与]|以及)(?:[省市县区州旗]?[直属级])?(?:部门|单位|机关))";

const parts = once(() => headerPartsSchema.parse(loadData("header-parts.yaml")));

/** The longest head that parts make. */
const LONGEST = 16;

/** Words as one group of alternatives, the longest first. */
function oneOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;
}

interface Pattern {
  pattern: RegExp;
  name: ColumnName;
}

/** Patterns in the order in which they are asked: the first one that a whole head matches names its column. */
const patterns = once((): Pattern[] => {
  const { nouns, counts, rates, found, faulty, in_time: inTime, not_in_time: notInTime, count_endings: countEnds, rate_endings: rateEnds } = parts();
  const noun = oneOf([...nouns.website, ...nouns.account, ...nouns.column, ...nouns.message]);
  // Problems are dealt with as messages are, but a count of what was checked is none of them.
  const matter = oneOf(Object.values(nouns).flat());
  const counted = oneOf(countEnds);
  const deeds = oneOf(counts.handled);
  const head = (name: ColumnName, body: string): Pattern => ({ name, pattern: new RegExp(`^${body}$`, "u") });
  const count = (name: ColumnName, deed: string, thing = noun): Pattern => head(name, `${thing}?${deed}${thing}?${counted}`);
  return [
    count("failed", `${oneOf(notInTime)}${deeds}`, matter),
    count("handled", `${oneOf(inTime)}?${deeds}`, matter),
    ...Object.entries(counts).filter(([name]) => name !== "handled").map(([name, words]) => count(name as ColumnName, oneOf(words))),
    head("failed", `(?:${noun}${oneOf(faulty)}|${oneOf(faulty)}${noun})${counted}`),
    head("messages", `${oneOf(nouns.message)}${counted}`),
    head("problem_count", `${oneOf([...found, ...counts.checked])}?${oneOf(nouns.problem)}${counted}`),
    head("running", `${oneOf([...nouns.website, ...nouns.account])}${counted}`),
    ...Object.entries(rates).map(([name, words]) => head(name as ColumnName, `${name === "completion_rate" ? matter : noun}?${oneOf(inTime)}?${oneOf(words)}${oneOf(rateEnds)}`)),
    head("region", PLACES_AND_CLASS),
    ...HEADS.map((name) => head(name, `(?:${oneOf(parts()[name].whole)}|${oneOf(parts()[name].of)}${oneOf(parts()[name].ends)})`)),
  ];
});

const ending = once((): RegExp => {
  const { count_endings: counts, rate_endings: rates } = parts();
  const letters = new Set(["直", "属", "级", "部门", "单位", "机关", ...counts, ...rates, ...HEADS.flatMap((name) => [...parts()[name].ends, ...parts()[name].whole])].map((word) => word.at(-1)!));
  return new RegExp(`[${[...letters].join("")}]$`, "u");
});

const known = new Map<string, ColumnName | undefined>();

/** Names the column that a head made of known parts heads (`抽测账号数`, `未按期答复件数`, `否决事由`); nothing where a letter is left over. */
export function composedHead(head: string): ColumnName | undefined {
  if (head.length < 2 || head.length > LONGEST || !ending().test(head)) return undefined;
  if (known.has(head)) return known.get(head);
  const name = patterns().find(({ pattern }) => pattern.test(head))?.name;
  if (known.size < 20_000) known.set(head, name);
  return name;
}

/** Names the column of counts that a deed alone stands for (抽检, 未答复); nothing for a noun alone, which may be the label of a group. */
export function countOfDeed(deed: string): ColumnName | undefined {
  return Object.values(parts().nouns).some((nouns) => nouns.includes(deed)) ? undefined : composedHead(`${deed}数`);
}

/** The heads made of known parts that end at `end` of a text, the longest first. */
export function composedHeadsEndingAt(text: string, end: number): { word: string; name: ColumnName }[] {
  if (!ending().test(text[end - 1] ?? "")) return [];
  const found: { word: string; name: ColumnName }[] = [];
  for (let length = Math.min(LONGEST, end); length >= 2; length--) {
    const word = text.slice(end - length, end);
    const name = composedHead(word);
    if (name) found.push({ word, name });
  }
  return found;
}
