/** One total and its rate, in the ways notices put it. Each wording enters the facts that its own words state, and no others. */
import type { Book, Slot } from "./book.js";
import type { Platform, Subject } from "../../src/records/index.js";
import type { RateFact } from "./facts.js";
import { percent } from "./numbers.js";

export interface Figure {
  subject: Subject;
  noun: string;
  /** Measure word: 家 or 个. */
  mw: string;
  total: number;
  failed: number;
  /** The printed percentage of those that passed. */
  rate: string;
  /** Whether the printed percentage follows from the counts. */
  exact: boolean;
  platform: Platform | null;
  scope: string | null;
  whole: string;
  /** All that are in operation, where the total is only a sample of them. */
  running: number;
}

export interface Wording {
  id: string;
  fits(figure: Figure): boolean;
  say(book: Book, figure: Figure): string;
}

const always = (): boolean => true;
const sampled = (f: Figure): boolean => f.running > f.total;
const census = (f: Figure): boolean => f.running === f.total;

/** Enters a rate that states the slots named, and gives it back for printing. */
export function enter(book: Book, f: Figure, slots: readonly Slot[], more: Partial<Pick<RateFact, "metric" | "where" | "absent">> = {}): RateFact {
  const has = (slot: Slot): boolean => slots.includes(slot);
  return book.rate({
    subject: f.subject, platform: f.platform, scope: f.scope, metric: "pass", where: "body",
    ...(has("running") ? { running: census(f) ? f.total : f.running } : {}),
    ...(has("checked") ? { checked: f.total } : {}),
    ...(has("passed") ? { passed: f.total - f.failed } : {}),
    ...(has("failed") ? { failed: f.failed } : {}),
    reported: has("reported") ? (more.metric === "fail" ? failRate(f) : f.rate) : null,
    ...more,
  });
}

/** The share of failures at the precision of the printed rate. */
function failRate(f: Figure): string {
  return String(Number(percent(f.failed, f.total, f.rate.split(".")[1]?.length ?? 0)));
}

const is = ({ rng }: Book): string => rng.pick(["为", "", "达", "是", "为"]);
const all = ({ rng }: Book): string => rng.pick(["合格率", "总体合格率", "合格率", "整体合格率", "抽检合格率"]);

export const totalWordings: readonly Wording[] = [
  {
    id: "passed-failed-rate", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "passed", "failed", "reported"]);
      const verb = book.rng.pick(["共检查", "本次共检查", "此次检查", "共核查"]);
      return `${verb}${f.noun}${book.n(r, "checked", f.mw)},其中合格${book.n(r, "passed", f.mw)},不合格${book.n(r, "failed", f.mw)},${all(book)}${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "failed-rate", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      const found = book.rng.pick(["发现不合格", "不合格", "发现不合格的", "其中不合格", "发现不合格:"]);
      return `${book.rng.pick(["共检查", "共抽检", "检查"])}${f.noun}${book.n(r, "checked", f.mw)},${found}${book.n(r, "failed", f.mw)},${all(book)}${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "number-first", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `对${book.n(r, "checked", f.mw)}${f.noun}进行了检查,有${book.n(r, "failed", f.mw)}不合格,${all(book)}${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "passed-only", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "passed", "reported"]);
      return `共检查${f.noun}${book.n(r, "checked", f.mw)},其中${book.n(r, "passed", f.mw)}合格,${all(book)}${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "problems-found", fits: (f) => f.exact && f.failed > 0,
    say(book, f) {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `对${f.whole}${book.n(r, "checked", f.mw)}${f.noun}开展全覆盖检查,发现${book.n(r, "failed", f.mw)}不合格,总体合格率${book.r(r)}。`;
    },
  },
  {
    id: "figures-far-from-rate", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "passed", "failed", "reported"]);
      return `随机选取${book.n(r, "checked", f.mw)}${f.noun}进行检查,本次检查合格率${is(book)}${book.r(r)}。从检查情况看,多数主办单位能够落实日常管理责任,合格的${book.n(r, "passed", f.mw)},不合格${book.n(r, "failed", f.mw)}。`;
    },
  },
  {
    id: "sampling", fits: sampled,
    say(book, f) {
      const s = sampling(book, f);
      const r = enter(book, f, ["checked", "passed", "reported"]);
      return `${f.whole}正常运行的${f.noun}共${book.n(s, "running", f.mw)},本次抽查${both(book, s, r, "checked", f.mw)},抽查比例${is(book)}${book.r(s)},合格${book.n(r, "passed", f.mw)},合格率${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "share-of-total", fits: sampled,
    say(book, f) {
      const s = sampling(book, f, false);
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `共抽查${f.noun}${both(book, s, r, "checked", f.mw)},占${f.whole}总数的${book.r(s)},发现不合格${book.n(r, "failed", f.mw)},总体合格率为${book.r(r)}。`;
    },
  },
  {
    id: "coverage", fits: census,
    say(book, f) {
      const c = book.rate({ subject: f.subject, platform: f.platform, scope: f.scope, metric: "coverage", checked: f.total, reported: "100", where: "body" });
      const r = enter(book, f, ["passed", "failed", "checked", "reported"]);
      return `检查${f.noun}${both(book, c, r, "checked", f.mw)},${book.rng.pick(["检查率", "检查覆盖率", "覆盖率"])}${is(book)}${book.r(c)},其中:合格${book.n(r, "passed", f.mw)},合格率${is(book)}${book.r(r)};不合格${book.n(r, "failed", f.mw)}。`;
    },
  },
  {
    id: "all-running", fits: census,
    say(book, f) {
      const r = enter(book, f, ["running", "checked", "passed", "failed", "reported"]);
      return `对${f.whole}正常运行的${book.n(r, "running", f.mw)}${f.noun}全部进行检查,其中${book.n(r, "passed", f.mw)}合格,${book.n(r, "failed", f.mw)}不合格,合格率${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "registered-running", fits: census,
    say(book, f) {
      const r = enter(book, f, ["running", "failed", "reported"]);
      return `${f.whole}在全国${f.noun.includes("新媒体") ? "政务新媒体" : "政府网站"}信息报送系统登记的在运行${f.noun}${book.n(r, "running", f.mw)},检查发现${book.n(r, "failed", f.mw)}不合格,总体合格率${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "rate-first", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `${f.whole}${f.noun}${all(book)}${is(book)}${book.r(r)}(共检查${book.n(r, "checked", f.mw)},不合格${book.n(r, "failed", f.mw)})。`;
    },
  },
  {
    id: "fail-rate", fits: (f) => f.exact && f.failed > 0,
    say(book, f) {
      const r = enter(book, f, ["checked", "failed", "reported"], { metric: "fail" });
      return `共抽查${f.noun}${book.n(r, "checked", f.mw)},发现不合格${f.noun}${book.n(r, "failed", f.mw)},不合格率${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "no-rate", fits: (f) => f.exact && f.failed > 0,
    say(book, f) {
      const r = enter(book, f, ["checked", "passed", "failed"]);
      return `本次共检查${f.noun}${book.n(r, "checked", f.mw)},合格${book.n(r, "passed", f.mw)},不合格${book.n(r, "failed", f.mw)}。`;
    },
  },
  {
    id: "approximate-total", fits: (f) => f.exact && f.total > 20,
    say(book, f) {
      const round = Math.floor(f.total / 10) * 10;
      enter(book, f, ["reported"], { absent: ["checked", "running"] });
      const r = book.facts.rates.at(-1)!;
      const count = book.rng.pick([`近${round + 10}${f.mw}`, `${round}余${f.mw}`, `${round}多${f.mw}`, `约${round}${f.mw}`]);
      return `本次检查覆盖${f.noun}${count},总体合格率${is(book)}${book.r(r)}。`;
    },
  },
];

/** A total without failures, also said without a rate. */
export const perfectWordings: readonly Wording[] = [
  {
    id: "all-pass-rate", fits: always,
    say(book, f) {
      const r = enter(book, f, ["checked", "reported"]);
      return `共检查${f.noun}${book.n(r, "checked", f.mw)},${book.rng.pick(["全部合格", "均为合格", "未发现不合格情况", "均合格"])},合格率${is(book)}${book.r(r)}。`;
    },
  },
  {
    id: "all-pass-unprinted", fits: always,
    say: (book, f) => `共检查${f.noun}${book.plain(f.total)}${f.mw},${book.rng.pick(["全部合格", "均为合格", "均合格", `未发现不合格${f.noun}`])}。`,
  },
  {
    id: "running-all-pass", fits: census,
    say(book, f) {
      const r = enter(book, f, ["running", "reported"]);
      return `${f.whole}在运行的${f.noun}${book.n(r, "running", f.mw)},总体合格率${is(book)}${book.r(r)}。`;
    },
  },
];

function sampling(book: Book, f: Figure, withRunning = true): RateFact {
  const share = String(Number(percent(f.total, f.running, book.rng.int(0, 2))));
  return book.rate({ subject: f.subject, platform: f.platform, scope: f.scope, metric: "sampling", checked: f.total, ...(withRunning ? { running: f.running } : {}), reported: share, where: "body" });
}

/** Prints one figure that two rates share: its mark is that of the first, and the second hangs on the same place. */
function both(book: Book, a: RateFact, b: RateFact, slot: "checked", measure: string): string {
  b.shares = { ...b.shares, [slot]: a.id };
  return book.n(a, slot, measure);
}
