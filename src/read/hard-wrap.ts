/** A line of plain text: where its words begin and end, and whether a blank line stands before it. */
export interface SourceLine {
  start: number;
  end: number;
  setOff: boolean;
}

/** Lines as wide as the page may lack the width of two letters, where a mark or a quotation could not be parted. */
const SLACK = 4;
/** A page is no narrower than this, in columns of which a Chinese letter takes two. */
const NARROWEST = 40;
/** So many lines that fill the page, and so many that begin a paragraph, show that a text is wrapped by hand. */
const [FEWEST_FULL, FEWEST_INDENTED] = [8, 3];
const INDENT = /^(?:\u3000{2}| {4}|\t)/u;
const PAGE_NUMBER = /^\s*[-—–]\s?\d{1,3}\s?[-—–]\s*$/u;
/** What begins a line of its own, whatever stands above it: the label of an annex, a number, a date. */
const OWN_LINE = /^(?:附[件表]|\d{1,3}(?:[\s、]|\.(?!\d))|\d{4}年\d{1,2}月\d{1,2}日\s*$)/u;
/** Cells between spaces are no prose. */
const CELLS = /\S[ \t\u3000]+\S+[ \t\u3000]+\S/u;

/**
 * Groups the lines of a text that was wrapped by hand, as text taken from a printed page is: its paragraphs begin with an indent, and a line that fills the
 * page goes on in the next, over a page's number too. Other texts keep a group for each line.
 */
export function unwrap(source: string, lines: readonly SourceLine[]): SourceLine[][] {
  const width = pageWidth(source, lines);
  if (width === undefined) return lines.map((line) => [line]);
  const groups: SourceLine[][] = [];
  // The number of a page between two lines of a sentence, until it is known whether they are such.
  let number: SourceLine | undefined;
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    const text = source.slice(line.start, line.end);
    const goesOn = above !== undefined && !line.setOff && fills(source, above, text, width) && !INDENT.test(text) && !OWN_LINE.test(text) && !CELLS.test(text) && !CELLS.test(source.slice(above.start, above.end).trimStart());
    if (number === undefined && PAGE_NUMBER.test(text)) number = line;
    else if (goesOn) {
      groups.at(-1)!.push(line);
      number = undefined;
    } else {
      if (number) groups.push([number]);
      number = PAGE_NUMBER.test(text) ? line : undefined;
      if (!number) groups.push([line]);
    }
  }
  return number ? [...groups, [number]] : groups;
}

/** The width of the page that most long lines of a text fill; nothing where they are of any width, or where no paragraphs are indented. */
function pageWidth(source: string, lines: readonly SourceLine[]): number | undefined {
  if (lines.filter(({ start, end }) => INDENT.test(source.slice(start, end))).length < FEWEST_INDENTED) return undefined;
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = widthOf(source, line);
    if (width >= NARROWEST) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const long = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const full = (width: number): number => Array.from({ length: SLACK + 1 }, (_, less) => widths.get(width - less) ?? 0).reduce((sum, count) => sum + count, 0);
  const best = [...widths.keys()].sort((a, b) => full(b) - full(a) || a - b)[0];
  return best !== undefined && full(best) >= FEWEST_FULL && full(best) * 2 >= long ? best : undefined;
}

/** Tells whether a line fills the page, or would with the figure that the next one begins with, which could not be parted. */
function fills(source: string, line: SourceLine, next: string, width: number): boolean {
  const own = widthOf(source, line);
  const figure = FIGURE.exec(next)?.[0] ?? "";
  return own <= width + 1 && own + figure.length + (figure.match(WIDE)?.length ?? 0) >= width - SLACK;
}

const FIGURE = /^[\dA-Za-z.%]{2,20}[，。；、：）”]?/u;

/** The columns that a line takes in print: a Chinese letter or mark takes two. */
function widthOf(source: string, { start, end }: SourceLine): number {
  const text = source.slice(start, end).trimEnd();
  return text.length > LONGEST ? Infinity : text.length + (text.match(WIDE)?.length ?? 0);
}

/** A longer line is no line of a page. */
const LONGEST = 120;
const WIDE = /[\u2014-\u2026\u2e80-\u9fff\uff00-\uff60]/gu;
