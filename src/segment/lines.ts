import { organizationEnding } from "../lexicon/organizations.js";
import { chineseNumber } from "../text/numbers.js";

/** What a numbered line begins with. Depth 1 is 一、, 2 is (一), 3 is 1., 4 is 一是 or 一要. */
export interface Marker {
  depth: 1 | 2 | 3 | 4;
  ordinal: number;
  /** How many characters the marker takes. */
  length: number;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
const MARKERS: readonly [RegExp, Marker["depth"]][] = [
  [new RegExp(`^(${NUMERAL})、`, "u"), 1],
  [new RegExp(`^\\((${NUMERAL})\\)[、.]?`, "u"), 2],
  [/^(\d{1,2})(?:[.、](?!\d)|[.](?=\d{4}年|(?:[1-9]|1[0-2])月|[1-4]季度))\s*/u, 3],
  [new RegExp(`^(${NUMERAL})[是要](?![否求])`, "u"), 4],
  [/^\((\d{1,2})\)/u, 4],
];

/** Reads the marker that a line begins with. */
export function markerOf(line: string): Marker | undefined {
  for (const [pattern, depth] of MARKERS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const ordinal = /\d/u.test(match[1]!) ? Number(match[1]) : chineseNumber(match[1]!);
    if (ordinal !== undefined) return { depth, ordinal, length: match[0].length };
  }
  return undefined;
}

const RECIPIENTS = /^(?:各|全[省市县区]各|[^\d。;]{0,40}?(?:人民政府|管委会|办公室|单位|部门|机构|办事处)[,、])[^\d。;“”]{1,160}:$/u;
const RECIPIENTS_HEAD = /^各[^\d。;:“”]{3,150}?(?:人民政府|部门|单位|机构|办公室|办|局|委员会|管委会|公司|街道|镇|乡)(?:\([^)]{1,20}\))?:/u;

/** What leads to a list or a table: 各单位检查结果如下表:. */
const LEADS_ON = /(?:如下|下表|情况|结果|名单|清单|问题|要求|建议|包括|[^属所]为|是|表)(?:\([^()]{1,12}\))?:$/u;

/** Tells whether a line names whom the notice is for: `各县、市、区人民政府,市直各部门:`. */
export function isRecipients(line: string): boolean {
  return line.length <= 200 && RECIPIENTS.test(line) && !LEADS_ON.test(line);
}

/** Finds where the recipients end in a line that goes on behind them; 0 where it does not begin with any. */
export function recipientsEnd(line: string): number {
  return RECIPIENTS_HEAD.exec(line)?.[0].length ?? 0;
}

const TITLE_END = /(?:通报|公告|公示|通知|通告|报告|情况|结果|名单|函|排名|[周月季年简专]报|情况的?说明)(?:\([^()]{1,24}\))?$/u;
const TITLE_SUBJECT = /网站|新媒体|政务公开|公众号|微博/u;
const TITLE_ACT = /检查|抽查|普查|监测|考核|测评|评估|通报|运行|监管|巡查|抽检|情况/u;

/** Tells whether a line can be a notice's title, or its last line. */
export function isTitle(line: string): boolean {
  return line.length >= 6 && line.length <= 90 && TITLE_END.test(line) && !/[。;]/u.test(line) && !/^(?:附[件表]|注|来源|关于我们)/u.test(line) && !markerOf(line) && (TITLE_SUBJECT.test(line) || TITLE_ACT.test(line));
}

/** Tells whether words speak of websites, accounts or open government at all. */
export function speaksOfSites(words: string): boolean {
  return TITLE_SUBJECT.test(words);
}

/** Tells whether a title's words speak of what this program reads. */
export function isInspectionTitle(line: string): boolean {
  return isTitle(line) && TITLE_SUBJECT.test(line) && TITLE_ACT.test(line);
}

/** Tells whether a line is the name of an organisation and nothing else. */
export function isOrganizationLine(line: string): boolean {
  const name = line.replaceAll(" ", "");
  return name.length >= 3 && name.length <= 36 && !/[,。;:!?、“”\d%]/u.test(name) && /(?:办公室|办公厅|政府|委员会|管委会|局|厅|政府办|办|中心|小组|大队|支队|总队|分局|街道|办事处|大学|学院|医院|公司|联合会|总工会)(?:\(代章\))?$/u.test(name) && organizationEnding(name.replace(/\(代章\)$/u, "")) !== undefined;
}

export const ISO_DATE_LINE = /^(?:发布(?:时间|日期)[::]?\s*)?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const SIGNED_DATE = /^(?:(?:\d{4}|二[〇零○OО0][〇零○OО0一二三四五六七八九十]{2})年)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})日(?:\s*\([^()]{0,12}\))?$/u;
const DAMAGED_DATE = /^[\d*]{2,4}年[\d*]{0,2}月[\d*]{0,2}日$|^20[12]\d年?\d{1,2}月?\d{1,2}日?$|^20[12]\d年?\d{2,4}日?$/u;

/** Tells whether a line is the date of a signature. */
export function isSignedDate(line: string): boolean {
  return SIGNED_DATE.test(line.trim());
}

/** Tells whether a line is what damage left of a date: `2023年1030`. */
export function isDamagedDate(line: string): boolean {
  return !isSignedDate(line) && DAMAGED_DATE.test(line.trim());
}
