import { findProblems } from "../lexicon/problems.js";
import type { UnitRow, Verdict } from "../records/unit.js";
import type { TableRow } from "./table-rows.js";

/** The verdict that an annex's title gives all its rows. */
export function verdictOfTitle(title: string): Verdict {
  if (/不合格|不达标|未达标|不及格|不够格|[未没不](?:有|能|曾)?(?:合格|达[标线]|过[关线检])|差评|(?<!未|无)单项否[决定]|一票否决/u.test(title)) return "fail";
  if (/表扬|优秀|先进|较好|红榜|前列|靠前/u.test(title)) return "commended";
  if (/基本合格/u.test(title)) return "basic-pass";
  if (/合格|达标/u.test(title) && !/合格率|合格情况/u.test(title)) return "pass";
  return "named";
}

/** What became of a site or an account in the place of its verdict: one that is closed is not judged. */
const CLOSED = /^(?:已|正在|拟|将)?(?:申请|自行|主动|永久)?(?:关停|关闭|注销|下线|迁移|整合|撤并|撤销|停用)(?:并?(?:迁移|整合|注销))?(?:中|\([^()]{1,12}\))?$/u;

/** The verdict that a cell prints. */
export function verdictOfCell(text: string | undefined): Verdict | undefined {
  if (text === undefined) return undefined;
  if (/不合格|不达标|未达标|未通过|单项否决|不及格/u.test(text)) return "fail";
  if (/基本合格|基本达标/u.test(text)) return "basic-pass";
  if (/^合格|达标|^通过/u.test(text)) return "pass";
  if (/优秀|表扬/u.test(text)) return "commended";
  if (/提醒|警示|预警|关注|待整改|限期整改/u.test(text) || CLOSED.test(text)) return "named";
  return undefined;
}

const YES = /^(?:是|√|✓|✔)$/u;
const NO = /^(?:否|×|✗|✘|X|x)$/u;

/** The verdict that a mark states under the question of its head (是否合格: 否; 不合格: √). */
function markedVerdict(row: TableRow): Verdict | undefined {
  for (const { column, cell } of row.cells) {
    const mark = cell?.value.trim() ?? "";
    const head = /不合格|不达标|未达标/u.test(column.header) ? "fail" : /合格|达标|通过/u.test(column.header) ? "pass" : undefined;
    if (!head || (!YES.test(mark) && !NO.test(mark))) continue;
    // A mark against 不合格 says nothing more than an empty cell does where both are heads of their own.
    if (YES.test(mark)) return head;
    if (column.name === "verdict") return head === "pass" ? "fail" : "pass";
  }
  return undefined;
}

/** A verdict with which the words of a problem or a remark end (两周未更新(不合格)), or with which they begin (单项否决:…). */
const STATED = /(?:^|[,;:。(])(?:被?(?:判定|认定|判|评定)为?|属于?|系|按)?(?:不合格|不达标|单项否决)(?:处理|情形)?[)。;]?$|^(?:不合格|单项否决)[:,。(]/u;

/** The verdict that the words of a row's problem or remark state. */
function statedVerdict(row: TableRow): Verdict | undefined {
  return row.cells.some(({ column, cell }) => (column.name === "problem" || column.name === "note") && STATED.test(cell?.value.replace(/\s+/gu, "") ?? "")) ? "fail" : undefined;
}

/** Heads of what a later check found. */
const LATER = /复查|复核|复检|复测|复评|再次|二次|最终|整改后/u;

/** The verdict in a row's cells: that of a later check stands before that of the first. */
function printedVerdict(row: TableRow): Verdict | undefined {
  const later = row.cells.filter(({ column, cell }) => column.name === "verdict" && LATER.test(column.header) && cell && cell.value.trim() !== "").at(-1)?.cell;
  return (later && verdictOfCell(later.value.replace(/\s+/gu, ""))) ?? verdictOfCell(row.text("verdict"));
}

/** The verdict that a row's own cells give it: by a mark, by words, by what was answered. */
export function ownVerdict(row: TableRow): Verdict | undefined {
  return markedVerdict(row) ?? printedVerdict(row) ?? findingOf(row.text("finding") ?? "")?.verdict ?? statedVerdict(row);
}

/** Labels over groups of rows that name those below for less than failing: `(二)需改进账号`. */
const LESSER = /改进|提醒|警示|关注|其[他它]问题|一般(?:性)?问题/u;

/** The verdict that the label over a group of rows gives them; `合格但需改进` lets them pass. */
function verdictOfLabel(label: string | undefined): Verdict | undefined {
  if (label === undefined) return undefined;
  const verdict = verdictOfTitle(label);
  return verdict === "named" && !LESSER.test(label) ? undefined : verdict;
}

/** The verdict of a row: its own, else that of the label over its group, else that of the annex's title, else, where none is printed, what the head of the problems implies (不合格原因). */
export function verdictOfRow(row: TableRow, title: string): Verdict {
  const own = ownVerdict(row) ?? verdictOfLabel(row.label);
  if (own) return own;
  const titled = verdictOfTitle(title);
  // A title that praises or passes says so of no row that states a problem.
  if (title !== "") return (titled === "commended" || titled === "pass") && findProblems(row.text("problem") ?? "").length > 0 ? "named" : titled;
  const reason = row.cells.find(({ column, cell }) => column.name === "problem" && cell && cell.value !== "")?.column.header;
  return reason && /不合格/u.test(reason) ? "fail" : "named";
}

/** Which finding the label of a list of websites states. */
export function findingOf(label: string): { finding: UnitRow["finding"]; verdict: Verdict } | undefined {
  if (/当[日天](?:内)?(?:即|就|便)?(?:作出?|做出?|予以?|给予|进行|得到)?了?(?:答复|回复|回应|办结)/u.test(label)) return { finding: "same-day-reply", verdict: "commended" };
  if (/[1一]封[^,。]{0,6}未(?:回复|答复)|其中[1一][条件次][^,。]{0,6}未(?:回复|答复)/u.test(label)) return { finding: "one-of-two-unanswered", verdict: "named" };
  if (/(?:未|没有)(?:予|作出|做出|予以|给予|进行|得到)?(?:回复|答复|回应)/u.test(label)) return { finding: "no-reply", verdict: "named" };
  return undefined;
}
