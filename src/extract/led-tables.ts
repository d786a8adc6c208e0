/** Sentences that lead to the table right below them, and what they say it is about. */
import type { Table } from "../notice/nodes.js";
import type { Subject } from "../records/rate.js";
import { closerTitle } from "../segment/caption.js";
import { themeOfHeader } from "../tables/header.js";

/** A clause that leads to a table: `各乡镇账号抽查结果如下:`, `分季度情况见下表。` */
const LED_TO = /(?:如下表?(?:所示)?|[见如]下[图表]|附[后下])[:。]?$/u;
const CLAUSES = /[。;!?,]/u;
/** Things of which a clause that is about none of them alone names several. */
const THINGS = /网站|新媒体|账号|公众号/u;
/** One noun for each kind of thing: what the clauses before say of it, verdicts above all, is not said of the table's rows. */
const NOUNS: Partial<Record<Subject, string>> = { website: "政府网站", account: "政务新媒体", column: "网站栏目", message: "网民留言" };

/**
 * The headings of a table below a paragraph that leads to it: its last clause says more closely than the section what the table is of; where that clause names
 * nothing, what the whole paragraph is about does, if it is about one kind of thing. Nothing for a paragraph that leads to no table.
 */
export function ledHeadings(table: Table, headings: readonly string[], words: string): string[] | undefined {
  const leads = LED_TO.test(words);
  if (!leads && !words.endsWith(":")) return undefined;
  // A row of totals says whether it is of what the paragraph tells.
  const summed = table.children.some(({ kind }) => kind === "total");
  const clauses = words.split(CLAUSES).filter((clause) => clause !== "");
  const last = clauses.at(-1) ?? "";
  if (leads && themeOfHeader(last).subject !== undefined) return below(headings, last);
  const subjects = new Set(clauses.flatMap((clause) => themeOfHeader(clause).subject ?? []));
  const several = clauses.some((clause) => THINGS.test(clause) && themeOfHeader(clause).subject === undefined);
  const noun = subjects.size === 1 && !summed && !several ? NOUNS[[...subjects][0]!] : undefined;
  return noun === undefined ? undefined : below(headings, noun);
}

function below(headings: readonly string[], caption: string): string[] {
  return [...headings.slice(0, -1), closerTitle(headings.at(-1) ?? "", caption)];
}
