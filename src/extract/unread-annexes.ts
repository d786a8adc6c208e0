/** Annexes that list who failed and were read neither as tables nor as lists: whom the body names, and a line of theirs names too, failed. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformOf } from "../lexicon/platforms.js";
import type { Heading, Paragraph, Table } from "../notice/nodes.js";
import { divisionOf, type NoticeContext } from "./context.js";
import { isPlaceName } from "./mention.js";
import type { Place } from "./places.js";
import { sameName, type AccountSubject, type Subject } from "./subjects.js";
import { verdictOfTitle } from "./table-verdicts.js";

/** What stands between the cells of a line. */
const BETWEEN = /[\s|、,;“”()]+/u;

/** The cells of a line or row, below the title of its annex. */
interface Line {
  title: string;
  cells: string[];
}

/** Lets those whom the body only names fail where an annex of failures has a line with their name; the line may tell owner and place as well. */
export function judgeByUnreadAnnexes(context: NoticeContext, paragraphs: readonly Place<Paragraph | Heading>[], tables: readonly Place<Table>[], subjects: readonly Subject[]): void {
  const read = new Set(subjects.map(({ location }) => location.split("/row/")[0]));
  const unread = <T>(places: readonly Place<T>[]): Place<T>[] => places.filter(({ annex, location, headings }) => annex !== undefined && !read.has(location) && verdictOfTitle(headings.join("")) === "fail");
  const lines: Line[] = [
    ...unread(paragraphs.filter(({ node }) => node.type === "paragraph")).map(({ node, headings }) => ({ title: headings.join(""), cells: node.value.split(BETWEEN) })),
    ...unread(tables).flatMap(({ node, headings }) => node.children.map((row) => ({ title: headings.join(""), cells: row.children.map(({ value }) => value.replace(/[\s“”]+/gu, "")) }))),
  ];
  if (lines.length === 0) return;
  const named = subjects.filter(({ verdict, location }) => (verdict === "named" || verdict === "fail") && location.startsWith("body"));
  for (const line of lines) for (const subject of named) if (isListed(subject, line)) judge(context, subject, line.cells);
}

function isListed(subject: Subject, { title, cells }: Line): boolean {
  if (!isOfKind(subject, title) || !cells.some((cell) => cell !== "" && sameName(cell, subject.name))) return false;
  const platforms = cells.flatMap((cell) => platformOf(cell) ?? []);
  return subject.table === "units" || !subject.platform || platforms.length === 0 || platforms.includes(subject.platform);
}

function judge(context: NoticeContext, subject: Subject, cells: readonly string[]): void {
  if (subject.table === "accounts") complete(context, subject, cells);
  subject.verdict = "fail";
}

function isOfKind(subject: Subject, title: string): boolean {
  if (subject.table === "units" && subject.kind !== "website") return false;
  const sites = /网站/u.test(title);
  const accounts = /新媒体|账号|帐号|公众号/u.test(title);
  return sites === accounts || (subject.table === "accounts" ? accounts : sites);
}

/** The owner that a line names is the body's in full: `甲县乙镇人民政府` of `甲县乙镇`. */
function complete(context: NoticeContext, account: AccountSubject, cells: readonly string[]): void {
  const { owner } = account;
  const owners = cells.filter((cell) => cell !== account.name && endsAsBody(cell) && !isPlaceName(cell) && (owner === null || cell.includes(owner)));
  if (owners.length === 1) account.owner = owners[0]!;
  const divisions = cells.filter((cell) => isPlaceName(cell)).flatMap((cell) => divisionOf(context, cell) ?? []);
  if (account.region === null && account.scope === null && divisions.length === 1) Object.assign(account, { region: divisions[0]!.name, region_code: divisions[0]!.code });
}
