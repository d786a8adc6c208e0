import { chineseNumber } from "../text/numbers.js";
import type { ColumnName } from "../lexicon/columns.js";
import type { Cell, Column, Table } from "../notice/nodes.js";
import type { Metric, RateRow, Subject } from "../records/rate.js";
import { platformOf } from "../lexicon/platforms.js";
import { groupsOf } from "../tables/column-groups.js";
import { themeOfHeader } from "../tables/header.js";
import { integerColumns, isTotal, rateColumns } from "../tables/kinds.js";
import { judge, type RateCounts } from "./arithmetic.js";
import { quote, type NoticeContext } from "./context.js";
import type { Place } from "./places.js";
import { divisionOfBody } from "./table-places.js";
import { rowsOf } from "./table-rows.js";

const METRICS: Partial<Record<ColumnName, Metric>> = {
  rate: "pass", fail_rate: "fail", coverage_rate: "coverage", sampling_rate: "sampling", reply_rate: "on-time-reply", completion_rate: "completion",
};

const STRUCK_OUT = /^\s*[-—–/\\]+\s*$/u;

/** Reads the rates of a table whose rows are regions, classes or platforms with their figures. */
export function ratesOfTable(context: NoticeContext, place: Place<Table>, fallback: Subject | undefined): Omit<RateRow, "rate_id" | "notice_id">[] {
  const columns = place.node.columns ?? [];
  const figures = columns.filter(({ name }) => integerColumns.has(name) || rateColumns.has(name));
  const isNames = columns.some(({ name }) => name === "account" || name === "site");
  if (figures.length < 2 || isNames) return [];
  const groups = groupsOf(figures);
  const subjects = new Set(groups.flatMap(({ subject }) => subject ?? []));
  // The whole beside parts that are all of one subject is of that subject.
  const common = subjects.size === 1 ? [...subjects][0] : undefined;
  const unprinted = metricOfCounts(figures);
  const title = place.headings.join("");
  const titleTheme = themeOfHeader(title);
  const rows: Omit<RateRow, "rate_id" | "notice_id">[] = [];
  for (const row of rowsOf(place.node)) {
    const scopeCell = row.kind === "total" ? row.cells.find(({ cell }) => cell && isTotal(cell.value))?.cell : row.cell("region") ?? row.cell("organization") ?? row.cell("owner") ?? row.cell("name") ?? row.cell("platform") ?? row.cell("note");
    const scope = scopeCell?.value.replace(/\s+/gu, "") ?? null;
    const heads = row.cells.find(({ cell }) => cell && cell === scopeCell)?.column;
    const platformScope = heads?.name === "platform" || /^(?:类别|类型)$/u.test(heads?.header ?? "") ? platformOf(scope ?? "") : undefined;
    const division = scope && !platformScope ? divisionOfBody(context, scope) : undefined;
    for (const group of groups) {
      const number = (name: ColumnName): number | null => integer(row.cells.find(({ column }) => column.name === name && group.columns.has(column))?.cell);
      const counts: RateCounts = { running: number("running"), checked: number("checked") ?? number("messages"), passed: number("passed") ?? number("handled"), failed: number("failed") };
      const printed = row.cells.filter(({ column, cell }) => METRICS[column.name] && group.columns.has(column) && percentage(cell) !== undefined);
      const total = counts.checked ?? counts.running;
      if (total === null && printed.length === 0) continue;
      const base = {
        subject: group.subject ?? common ?? titleTheme.subject ?? fallback ?? ("other" as const),
        platform: platformScope ?? group.platform ?? (titleTheme.platform || null),
        scope: platformScope ? null : scope,
        region_code: division?.code ?? null,
        region: division?.name ?? null,
        ...quote(context, row.range, `${place.location}/row/${row.number}`),
      };
      const push = (metric: Metric, text: string | null): void => {
        const used = metric === "coverage" || metric === "sampling" ? { ...counts, passed: null, failed: null } : counts;
        const judged = judge(metric, used, text);
        const subject = metric === "on-time-reply" || (metric === "completion" && number("messages") !== null) ? "message" : platformScope ? "account" : base.subject;
        rows.push({
          ...base, subject, metric, ...used, reported: text === null ? null : Number(text.replace("%", "")), reported_text: text, ...judged,
        });
      };
      for (const { column, cell } of printed) push(METRICS[column.name]!, percentage(cell)!);
      // A total whose rate is struck out is said to have none.
      const struckOut = row.kind === "total" && row.cells.some(({ column, cell }) => METRICS[column.name] && group.columns.has(column) && STRUCK_OUT.test(cell?.value ?? ""));
      if (printed.length === 0 && !struckOut && total !== null && (counts.passed !== null || counts.failed !== null)) push(unprinted, null);
    }
  }
  return rows;
}

/** What counts without a printed rate make a rate of: messages are answered in time or dealt with, they do not pass. */
function metricOfCounts(figures: readonly Column[]): Metric {
  if (!figures.some(({ name }) => name === "messages")) return "pass";
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
