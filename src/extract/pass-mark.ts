/** Scores in tables, where the notice says which of them fail. */
import type { Notice } from "../notice/nodes.js";
import { placesOf } from "./places.js";
import type { TableRow } from "./table-rows.js";

const JUDGED = "(?:的|者)?(?:账号|新媒体|网站|单位)?[,、]?(?:均|一律|则|即|都)?(?:为|是|属|属于|视为|判为|判定为|认定为|评为|评定为|定为|记为|列为)";
/** `60分(不含)以下为不合格`, `低于60分的判定为不合格`, `60分以上为合格`. */
const MARK = new RegExp(`(?:低于|不足|不满|未达到?|不到)(\\d{2})分${JUDGED}不(?:合格|达标|及格)|(\\d{2})分(?:\\([^()]{1,6}\\))?以下(?:\\([^()]{1,6}\\))?${JUDGED}不(?:合格|达标|及格)|(\\d{2})分(?:\\([^()]{1,6}\\))?(?:及|\\(含\\))?以上(?:\\([^()]{1,6}\\))?${JUDGED}(?:合格|达标|及格)`, "u");
/** Heads of scores, and none of points that were taken off or given besides. */
const SCORE_HEAD = /得分|总分|评分|分数|成绩|分值/u;

const marks = new WeakMap<Notice, number | undefined>();

/** The score below which a notice says that one fails; nothing where it does not say so. */
export function passMarkOf(notice: Notice): number | undefined {
  if (!marks.has(notice)) {
    const found = placesOf(notice).paragraphs.map(({ node }) => MARK.exec(node.value)).find(Boolean);
    marks.set(notice, found ? Number(found[1] ?? found[2] ?? found[3]) : undefined);
  }
  return marks.get(notice);
}

/** Tells whether a row's one score lies below the mark. */
export function failsByScore(row: TableRow, mark: number | undefined): boolean {
  const scores = row.cells.filter(({ column, cell }) => column.name === "score" && cell && SCORE_HEAD.test(column.header));
  const score = scores.length === 1 ? /^(\d{1,3}(?:\.\d{1,2})?)分?$/u.exec(scores[0]!.cell!.value.trim())?.[1] : undefined;
  return mark !== undefined && score !== undefined && Number(score) < mark;
}
