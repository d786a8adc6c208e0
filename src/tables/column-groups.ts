import type { Column } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import type { Subject } from "../records/rate.js";

/** Columns of figures that speak of one subject: those under one head of a grouped header, or all of a table's figures. */
export interface ColumnGroup {
  subject: Subject | undefined;
  platform: Platform | undefined;
  columns: Set<Column>;
}

/** Groups columns of figures by what their heads say they are about. Columns of one name twice must lie in different groups. */
export function groupsOf(figures: readonly Column[]): ColumnGroup[] {
  const repeated = figures.some((column, i) => figures.findIndex((other) => other.name === column.name) !== i);
  const themes = new Set(figures.map(({ subject, platform }) => `${subject ?? ""}/${platform ?? ""}`));
  if (!repeated && !(hasLetters(figures) && hasChecks(figures)) && (themes.size === 1 || !bothThemes(figures))) {
    const themed = figures.find(({ subject }) => subject);
    return [{ subject: themed?.subject, platform: figures.every(({ platform }) => platform === figures[0]!.platform) ? figures[0]!.platform : undefined, columns: new Set(figures) }];
  }
  const apart = bySubject(figures);
  if (apart) return apart;
  const groups: ColumnGroup[] = [];
  let open: ColumnGroup | undefined;
  for (const column of figures) {
    const named = column.subject !== undefined || column.platform !== undefined;
    const other = open !== undefined && (column.name === "messages" ? hasChecks(open.columns) : column.name === "problem_count" ? hasLetters(open.columns) : CHECKS.has(column.name) && hasLetters(open.columns));
    const same = open && !other && (!named || (column.subject === open.subject && column.platform === open.platform)) && ![...open.columns].some(({ name }) => name === column.name);
    if (!same) groups.push((open = { subject: column.subject ?? (column.name === "messages" ? "message" : undefined), platform: column.platform, columns: new Set() }));
    open!.columns.add(column);
  }
  return groups;
}

/** The groups of columns whose heads each say of whom they are, where all that was counted of one stands apart: 网站检查数 | 新媒体检查数 | 网站合格数 | 新媒体合格数. */
function bySubject(figures: readonly Column[]): ColumnGroup[] | undefined {
  const groups = new Map<string, ColumnGroup>();
  let changes = 0;
  for (const [x, column] of figures.entries()) {
    const { subject, platform, name } = column;
    if (subject === undefined || subject === "message") return undefined;
    const key = `${subject}/${platform ?? ""}`;
    const group = groups.get(key) ?? { subject, platform, columns: new Set<Column>() };
    if ([...group.columns].some((other) => other.name === name)) return undefined;
    group.columns.add(column);
    groups.set(key, group);
    const before = figures[x - 1];
    if (!before || before.subject !== subject || before.platform !== platform) changes++;
  }
  // Where the columns of each stand together they are told apart in any case.
  return changes > groups.size ? [...groups.values()] : undefined;
}

/** Columns of what a check found, beside which letters and what became of them are another matter; what failed may be a letter that was not answered. */
const CHECKS: ReadonlySet<Column["name"]> = new Set(["running", "checked", "passed", "rate", "fail_rate", "coverage_rate", "sampling_rate"]);

function hasChecks(columns: Iterable<Column>): boolean {
  return [...columns].some(({ name }) => CHECKS.has(name));
}

function hasLetters(columns: Iterable<Column>): boolean {
  return [...columns].some(({ name }) => name === "messages");
}

function bothThemes(figures: readonly Column[]): boolean {
  return new Set(figures.map(({ subject }) => subject).filter(Boolean)).size > 1 || new Set(figures.map(({ platform }) => platform).filter(Boolean)).size > 1;
}
