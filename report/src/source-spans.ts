/** Cuts a source into pieces so that each piece belongs to the same records, the same repair and is markup or words throughout. */

export interface Span {
  id: string;
  table: string;
  start: number;
  end: number;
}

export interface RepairSpan {
  start: number;
  end: number;
  rule: string;
  before: string;
  after: string;
}

export interface Piece {
  text: string;
  /** Records, the narrowest first. */
  ids: string[];
  tables: string[];
  repair?: RepairSpan;
  markup: boolean;
  /** A line, a cell or a paragraph of the page ends here. */
  breaks?: "line" | "cell";
  start: number;
}

const blockTag = /^<\/?(?:p|div|br|tr|table|h[1-6]|li|ul|ol|tbody|thead|section|article|title|hr)\b/iu;
const cellTag = /^<\/(?:td|th)\b/iu;
/** Script and style blocks whole, comments, then single tags. Every branch ends at its first end mark, so the time is linear. */
const markupPattern = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\/?[a-z!?][^<>]*>/giu;

interface Range {
  start: number;
  end: number;
  breaks?: "line" | "cell";
}

/** Finds the markup of a page. A source that is plain text has none. */
function markupOf(text: string): Range[] {
  if (!/<(?:html|body|p|div|table|td|span|br|meta)\b/iu.test(text)) return [];
  return [...text.matchAll(markupPattern)].map((match) => {
    const breaks = cellTag.test(match[0]) ? "cell" : blockTag.test(match[0]) ? "line" : undefined;
    return { start: match.index, end: match.index + match[0].length, ...(breaks && { breaks }) };
  });
}

/**
 * @param text the part of the source that is shown.
 * @param offset where it begins, in code points of the whole; so are all spans.
 */
export function piecesOf(text: string, offset: number, spans: readonly Span[], repairs: readonly RepairSpan[]): Piece[] {
  const at = codeUnits(text, offset);
  const cuts = new Set([0, text.length]);
  const markup = markupOf(text);
  for (const { start, end } of markup) cuts.add(start).add(end);
  const unitSpans = spans.map((span) => ({ ...span, from: at(span.start), to: at(span.end) })).filter(({ from, to }) => from < to);
  const unitRepairs = repairs.map((repair) => ({ ...repair, from: at(repair.start), to: at(repair.end) })).filter(({ from, to }) => from < to);
  for (const { from, to } of [...unitSpans, ...unitRepairs]) cuts.add(from).add(to);
  const places = [...cuts].sort((a, b) => a - b);
  const opening = unitSpans.toSorted((a, b) => a.from - b.from);
  const active: typeof opening = [];
  const pieces: Piece[] = [];
  let nextSpan = 0;
  let nextMarkup = 0;
  let nextRepair = 0;
  const repairsInOrder = unitRepairs.toSorted((a, b) => a.from - b.from);
  for (let index = 0; index + 1 < places.length; index++) {
    const [from, to] = [places[index]!, places[index + 1]!];
    while (nextSpan < opening.length && opening[nextSpan]!.from <= from) active.push(opening[nextSpan++]!);
    for (let i = active.length - 1; i >= 0; i--) if (active[i]!.to <= from) active.splice(i, 1);
    while (nextMarkup < markup.length && markup[nextMarkup]!.end <= from) nextMarkup++;
    while (nextRepair < repairsInOrder.length && repairsInOrder[nextRepair]!.to <= from) nextRepair++;
    const tag = markup[nextMarkup];
    const inMarkup = tag !== undefined && tag.start <= from;
    const repair = repairsInOrder[nextRepair];
    const narrow = active.toSorted((a, b) => a.to - a.from - (b.to - b.from));
    pieces.push({
      text: text.slice(from, to), ids: narrow.map(({ id }) => id), tables: [...new Set(narrow.map(({ table }) => table))], markup: inMarkup, start: from,
      ...(repair && repair.from <= from && { repair }), ...(inMarkup && tag.end === to && tag.breaks && { breaks: tag.breaks }),
    });
  }
  return pieces;
}

/** Converts code points of the whole source into code units of the part. */
function codeUnits(text: string, offset: number): (codePoint: number) => number {
  const pairs: number[] = [];
  let seen = 0;
  for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/gu)) {
    pairs.push(match.index - seen);
    seen++;
  }
  return (codePoint) => {
    const place = codePoint - offset;
    const before = pairs.length === 0 ? 0 : pairs.filter((pair) => pair < place).length;
    return Math.max(0, Math.min(text.length, place + before));
  };
}

const entities: Record<string, string> = { "&nbsp;": "\u00a0", "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&ldquo;": "“", "&rdquo;": "”", "&mdash;": "—", "&middot;": "·", "&hellip;": "…", "&emsp;": "\u2003", "&ensp;": "\u2002", "&#39;": "'" };

/** Shows common entities of a page as what they stand for. What is shown is only ever text. */
export function readable(text: string): string {
  return text.replace(/&(?:[a-z]+|#39);/giu, (entity) => entities[entity.toLowerCase()] ?? entity);
}
