import { divisionInYear, resolveDivision, type Division } from "../lexicon/gazetteer.js";
import type { Notice, PageMeta } from "../notice/nodes.js";
import type { CodePointOffset } from "../text/code-points.js";
import { sourceRange, type MappedText, type SourceRange } from "../text/mapped-text.js";
import type { NoticeRegion } from "../segment/region.js";

/** What extraction is given of a notice. */
export interface ExtractInput {
  notice: Notice;
  noticeId: string;
  meta: PageMeta;
  source: string;
  codePoint: CodePointOffset;
  region: NoticeRegion | undefined;
}

/** What the extractors know of the notice they read. */
export interface NoticeContext extends ExtractInput {
  /** The year whose divisions names are read in. */
  year: number | undefined;
  scheme: "2015" | "2019" | null;
}

/** The evidence columns of a record. */
export interface Evidence {
  location: string;
  evidence: string;
  evidence_start: number;
  evidence_end: number;
}

/** The title that the notice prints; empty where it has none. */
export function printedTitle({ notice }: NoticeContext): string {
  return notice.children.flatMap((node) => (node.type === "title" ? node.value : [])).join("");
}

/** Quotes the source: the words and their range in code points. */
export function quote(context: NoticeContext, range: SourceRange, location: string): Evidence {
  return {
    location,
    evidence: context.source.slice(range.start, range.end),
    evidence_start: context.codePoint(range.start),
    evidence_end: context.codePoint(range.end),
  };
}

/** Quotes a stretch of a repaired text. */
export function quoteText(context: NoticeContext, text: MappedText, location: string, start = 0, end = text.value.length): Evidence {
  return quote(context, sourceRange(text, start, end), location);
}

/** Finds the division that a cell names, below the notice's own; nothing where it is ambiguous or none. */
export function divisionOf(context: NoticeContext, name: string): Division | undefined {
  const plain = name.replace(/\s+/gu, "");
  if (plain.length < 2) return undefined;
  const options = { ...(context.year === undefined ? {} : { year: context.year, slack: 1 }), ...(context.region ? { within: context.region.division.code } : {}) };
  const found = resolveDivision(plain, options);
  if (!found || !("division" in found)) return undefined;
  return context.year === undefined ? found.division : (divisionInYear(found.division, context.year) ?? found.division);
}
