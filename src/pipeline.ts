/** The road: bytes → read → normalize → segment → extract → check → records. */
import { hash } from "node:crypto";
import type { VFileMessage } from "vfile-message";
import { check } from "./check/index.js";
import type { CheckedDocument, NormalizedDocument, ReadDocument, SegmentedDocument } from "./document.js";
import { extract } from "./extract/index.js";
import { noticeRowOf } from "./extract/notice-row.js";
import { fingerprint } from "./extract/same-notice.js";
import { trustOf } from "./extract/trust.js";
import { normalize, type Repair } from "./normalize/index.js";
import type { Root } from "./notice/nodes.js";
import { message, type MessageRule } from "./notice/messages.js";
import { read } from "./read/index.js";
import { emptyRecords, tableNames, type Records } from "./records/index.js";
import { segment } from "./segment/index.js";
import { codePointOffsets, type CodePointOffset } from "./text/code-points.js";
import { locator } from "./text/lines.js";
import { sourceRange } from "./text/mapped-text.js";

export interface DocumentOptions {
  /** Path or URL of the document; it stands in `notices.source` and nowhere in the ids. */
  path?: string;
}

/** One document, read. */
export interface DocumentResult {
  /** The decoded source that all offsets of the tree (UTF-16) and of the records (code points) refer to. */
  source: string;
  tree: Root;
  records: Records;
  /** What a person should know: repairs that are not certain, figures that do not hold, remains that could not be read. */
  messages: VFileMessage[];
}

/**
 * Reads one document from bytes to records.
 *
 * @throws {DocumentError} with the stage, the rule and a sentence that says what to do.
 */
export function readDocument(bytes: Uint8Array, options: DocumentOptions = {}): DocumentResult {
  const { source, tree, records, messages } = recordStage(segmentStage(normalizeStage(readStage(bytes, options))));
  return { source, tree, records, messages };
}

/** The first room: bytes become a page of lines and tables. */
export function readStage(bytes: Uint8Array, { path = "" }: DocumentOptions = {}): ReadDocument {
  const { source, page, notes } = read(bytes, { path });
  const locate = locator(source);
  const messages = notes.map(({ rule, reason, range }) => message(rule as MessageRule, reason, range && locate(range)));
  return { path, sha256: hash("sha256", bytes), source, locate, page, messages };
}

/** The second room: words are repaired, each repair with its place. */
export function normalizeStage(document: ReadDocument): NormalizedDocument {
  const { page, repairs, script } = normalize(document.page);
  return { ...document, page, repairs, script };
}

/** The third room: lines become the trees of the notices on the page. */
export function segmentStage(document: NormalizedDocument): SegmentedDocument {
  const { locate, messages } = document;
  const segmented = segment(document, locate);
  for (const { range, text } of segmented.emptyEntries) {
    messages.push(message("empty-entry", `Unexpected entry without a text: \`${text}\`; open the entry's own page to read it`, locate(range)));
  }
  for (const { notice, remains, region } of segmented.notices) {
    for (const { annex, text } of remains) {
      messages.push(message("unreadable-remains", `Unexpected \`${text.value.slice(0, 60)}\` in annex ${annex}, expected a cell of its table; compare with the source`, locate(sourceRange(text))));
    }
    if (!region) messages.push(message("unknown-region", "Unexpected notice whose division no signature, title or text makes certain; the region columns stay empty", notice.position, "info"));
  }
  return { ...document, tree: segmented.root, segmented };
}

/** The last rooms: each notice becomes records, and every figure is re-checked. */
export function recordStage(document: SegmentedDocument): CheckedDocument {
  const records = emptyRecords();
  const codePoint = codePointOffsets(document.source);
  const seen = new Map<string, string>();
  const trust = trustOf(document.path, document.page.meta);
  document.segmented.notices.forEach(({ notice, region, repairs }, i) => {
    const noticeId = `${document.sha256.slice(0, 16)}-${notice.part}`;
    const { facts, context, records: own } = extract({ notice, noticeId, meta: document.page.meta, source: document.source, codePoint, region });
    own.checks = check({ context, facts, records: own });
    const made = [...(i === 0 ? document.repairs.filter((repair) => noticeOf(document, repair) <= 0) : document.repairs.filter((repair) => noticeOf(document, repair) === i)), ...repairs];
    own.repairs = made.map((repair) => repairRow(noticeId, repair, codePoint));
    const row = noticeRowOf({ noticeId, document, notice, facts, trust, records: own });
    const print = fingerprint(row, own.rates);
    row.same_notice_as = (print && seen.get(print)) ?? null;
    if (print && !seen.has(print)) seen.set(print, noticeId);
    own.notices.push(row);
    for (const failed of own.checks.filter(({ verdict }) => verdict === "fail")) {
      const place = own.rates.find(({ evidence }) => evidence === failed.evidence_a);
      document.messages.push(message(failed.rule, failed.explanation, place && positionOf(document, place.evidence_start, place.evidence_end)));
    }
    for (const repair of made.filter(({ certainty, rule }) => certainty < 0.9 && rule !== "other")) {
      document.messages.push(message("uncertain-repair", `Unexpected \`${repair.before}\`, read as \`${repair.after}\`; compare with the source`, document.locate(repair.range), "info"));
    }
    for (const table of tableNames) (records[table] as unknown[]).push(...own[table]);
  });
  return { ...document, records };
}

/** Which notice a repair lies in: the last that begins before it; -1 in front of the first. */
function noticeOf(document: SegmentedDocument, repair: Repair): number {
  return document.segmented.notices.findLastIndex(({ start }) => start <= repair.range.start);
}

function positionOf(document: SegmentedDocument, start: number, end: number): ReturnType<SegmentedDocument["locate"]> {
  // Code points and UTF-16 differ only in sources with astral characters, where a message's place may be a few columns off.
  return document.locate({ start, end });
}

function repairRow(noticeId: string, repair: Repair, codePoint: CodePointOffset): Records["repairs"][number] {
  const { rule, range, before, after, certainty, count } = repair;
  return { notice_id: noticeId, rule, start: codePoint(range.start), end: codePoint(range.end), before, after, certainty, count };
}
