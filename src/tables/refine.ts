import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { countOfDeed } from "../lexicon/header-grammar.js";
import { nameBareShares } from "./bare-shares.js";
import { fit, integerColumns, isThemeClass, isTotal } from "./kinds.js";
import { nameProbes } from "./probes.js";
import { settleProblemSums } from "./problem-sums.js";
import { firstFailures } from "./second-check.js";
import { nameShareCounts } from "./share-counts.js";
import { tellFigures } from "./told-by-figures.js";
import { tellWords } from "./told-by-cells.js";
import { unreadWhole } from "./unread-whole.js";

/** Columns that may hold classes of what was found, whatever heads them. */
const CLASSES: ReadonlySet<ColumnName> = new Set(["platform", "note", "verdict"]);
/** Columns of words, of which the cells tell verdicts from problems. */
const WORDED: ReadonlySet<ColumnName> = new Set(["platform", "note", "problem"]);
/** Heads of what is to be done, which names the problem again. */
const MEASURE = /整改|措施|建议|要求|处理|意见/u;
/** Columns that count, and beneath whose heads (合格, 不合格) a mark may stand instead of a count. */
const JUDGING: ReadonlySet<ColumnName> = new Set(["passed", "failed"]);
export const MARK = /^[√✓✔×✗✘]$/u;
const COLUMN_HEAD = /(?:栏目|专栏|板块)名?称?$/u;
const CODE_HEAD = /^(?:账号|帐号|新媒体|公众号|网站|站点)(?:编码|编号|代码|识别码)$/u;
/** Heads of classes of sites or of who keeps them; those of accounts are platforms. */
const CLASS_OF_OWNERS = /^(?:网站|站点|单位|部门|主体|主办单位)?(?:类别|类型|分类|层级)$/u;
/** Heads of words as they were printed, which are wrong only beside what they should be. */
const ORIGINAL = /^原[文句词]$/u;
const REMARK = /备注|说明|^注$/u;

/**
 * Settles what a header leaves open: a bare 名称 is an account or a website as the annex's title says; a column of 存在问题 that holds only
 * whole numbers counts problems; a column headed 网站 that holds whole numbers counts websites; a 类别 whose cells are answers or verdicts
 * says what was found; a column whose cells state problems, under a head not known or 备注, is the problems' column where there is no other; one that
 * the figures beside it prove to be their whole counts what was checked; a 比例 is the share that the count before it is of its whole.
 */
export function refineColumns(columns: readonly Column[], rows: readonly string[][], title = ""): Column[] {
  if (rows.length === 0) return settle(columns, rows, title);
  const settled = settle(tellWords(columns, rows, title), rows, title);
  const told = tellFigures(settled, rows, title);
  return told.some(({ name }, x) => name !== settled[x]!.name) ? settle(told, rows, title) : settled;
}

function settle(columns: readonly Column[], rows: readonly string[][], title: string): Column[] {
  const aboutAccounts = /新媒体|账号|帐号|公众号|微信|微博/u.test(title);
  const aboutSites = /网站|网页|站点/u.test(title);
  const names = new Set(columns.map(({ name }) => name));
  const named = columns.map((column, i) => {
    const values = rows.map((row) => row[i] ?? "").filter((value) => value !== "");
    const name = refined(column, i, values);
    return name === column.name ? column : { ...column, name };
  });
  const settled = nameShareCounts(nameProbes(settleProblemSums(named, rows)), rows);
  const whole = firstFailures(settled, rows) ?? unreadWhole(settled, rows);
  return nameBareShares(whole === undefined ? settled : settled.map((column, i) => (i === whole ? { ...column, name: "checked" } : column)), rows);

  function refined(column: Column, i: number, values: readonly string[]): ColumnName {
    const numeric = values.length > 0 && values.every((value) => /^\d+$/u.test(value));
    const named = names.has("account") || names.has("site");
    // A column of columns names none of their keepers.
    if (column.name === "name" && COLUMN_HEAD.test(column.header)) return "note";
    if ((column.name === "account" || column.name === "site" || column.name === "serial") && CODE_HEAD.test(column.header)) return /网站|站点/u.test(column.header) ? "site_code" : "account_code";
    // What has a platform of its own is an account.
    const onPlatforms = (): boolean => columns.some(({ name: other }, x) => other === "platform" && rows.length > 0 && rows.every((row) => fit("platform", row[x] ?? "") > 0));
    if (column.name === "name") return named ? "organization" : aboutAccounts || onPlatforms() ? "account" : aboutSites ? "site" : "organization";
    // Beside counts and their rate a 单位 is the place or class that a row of figures is about.
    if (column.name === "organization" && names.has("rate") && !named && (names.has("checked") || names.has("running")) && !names.has("region")) return "region";
    if (column.name === "problem" && numeric) return "problem_count";
    // Wrong words are misprints beside what they should be; alone their head is one for problems.
    if (column.name === "misprint" && !names.has("correction")) return names.has("problem") || ORIGINAL.test(column.header) ? "note" : "problem";
    // 类别 and 类型 head platforms, and the classes of owners as well: 市直部门, 乡镇.
    // Over figures alone they head what the figures are of.
    if (column.name === "platform" && CLASS_OF_OWNERS.test(column.header) && !named && names.has("rate") && !names.has("region") && !names.has("organization") && !names.has("name")) return "region";
    const twice = columns.filter(({ name }) => name === "platform").length > 1;
    if (column.name === "platform" && values.length > 0 && values.every((value) => (fit("platform", value) < 0 && (twice || fit("region", value) > 0)) || (twice && isThemeClass(value)))) return names.has("region") || names.has("organization") ? "note" : "region";
    if (JUDGING.has(column.name) && holdsMarks(rows, i)) return "verdict";
    if (column.name === "note" && numeric) return countOfDeed(column.header) ?? column.name;
    if (integerColumns.has(column.name) && countOfDeed(column.header) && values.length > 0 && values.every((value) => !/\d/u.test(value))) return "note";
    if ((column.name === "site" || column.name === "account") && numeric) return countOfDeed(column.header) ?? "running";
    if (CLASSES.has(column.name) && values.length > 0) {
      if (values.every((value) => value.length <= 20 && fit("finding", value) > 0)) return "finding";
    }
    const states = (name: ColumnName, score: number): boolean => values.length > 0 && values.every((value) => fit(name, value) > score);
    // What the cells say is surer than the head: 判定情形 over 合格 and 不合格, 检查结果 over 超过两周未更新.
    if (WORDED.has(column.name) && column.name !== "verdict" && !names.has("verdict") && states("verdict", 1)) return "verdict";
    if (column.name === "verdict" && !names.has("problem") && states("problem", 2)) return "problem";
    if (column.name === "note" && !names.has("problem") && !MEASURE.test(column.header) && (REMARK.test(column.header) ? states("problem", 2) : mostlyProblems(values))) return "problem";
    // A deed done to sites, beside places and a rate, counts them: 县区|检查网站|合格网站|合格率.
    const ofPlaces = names.has("rate") && (names.has("region") || names.has("organization"));
    const deed = rows.length === 0 && ofPlaces && (column.name === "site" || column.name === "account") ? countOfDeed(column.header) : undefined;
    if (deed && !names.has(deed)) return deed;
    if (column.name === "account_code" && !names.has("account") && values.length > 0 && values.every((value) => fit("site_code", value) > 1)) return "site_code";
    if (column.name === "site_code" && (names.has("account") || values.some((value) => fit("account_code", value) > 3))) return "account_code";
    return column.name;
  }
}

/** Looks at the columns again once their cells are known. */
export function refineByCells(columns: readonly Column[], rows: readonly (readonly (MappedText | undefined)[])[], title?: string): Column[] {
  return refineColumns(columns, rows.map((row) => row.map((cell) => cell?.value ?? "")), title);
}

/** Tells whether marks below some heads mean what the head says: 合格 | 不合格. */
export function areMarked(columns: readonly Column[]): boolean {
  return columns.filter(({ name }) => JUDGING.has(name)).length > 1;
}

/** Tells whether a column holds marks and blanks, beside counts in the rows that sum up. */
function holdsMarks(rows: readonly string[][], x: number): boolean {
  const judged = rows.filter((row) => !row.some(isTotal)).map((row) => (row[x] ?? "").trim());
  return judged.some((value) => MARK.test(value)) && judged.every((value) => value === "" || MARK.test(value));
}

/** Tells whether most of a column's cells hold words of known problems. */
function mostlyProblems(values: readonly string[]): boolean {
  return values.length > 0 && values.filter((value) => value.length >= 4 && fit("problem", value) > 2).length * 5 >= values.length * 3;
}
