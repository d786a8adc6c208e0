/** Columns of figures whose heads no list has, named by arithmetic over all rows: a rate says which counts it is of, a whole which are its parts. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import { decimalsOf } from "../text/numbers.js";
import { countsUp, filledCells, isOpen } from "./told-by-cells.js";

/** Heads that deny what they count. */
const DENIED = /[不未没无否差劣黑红]|问题|违规|超期|逾期|超时|落下|漏/u;
/** Letters, and what is done with them. */
const LETTERS = /留言|来信|信件|信|咨询|诉求|工单|投诉|答复|回复/u;
const SETTLED = /办结|办理|办完|整改/u;
/** What is done with things that are not judged: whatever share it is, it is no pass rate. */
const OTHER_DEEDS = /整改|改正|注销|关停|关闭|清理|压减|备案|更新|活跃|原创|转载|发布|满意|采用|采纳|录用|解读|修复|迁移|整合|集约|增|减|升|降|认证|优秀|优良|环比|同比|上期|上季|上次|去年|浏览|访问|粉丝|得分|好评/u;
/** What was drawn of all there is. */
const DRAWN = /抽|取|查|检|测|巡|覆盖|占|面/u;
/** What is judged by checks. */
const JUDGED = /合格|达标|过关|过线|够格|通过|检|查|测|巡|核|评/u;

const COUNT = /^(\d{1,7}|\d{1,3}(?:,\d{3})+)[个家条件]?$/u;
const SHARE = /^(100(?:\.0{1,4})?|\d{1,2}(?:\.\d{1,4})?)%?$/u;
const [FEWEST_ROWS, FEWEST_TELLING] = [3, 2];
const WHOLES: ReadonlySet<ColumnName> = new Set(["checked", "running"]);

interface Figures {
  /** The counts of a column, row by row; nothing where it holds others than counts. */
  counts: (readonly (number | undefined)[] | undefined)[];
  shares: (readonly (string | undefined)[] | undefined)[];
}

function figuresOf(columns: readonly Column[], rows: readonly (readonly string[])[]): Figures {
  const read = (x: number, pattern: RegExp): (string | undefined)[] | undefined => {
    const cells = filledCells(rows, x);
    const own = rows.map((row) => pattern.exec((row[x] ?? "").replace(/\s+/gu, ""))?.[1]);
    return cells.length >= FEWEST_ROWS && own.filter(Boolean).length * 10 >= cells.length * 9 ? own : undefined;
  };
  return {
    counts: columns.map(({ name }, x) => (name === "serial" || name === "rank" || (x === 0 && countsUp(filledCells(rows, x))) ? undefined : read(x, COUNT)?.map((value) => (value === undefined ? undefined : Number(value.replaceAll(",", "")))))),
    shares: columns.map((_, x) => (filledCells(rows, x).some((value) => /[.%]/u.test(value)) ? read(x, SHARE) : undefined)),
  };
}

/** Tells whether what is asked holds in nearly all rows: in all of three, in all but one of few, in four of five of many. */
function holds(rows: number, right: number): boolean {
  return right >= FEWEST_ROWS && (right === rows || right === rows - 1 || right * 5 >= rows * 4);
}

/** Tells whether a share is that of one count of another in nearly all rows, and not only where it is nought or all. */
function isShare(shares: readonly (string | undefined)[], part: (y: number) => number | undefined, whole: readonly (number | undefined)[]): boolean {
  let [rows, right, telling] = [0, 0, 0];
  shares.forEach((text, y) => {
    const [p, w] = [part(y), whole[y]];
    if (text === undefined || p === undefined || w === undefined || w === 0) return;
    rows++;
    const step = 10 ** -decimalsOf(text);
    const computed = (p / w) * 100;
    const off = computed - Number(text);
    if (Math.abs(off) > step * 0.51 && !(off >= 0 && off < step)) return;
    right++;
    if (p > 0 && p < w) telling++;
  });
  return holds(rows, right) && telling >= FEWEST_TELLING;
}

/** What a share may be: of which whole, and what passed or failed of it. */
interface Reading {
  rate: number;
  whole: number;
  passed?: number;
  failed?: number;
}

/** Names the columns of figures that arithmetic proves; where it allows two readings, none. */
export function tellFigures(columns: readonly Column[], rows: readonly (readonly string[])[], title: string): Column[] {
  const open = columns.map(isOpen);
  if (!open.includes(true) || rows.length < FEWEST_ROWS) return [...columns];
  const figures = figuresOf(columns, rows);
  const reading = passReading(columns, open, figures, title) ?? sumReading(columns, open, figures);
  const told = [...columns];
  const name = (x: number | undefined, as: ColumnName): void => {
    if (x !== undefined && open[x] && told[x]!.name === "note") told[x] = { ...told[x]!, name: as };
  };
  const heads = columns.map(({ header }) => header).join("");
  const letters = LETTERS.test(title) || LETTERS.test(heads);
  if (reading) {
    const { rate, whole, passed, failed } = reading;
    const settled = SETTLED.test(rate >= 0 ? columns[rate]!.header : heads);
    name(rate < 0 ? undefined : rate, letters ? (settled ? "completion_rate" : "reply_rate") : "rate");
    name(whole, letters ? "messages" : "checked");
    name(passed, letters ? "handled" : "passed");
    name(failed, "failed");
  }
  return letters ? told : withSample(told, open, figures);
}

/** The reading of a share as the rate of what passed: with what failed beside it, where the two add up to their whole, or else alone, where its words allow it. */
function passReading(columns: readonly Column[], open: readonly boolean[], { counts, shares }: Figures, title: string): Reading | undefined {
  const rates = columns.flatMap(({ name }, x) => (name === "rate" || name === "reply_rate" || name === "completion_rate" ? [x] : []));
  if (rates.length > 1) return undefined;
  const candidates = rates.length === 1 ? rates : columns.flatMap((_, x) => (open[x] && shares[x] ? [x] : []));
  const found: (Reading & { weight: number })[] = [];
  const may = (x: number, ...roles: ColumnName[]): boolean => counts[x] !== undefined && (open[x] ? columns[x]!.name === "note" : roles.includes(columns[x]!.name));
  for (const rate of candidates) {
    const share = shares[rate];
    if (!share) continue;
    const known = rates.length === 1;
    for (let whole = 0; whole < columns.length; whole++) {
      if (whole === rate || !may(whole, "checked", "running", "messages")) continue;
      const parts = columns.flatMap((_, x) => (x !== whole && x !== rate && may(x, "passed", "handled") && isShare(share, (y) => counts[x]![y], counts[whole]!) ? [x] : []));
      const rests = columns.flatMap((_, x) => {
        const rest = (y: number): number | undefined => difference(counts[whole]![y], counts[x]![y]);
        return x !== whole && x !== rate && may(x, "failed") && isShare(share, rest, counts[whole]!) ? [x] : [];
      });
      // What stands after its whole is a part of it: what is drawn of all there is stands so too, and has no rest.
      for (const passed of parts) for (const failed of rests) if (addUp(counts, whole, passed, failed)) found.push({ rate, whole, passed, failed, weight: 3 });
      if (parts.length > 0 && rests.length > 0) continue;
      for (const failed of rests) if (known || isJudged(columns, [rate, failed], title)) found.push({ rate, whole, failed, weight: 2 });
      for (const passed of parts) if (known || (isJudged(columns, [rate, passed], title) && !DENIED.test(columns[passed]!.header) && (LETTERS.test(title) || !DRAWN.test(columns[rate]!.header)) && mean(share) >= 50)) found.push({ rate, whole, passed, weight: 1 });
    }
  }
  const heaviest = Math.max(...found.map(({ weight }) => weight));
  const best = found.filter(({ weight }) => weight === heaviest);
  if (best.length !== 1) return undefined;
  const { rate, passed, failed } = best[0]!;
  const used = [rate, passed, failed].filter((x) => x !== undefined).map((x) => columns[x]!.header);
  return used.some((head) => OTHER_DEEDS.test(head)) && rates.length === 0 ? undefined : best[0];
}

function isJudged(columns: readonly Column[], used: readonly number[], title: string): boolean {
  const heads = used.map((x) => columns[x]!.header).join("");
  return !OTHER_DEEDS.test(heads) && (JUDGED.test(heads) || JUDGED.test(title) || LETTERS.test(title));
}

function mean(shares: readonly (string | undefined)[]): number {
  const read = shares.filter((share) => share !== undefined).map(Number);
  return read.reduce((sum, share) => sum + share, 0) / Math.max(1, read.length);
}

function addUp(counts: Figures["counts"], whole: number, ...parts: number[]): boolean {
  const rows = counts[whole]!.flatMap((count, y) => (count === undefined || parts.some((x) => counts[x]![y] === undefined) ? [] : [{ count, sum: parts.reduce((sum, x) => sum + counts[x]![y]!, 0) }]));
  return holds(rows.length, rows.filter(({ count, sum }) => count === sum).length);
}

/** Without a rate: what passed and what did not, where one head denies the other word for word and both add up to one count. */
function sumReading(columns: readonly Column[], open: readonly boolean[], { counts }: Figures): Reading | undefined {
  const isCount = (x: number): boolean => counts[x] !== undefined;
  const found = columns.flatMap(({ header }, failed) => {
    const passed = columns.findIndex((other, x) => x !== failed && header.replace(/[不未没](?:有|能)?/u, "") === other.header && other.header !== header);
    if (passed < 0 || !open[passed] || !open[failed] || !isCount(passed) || !isCount(failed) || OTHER_DEEDS.test(header) || LETTERS.test(header)) return [];
    return columns.flatMap(({ name }, whole) => (whole !== passed && whole !== failed && isCount(whole) && (open[whole] || WHOLES.has(name)) && addUp(counts, whole, passed, failed) ? [{ rate: -1, whole, passed, failed }] : []));
  });
  return found.length === 1 && !columns.some(({ name }) => name === "passed" || name === "failed" || name === "rate") ? found[0] : undefined;
}

/** Names the share that was drawn, and of what: of the one count before what was checked that is its whole. */
function withSample(columns: readonly Column[], open: readonly boolean[], { counts, shares }: Figures): Column[] {
  const checked = columns.findIndex(({ name }) => name === "checked");
  if (checked < 0 || !counts[checked] || columns.some(({ name }) => name === "sampling_rate" || name === "coverage_rate")) return [...columns];
  const found = columns.flatMap((column, rate) => {
    if (column.name !== "note" || !open[rate] || !shares[rate] || OTHER_DEEDS.test(column.header)) return [];
    return columns.flatMap(({ name }, whole) => (whole !== checked && counts[whole] && (name === "running" || (name === "note" && open[whole])) && isShare(shares[rate]!, (y) => counts[checked]![y], counts[whole]) ? [{ rate, whole }] : []));
  });
  if (found.length !== 1) return [...columns];
  return columns.map((column, x): Column => (x === found[0]!.rate ? { ...column, name: "sampling_rate" } : x === found[0]!.whole ? { ...column, name: "running" } : column));
}

function difference(whole: number | undefined, part: number | undefined): number | undefined {
  return whole === undefined || part === undefined ? undefined : whole - part;
}
