import { matchesOf } from "../text/match.js";
import { isInspectionTitle, isOrganizationLine, recipientsEnd } from "./lines.js";

/** So much of a line may stand before the recipients: the page's path, its title, its fields, the title again. */
const LONGEST_HEAD = 600;
/** A title on such a line may hold so many spaces. */
const MOST_SPACES = 3;
const NUMBER = /(?<=^| )\p{Script=Han}{2,12}[〔[(【]\s?20\d{2}\s?[〕\])】]\s?\d{1,4}号$/u;

/**
 * Finds where the parts of a notice's head begin in a line that runs the whole page together with a space between its parts: what the page says of itself,
 * the title, the number, the recipients, and the body behind them.
 */
export function headBreaks(value: string): number[] {
  const recipients = matchesOf(/ (?=各)/gu, value.slice(0, LONGEST_HEAD)).map(({ index }) => index + 1).find((at) => recipientsEnd(value.slice(at)) > 0);
  if (recipients === undefined) return [];
  const breaks = [recipients, recipients + recipientsEnd(value.slice(recipients))];
  let before = value.slice(0, recipients).trimEnd();
  const number = NUMBER.exec(before);
  if (number) {
    breaks.push(number.index);
    before = before.slice(0, number.index).trimEnd();
  }
  const title = titleStart(before);
  return title === undefined ? breaks : [...breaks, title];
}

/** Where the title begins that a text ends with; who issued the notice may stand before a title that begins with 关于. */
function titleStart(text: string): number | undefined {
  const starts = matchesOf(/ /gu, text).map(({ index }) => index + 1).reverse().slice(0, MOST_SPACES + 1);
  const at = starts.findIndex((start) => isInspectionTitle(text.slice(start)));
  const issuer = at >= 0 && text.startsWith("关于", starts[at]) ? starts[at + 1] : undefined;
  return issuer !== undefined && isOrganizationLine(text.slice(issuer, starts[at]! - 1)) ? issuer : starts[at];
}
