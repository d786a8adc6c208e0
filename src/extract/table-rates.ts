import { chineseNumber } from "../text/numbers.js";
import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Table } from "../notice/nodes.js";
import type { Metric, RateRow, Subject } from "../records/rate.js";
import { platformOf } from "../lexicon/platforms.js";
import { groupsOf } from "../tables/column-groups.js";
import { themeOfHeader } from "../tables/header.js";
import { integerColumns, isOfAll, isSum, rateColumns } from "../tables/kinds.js";
import { headsOfOtherPeriods, isOfAnotherTime } from "../tables/other-times.js";
import { linkOf, probeOf } from "../tables/probes.js";
import { judge, type RateCounts, type RateJudgement } from "./arithmetic.js";
import { printedTitle, quote, type NoticeContext } from "./context.js";
import { failedColumn } from "./failed-beside.js";
import type { Place } from "./places.js";
import { countsWebsites } from "./table-columns.js";
import { divisionOfBody } from "./table-places.js";
import { rowsOf, type TableRow } from "./table-rows.js";
import { isWholeKind, scopeIn, scopesOf, subjectOfClasses, themeOfRow } from "./table-scopes.js";

const METRICS: Partial<Record<ColumnName, Metric>> = {
  rate: "pass", fail_rate: "fail", coverage_rate: "coverage", sampling_rate: "sampling", reply_rate: "on-time-reply", completion_rate: "completion", availability_rate: "availability", other_rate: "other",
};

const OTHER_PLATFORMS = /^其[他它](?:平台|账号|类型|类)?$/u;
/** Better verdicts than 合格, which have columns of their own beside it. */
const BETTER = /^(?:优秀|优良|良好|基本合格)(?:(?:网站|账号|新媒体)?(?:数量?|个数))?(?:\([个家]\))?$/u;
const STRUCK_OUT = /^\s*[-—–/\\]+\s*$/u;

/** Reads the rates of a table whose rows are regions, classes or platforms with their figures. */
export function ratesOfTable(context: NoticeContext, place: Place<Table>, fallback: Subject | undefined): Omit<RateRow, "rate_id" | "notice_id">[] {
  const columns = place.node.columns ?? [];
  const others = headsOfOtherPeriods(columns.map(({ header }) => header), printedTitle(context));
  const figures = columns.filter(({ name, header }) => (integerColumns.has(name) || rateColumns.has(name)) && !isOfAnotherTime(header) && !others.has(header) && !isOfGroup(columns, header));
  const isNames = failedColumn(place.node) === undefined && !countsWebsites(place.node) && columns.some(({ name }) => name === "account" || name === "site");
  // A rate alone is one where it is the last of several times.
  const alone = figures.length === 1 && rateColumns.has(figures[0]!.name) && others.size > 0;
  if ((figures.length < 2 && !alone) || isNames) return [];
  const groups = groupsOf(figures);
  const subjects = new Set(groups.flatMap(({ subject }) => (subject && subject !== "message" ? subject : [])));
  // The whole beside parts that are all of one subject is of that subject.
  const common = subjects.size === 1 ? [...subjects][0] : undefined;
  const graded = columns.some(({ header }) => BETTER.test(header));
  const unprinted = metricOfCounts(figures);
  // A website was asked for so often and answered so often; how many websites there are has no part in it.
  const probed = figures.some(({ header }) => (probeOf(header) ?? linkOf(header)) !== undefined);
  const title = place.headings.join("");
  const titleTheme = themeOfHeader(title);
  const ofPlatforms = listsPlatforms(place.node);
  const rows: Omit<RateRow, "rate_id" | "notice_id">[] = [];
  const all = rowsOf(place.node);
  const scopeOf = scopesOf(columns, all);
  const above = new Map<Column, Cell>();
  for (const row of all) {
    for (const { column, cell } of row.cells) if (cell && cell.value.trim() !== "") above.set(column, cell);
    const scopeCell = row.kind === "total" ? totalOf(row, above) : scopeOf(row);
    const heads = row.cells.find(({ cell }) => cell && cell === scopeCell)?.column;
    const scope = scopeCell ? scopeIn(scopeCell, heads) : null;
    const platformScope = heads?.name === "platform" || /^(?:类别|类型)$/u.test(heads?.header ?? "") ? (platformOf(scope ?? "") ?? (heads?.name === "platform" && OTHER_PLATFORMS.test(scope ?? "") ? "other" : undefined)) : undefined;
    const placed = row.kind === "total" ? undefined : row.text("region")?.replace(/\s+/gu, "");
    const division = scope && !platformScope ? (divisionOfBody(context, scope) ?? (placed && placed !== scope ? divisionOfBody(context, placed) : undefined)) : undefined;
    const unread = row.cells.flatMap(({ column, cell }) => (column.name === "note" && !isOfAnotherTime(column.header) ? (integer(cell) || []) : []));
    const theme = themeOfRow(row);
    for (const group of groups) {
      const number = (name: ColumnName): number | null => integer(row.cells.find(({ column }) => column.name === name && group.columns.has(column))?.cell);
      const found = number("handled") === null ? null : number("problem_count");
      const counts: RateCounts = { running: number("running"), checked: number("checked") ?? number("messages") ?? found, passed: number("passed") ?? number("handled"), failed: number("failed") };
      const printed = row.cells.filter(({ column, cell }) => METRICS[column.name] && group.columns.has(column) && percentage(cell) !== undefined);
      const total = counts.checked ?? counts.running;
      // What passed and no better is a part of what passed.
      if (graded && counts.passed !== null && counts.failed !== null && total !== null && counts.passed + counts.failed < total) counts.passed = null;
      if (total === null && printed.length === 0) continue;
      const base = {
        subject: group.subject ?? theme.subject ?? common ?? subjectOfClasses(heads) ?? (ofPlatforms ? ("account" as const) : undefined) ?? titleTheme.subject ?? fallback ?? ("other" as const),
        platform: platformScope ?? group.platform ?? theme.platform ?? (titleTheme.platform || null),
        scope: platformScope || (scope !== null && (isWholeKind(scope) || isOfAll(scope))) ? null : scope,
        region_code: division?.code ?? null,
        region: division?.name ?? null,
        ...quote(context, row.range, `${place.location}/row/${row.number}`),
      };
      const push = (metric: Metric, text: string | null, column?: Column): void => {
        // What was found and what of it was mended is a matter of its own beside what was checked.
        const mended = found === null ? (number("messages") === null ? mendedOf(counts, number("handled"), text) : counts) : { running: null, checked: found, passed: number("handled"), failed: number("failed") === found - number("handled")! ? number("failed") : null };
        const letters = metric === "other" && total === null && SATISFIED.test(column?.header ?? "") ? integer(row.cell("messages")) : null;
        const own = letters !== null && PROVEN.has(judge(metric, { ...counts, checked: letters }, text).verdict) ? { ...counts, checked: letters } : metric === "other" && counts.checked === null ? { ...counts, running: null, checked: counts.running } : found === null ? counts : { ...counts, checked: number("checked") ?? number("messages"), passed: number("passed") };
        // What passed is the pass rate's, and proves no other rate beside it wrong: 合格数 | 合格率 | 优秀率.
        const ofAnother = metric === "other" && printed.some((other) => other.column !== column && METRICS[other.column.name] !== "other") && judge(metric, own, text).verdict === "wrong";
        const used = (WITHOUT_PARTS.has(metric) && !probed) || ofAnother ? { ...own, passed: null, failed: null } : metric === "completion" ? mended : own;
        const judged = judgeBeside(metric, used, text, unread);
        const subject = subjectOfMetric(metric, column, found !== null, number("messages") !== null) ?? (platformScope ? "account" : (column?.subject ?? base.subject));
        rows.push({
          ...base, subject, metric, ...used, reported: text === null ? null : Number(text.replace("%", "")), reported_text: text, ...judged,
        });
      };
      for (const { column, cell } of printed) push(METRICS[column.name]!, percentage(cell)!, column);
      // A total whose rate is struck out is said to have none.
      const struckOut = row.kind === "total" && row.cells.some(({ column, cell }) => METRICS[column.name] && group.columns.has(column) && STRUCK_OUT.test(cell?.value ?? ""));
      if (printed.length === 0 && !struckOut && total !== null && total > 0 && (counts.passed !== null || counts.failed !== null)) push(unprinted, null);
    }
  }
  return rows;
}

/** Groups of places, whether a column names them or not. */
const OF_GROUP = /^(?:片区|区域|分区|板块)(?=.)/u;

/** Tells whether a head of figures is of the groups that another column names, and of none of their rows: 片区合格率 beside 片区 and the 合格率 of each place. */
function isOfGroup(columns: readonly Column[], header: string): boolean {
  const own = header.replace(OF_GROUP, "");
  return (own !== header && columns.some((other) => other.header === own)) || columns.some((group) => group.header.length > 1 && !integerColumns.has(group.name) && !rateColumns.has(group.name) && header.startsWith(group.header) && columns.some((other) => other.header === header.slice(group.header.length)));
}

/** Tells whether a table's rows are platforms, so that their total is of accounts. */
function listsPlatforms(table: Table): boolean {
  const named = rowsOf(table).filter(({ kind }) => kind === "body").map((row) => row.text("platform"));
  return named.length > 1 && named.every((name) => name !== undefined && (platformOf(name) !== undefined || OTHER_PLATFORMS.test(name))) && named.some((name) => platformOf(name!) !== undefined);
}

/** The cell that says what a row sums up: beside a 小计 the group whose cell stands before it, in its own row or above it (乡镇 | 小计). */
function totalOf(row: TableRow, above: ReadonlyMap<Column, Cell>): Cell | undefined {
  const at = row.cells.findIndex(({ cell }) => cell && isSum(cell.value));
  const total = row.cells[at]?.cell;
  if (total?.value.replace(/\s+/gu, "") !== "小计") return total;
  const before = row.cells[at - 1];
  const group = before && { column: before.column, cell: before.cell?.value.trim() ? before.cell : above.get(before.column) };
  return group?.cell && group.column.name !== "serial" && /\p{Script=Han}/u.test(group.cell.value) ? group.cell : total;
}

/** What was mended where its whole has no column of its own: of what failed, or of the whole that its rate follows from; never of whatever stands beside it. */
function mendedOf({ running, checked, passed, failed }: RateCounts, handled: number | null, text: string | null): RateCounts {
  // Of what had failed, what still fails was not mended, whatever became of the rest.
  const unmended = { running: null, checked, passed: null, failed };
  if (handled === null && checked !== null && failed !== null && PROVEN.has(judge("completion", unmended, text).verdict)) return passed !== null && passed + failed === checked ? { ...unmended, passed } : unmended;
  const of = (whole: number | null): RateCounts => ({ running: null, checked: whole, passed: handled, failed: null });
  const whole = [failed, checked, running].find((count) => count !== null && handled !== null && text !== null && PROVEN.has(judge("completion", of(count), text).verdict));
  return of(whole ?? null);
}

const PROVEN: ReadonlySet<string> = new Set(["ok", "truncated"]);

/** Letters whose senders are content are so of all letters, wherever these are counted. */
const SATISFIED = /满意/u;

/** Metrics of which what passed and what failed are no parts. */
const WITHOUT_PARTS: ReadonlySet<Metric> = new Set(["coverage", "sampling", "availability"]);

/** The subject that a metric has whatever its table is about: messages are answered, problems are put right, websites can be reached. */
function subjectOfMetric(metric: Metric, column: Column | undefined, ofProblems: boolean, ofMessages: boolean): Subject | undefined {
  if (metric === "on-time-reply" || (ofMessages && (metric === "completion" || (metric === "other" && /满意/u.test(column?.header ?? ""))))) return "message";
  if (metric === "completion" && (ofProblems || /整改/u.test(column?.header ?? ""))) return "rectification";
  if (metric !== "availability") return undefined;
  return /链接/u.test(column?.header ?? "") ? "other" : (column?.subject ?? "website");
}

/**
 * Judges a rate beside counts whose heads are not known, of which one may be the whole that it is of: where what is checked was not read, or where
 * such a count would make the rate hold, nothing is wrong.
 */
function judgeBeside(metric: Metric, counts: RateCounts, text: string | null, unread: readonly number[]): RateJudgement {
  const judged = judge(metric, counts, text);
  if (judged.verdict !== "wrong" || unread.length === 0) return judged;
  const holds = (whole: number): boolean => [{ ...counts, checked: whole }, { ...counts, running: whole }].some((other) => judge(metric, other, text).verdict !== "wrong");
  // What passed and what failed add up to the whole: it is what was checked.
  const { running, checked, passed, failed } = counts;
  const proven = passed !== null && failed !== null && passed + failed === (checked ?? running);
  return !proven && (checked === null || unread.some(holds)) ? judge(metric, { running: null, checked: null, passed: null, failed: null }, text) : judged;
}

/** What counts without a printed rate make a rate of: messages are answered in time or dealt with, and problems put right; they do not pass. */
function metricOfCounts(figures: readonly Column[]): Metric {
  const named = new Set(figures.map(({ name }) => name));
  if (named.has("problem_count") && named.has("handled") && !named.has("messages") && !named.has("passed")) return "completion";
  if (!figures.some(({ name }) => name === "messages")) return figures.some(({ name, header }) => name === "passed" && /更新|满意|公开/u.test(header)) ? "other" : "pass";
  return figures.some(({ name, header }) => name === "handled" && /办结|整改|完成/u.test(header)) ? "completion" : "on-time-reply";
}

function integer(cell: Cell | undefined): number | null {
  const text = cell?.value.replace(/[\s,个家条]/gu, "") ?? "";
  return /^\d{1,7}$/u.test(text) ? Number(text) : (chineseNumber(text) ?? null);
}

function percentage(cell: Cell | undefined): string | undefined {
  const text = cell?.value.replace(/\s+/gu, "") ?? "";
  return /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,4})?)%?$/u.test(text) ? text : undefined;
}
