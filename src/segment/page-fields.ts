import type { Field, Paragraph } from "../notice/nodes.js";
import { slice, trim } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { matchesOf } from "../text/match.js";
import { textNode } from "./text-node.js";
import { labelPattern, type PageLabel } from "../lexicon/page-labels.js";

/** What closes a label that a page prints in brackets: `[ 发文字号 ] 云府办函〔2020〕34号`. */
const CLOSED = "\\s?[\\]】]";
/** What stands between a label and its value. Tables of fields come as text with a bar between their cells. */
const GAP = `(?:${CLOSED})?:?\\s{0,8}(?:\\|\\s{0,8})?`;

/** Each kind of label with a value of its form behind it. A date of the check itself (检查时间) is none of the page's. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [labelled("published", `${GAP}(?=\\d{4})`, "(?<!生成|成文|印发|发文|制发|编稿|归档|抽查|检查|普查|监测|采样|采集|统计|测试|评估)"), "published"],
  [labelled("written", `${GAP}(?=\\d{4})`), "written"],
  [labelled("source", `(?::|${CLOSED}:?)\\s{0,8}(?:\\|\\s{0,8})?`), "source"],
  [labelled("publisher", `${GAP}(?=\\p{Script=Han})`), "publisher"],
  [labelled("views", `${GAP}(?=\\d)`), "views"],
  [labelled("document-number", `${GAP}(?=\\p{Script=Han})`), "document-number"],
];

/** Pages set labels apart with spaces: `文  号`. */
function spread(label: string): string {
  return [...label].join(" {0,2}");
}

function labelled(kind: PageLabel, behind: string, before = ""): RegExp {
  return new RegExp(`${before}(?:${labelPattern([kind], spread)})\\s*${behind}`, "gu");
}

const ISO = /(?<![\d-])20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}年\d{1,2}月\d{1,2}日(?:\s\d{1,2}:\d{2})?|(?<!\d)20[12]\d年?\d{3,4}日/gu;
/** A line that is a document number and nothing else, in brackets or without, or a cell of a table of fields. */
const NUMBER_LINE = /^\(?(?<number>[\p{Script=Han} ]{2,16}\s?[〔[((【〖][^\d]{0,1}20\d{2}[〕\]))】〗]\s?(?:第?\s?\d{1,4}号|\d{1,4}))\)?\s?\|?$/u;

/** A document number that opens a line of such fields: `甲府办〔2021〕15号  发布时间:2021-04-12  来源:…`. */
const NUMBER_AHEAD = /^(?<number>[\p{Script=Han}]{2,12}\s?[〔[((【〖]20\d{2}[〕\]))】〗]\s?第?\d{1,4}号)[\s|]{1,12}(?:发[布文]|来源|信息来源|日期|时间|成文|印发|浏览|点击|作者|【?字体|20\d{2}-)/u;

/** Reads what a page prints around a notice: date, source, publisher, views, document number, each with its place. */
export function readFields(lines: readonly Paragraph[], locate: Locate): Field[] {
  const fields: Field[] = [];
  const add = (name: string, line: Paragraph, start: number, end: number): void => {
    const text = trim(slice(line, start, end));
    if (text.value !== "" && !fields.some((field) => field.name === name)) fields.push({ ...textNode("field", text, locate), name });
  };
  for (const line of lines) {
    const { value } = line;
    if (value.length > 400) continue;
    for (const [label, name] of LABELS) {
      for (const match of matchesOf(label, value)) {
        const start = match.index + match[0].length;
        const rest = value.slice(start);
        const end = name === "published" || name === "written" ? (/^[\d\-/.年月日]+(?:\s\d{1,2}:\d{2}(?::\d{2})?)?/u.exec(rest)?.[0].length ?? 0)
          : name === "views" ? /^\d{1,8}/u.exec(rest)![0].length
          : name === "document-number" ? (/^[\p{Script=Han}]{1,14}\s?[〔[((【〖]?\s?(?:20\d{2})?\s?[〕\]))】〗]?\s?第?\d{0,4}号?/u.exec(rest)?.[0].length ?? 0)
          : (/^[^\s|,;:[【]+/u.exec(rest)?.[0].length ?? 0);
        if (end > 0) add(name, line, start, start + end);
      }
    }
    const number = (NUMBER_LINE.exec(value) ?? NUMBER_AHEAD.exec(value))?.groups!.number;
    if (number !== undefined) add("document-number", line, value.indexOf(number), value.indexOf(number) + number.length);
    if (value.length <= 100 && !/(?:成文|生成|印发|发文)(?:日期|时间)/u.test(value)) {
      const date = matchesOf(ISO, value)[0];
      if (date && (date[0].includes("-") || date[0].includes("/") || /来源|时间|日期|发布/u.test(value))) add("published", line, date.index, date.index + date[0].length);
    }
  }
  return fields;
}
