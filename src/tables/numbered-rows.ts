import { slice, type MappedText } from "../text/mapped-text.js";
import { headerness } from "./header.js";

/** A line of heads in brackets, below a title. */
const BRACKETED = /^\(([^()]*)\)$/u;
/** The number of an item of a list, glued to its first cell: `1、卞庄街道办事处 微卞庄`. */
const NUMBER = /^(\d{1,3})[、.](?=[^\d\s])/u;
const FEWEST = 3;

const wordsOf = (line: string): string[] => line.split(/[\s|]+/u).filter((word) => word !== "");

/**
 * Takes off what makes the lines of a table look like a list: the brackets around its heads, and the numbers of rows that count up from 1 where no head
 * says 序号. Only below a line of known heads, and where the rows have as many cells as that.
 */
export function withoutMarks(lines: readonly MappedText[]): MappedText[] {
  const at = lines.slice(0, 3).findIndex(({ value }) => isHeads(BRACKETED.exec(value)?.[1] ?? value));
  const head = lines[at];
  if (!head) return [...lines];
  const heads = BRACKETED.test(head.value) ? slice(head, 1, head.value.length - 1) : head;
  const width = wordsOf(heads.value).length;
  const rows = lines.slice(at + 1);
  const counts = rows.every(({ value }, i) => Number(NUMBER.exec(value)?.[1]) === i + 1 && wordsOf(value).length <= width);
  const bare = counts && rows.length >= 2 ? rows.map((row) => slice(row, NUMBER.exec(row.value)![0].length)) : rows;
  return [...lines.slice(0, at), heads, ...bare];
}

function isHeads(line: string): boolean {
  const words = wordsOf(line);
  return words.length >= FEWEST && !/^序\s?号$/u.test(words[0]!) && words.filter((word) => headerness(word) >= 0.5).length >= Math.max(FEWEST, words.length - 1);
}
