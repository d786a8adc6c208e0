/** What stands above the body: the title, a news headline in its place, and the issuer with the date in a bulletin's masthead. */
import type { Paragraph } from "../notice/nodes.js";
import { concat, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { isInspectionTitle, isOrganizationLine, isRecipients, isTitle, speaksOfSites } from "./lines.js";
import { readFields } from "./page-fields.js";

/** A title with the lines it stands on. */
interface FoundTitle {
  text: MappedText;
  lines: Paragraph[];
}

/** Finds the title above the body: the last line that is one, with the lines it was broken over. */
export function findTitle(head: readonly Paragraph[]): FoundTitle | undefined {
  let at = head.findLastIndex((line) => isInspectionTitle(line.value));
  if (at < 0) at = head.findLastIndex((line) => isTitle(line.value) && (line.emphasis !== undefined || /关于.*(?:通报|公告|通知|情况)$/u.test(line.value)));
  if (at < 0) {
    // Only the last words of a title broken over lines may stand on its last line: `情况的通报`.
    at = head.findLastIndex((line) => /^.{0,12}(?:通报|公告)$/u.test(line.value) && line.value.length <= 14);
    if (at <= 0) return undefined;
  }
  let start = at;
  const whole = (): string => head.slice(start, at + 1).map(({ value }) => value).join("");
  while (start > 0 && at - start < 3 && !/^关于|人民政府.*关于|办公[室厅]关于|[省市县区]20\d{2}年/u.test(whole())) {
    const above = head[start - 1]!.value;
    if (above.length > 44 || above.length < 4 || /[。;:|>]|\d{4}-\d/u.test(above) || isInspectionTitle(above) || isOrganizationLine(above) || isRecipients(above)) break;
    if (!/关于|20\d{2}|[省市县区]|季度|月份|年度|办公|政府/u.test(above)) break;
    start--;
  }
  // A title that begins with 关于 may have its issuer on the line above.
  if (/^关于/u.test(head[start]!.value) && start > 0 && isOrganizationLine(head[start - 1]!.value) && !isTitle(head[start - 1]!.value)) start--;
  const lines = head.slice(start, at + 1);
  return { text: concat(lines), lines };
}

/** A line that may be one of a headline: it is no path through the site, no label, no name of an office. */
function isHeadline({ value }: Paragraph): boolean {
  return value.length >= 8 && value.length <= 60 && !/[>|。;:]|\d{4}-\d/u.test(value) && !isOrganizationLine(value) && !isRecipients(value);
}

/**
 * Finds the headline of a text that tells of a notice and has no title of one (`三季度全市政府网站合格率达98%`, `政府网站查得怎么样?`): the lines directly
 * above the one that prints date and source, where they speak of websites or accounts.
 */
export function findHeadline(head: readonly Paragraph[], locate: Locate): FoundTitle | undefined {
  const dated = head.findIndex((line, i) => i > 0 && speaksOfSites(head[i - 1]!.value) && readFields([line], locate).some(({ name }) => name === "published"));
  if (dated < 0 || !isHeadline(head[dated - 1]!)) return undefined;
  const above = head[dated - 2];
  // The page's own name and its menus stand above a headline too: only what speaks of its subject is the first line of it.
  const lines = head.slice(above && isHeadline(above) && speaksOfSites(above.value) && !/(?:网|网站|平台)$/u.test(above.value) ? dated - 2 : dated - 1, dated);
  return { text: concat(lines), lines };
}

const DATED = /^(?<issuer>\S.*?)\s*(?:20|二)\S{2,6}年\S{1,3}月\S{1,3}日$/u;

/** Where the date begins in a line that is an organisation and a date: `云岭市人民政府办公室 2022年6月8日`. */
export function datedFrom(line: string): number | undefined {
  const issuer = DATED.exec(line)?.groups!.issuer;
  return issuer !== undefined && isOrganizationLine(issuer) ? issuer.length + (/^\s*/u.exec(line.slice(issuer.length))?.[0].length ?? 0) : undefined;
}

/** The line under the title of a bulletin by which it is signed, where it is signed nowhere else. */
export function mastheadOf(head: readonly Paragraph[]): Paragraph[] {
  return head.filter(({ value }) => datedFrom(value) !== undefined).slice(0, 1);
}
