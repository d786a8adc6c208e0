import type { Paragraph } from "../notice/nodes.js";
import { headerness } from "../tables/header.js";
import { concat } from "../text/mapped-text.js";
import { isOrganizationLine, isSignedDate } from "./lines.js";

const CELL_GAP = /[\t|]| +/u;
/** The fewest heads, and the fewest rows that count up, by which a numbered table is known. */
const [FEWEST_HEADS, FEWEST_ROWS] = [3, 3];
/** The rest of a cell that stands below the last row is no longer than this. */
const SHORT = 12;

/**
 * Joins the rows of a numbered table whose last cell goes on in the next line: below the heads each row begins with the next number, and what stands between
 * two numbers is the rest of the row above. Behind the last row only a few words are, where others went on before.
 */
export function joinWrappedRows(lines: readonly Paragraph[]): Paragraph[] {
  const head = lines.findIndex(({ value }) => isNumberedHead(value));
  if (head < 0) return [...lines];
  const joined = lines.slice(0, head + 1);
  let next = 1;
  let wrapped = false;
  for (const [i, line] of lines.entries()) {
    if (i <= head) continue;
    if (numberOf(line.value) === next) next++;
    else if (next > 1 && continues(line, lines.slice(i + 1, i + 3), next, wrapped)) {
      const last = joined.at(-1)!;
      joined[joined.length - 1] = { ...last, ...concat([last, line]) };
      wrapped = true;
      continue;
    }
    joined.push(line);
  }
  return next > FEWEST_ROWS ? joined : [...lines];
}

/** Tells whether a line is one of heads, the first of which heads numbers. */
function isNumberedHead(line: string): boolean {
  const heads = line.split(CELL_GAP).filter((head) => head !== "");
  return heads.length >= FEWEST_HEADS && /^(?:序号|编号)$/u.test(heads[0]!) && heads.every((head) => headerness(head) >= 0.25);
}

function numberOf(line: string): number | undefined {
  const number = /^(\d{1,3})(?=[\s|.、])/u.exec(line)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Tells whether a line without a number is the rest of the row above: the next row follows soon, or it is a few words at the end. */
function continues({ value, setOff }: Paragraph, behind: readonly Paragraph[], next: number, wrapped: boolean): boolean {
  if (numberOf(value) !== undefined || CELL_GAP.test(value) || isSignedDate(value)) return false;
  if (behind.some((line) => numberOf(line.value) === next)) return true;
  return wrapped && !setOff && value.length <= SHORT && !/^(?:注|备注|说明|附)|:/u.test(value) && !isOrganizationLine(value);
}
