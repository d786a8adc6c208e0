/** The third room: a page's lines become the trees of its notices. */
import type { NormalizedPage, Repair } from "../normalize/index.js";
import type { Notice, Root } from "../notice/nodes.js";
import type { SourceRange } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { sourceRange } from "../text/mapped-text.js";
import type { Remains } from "./annexes.js";
import { entriesOf, speaksOfSubject } from "./entries.js";
import { buildNotice } from "./notice.js";
import type { NoticeRegion } from "./region.js";

/** What segmentation learnt of a notice besides its tree. */
export interface SegmentedNotice {
  notice: Notice;
  repairs: Repair[];
  remains: Remains[];
  region: NoticeRegion | undefined;
  /** Where its first line stands in the source. */
  start: number;
}

/** The trees of a page. */
export interface Segmented {
  root: Root;
  notices: SegmentedNotice[];
  /** Entries that the page lists without a text. */
  emptyEntries: { range: SourceRange; text: string }[];
}

/** Finds the notices of a page and builds the tree of each. */
export function segment({ page }: NormalizedPage, locate: Locate): Segmented {
  const notices: SegmentedNotice[] = [];
  const emptyEntries: Segmented["emptyEntries"] = [];
  for (const entry of entriesOf(page.children)) {
    if (!entry.empty && !speaksOfSubject(entry.blocks)) continue;
    if (entry.empty) {
      const fields = entry.fields?.children ?? [];
      const first = fields[0];
      const last = fields.at(-1);
      if (first && last) emptyEntries.push({ range: { start: sourceRange(first).start, end: sourceRange(last).end }, text: fields.map(({ value }) => value).join(" ") });
      continue;
    }
    const built = buildNotice(entry, notices.length + 1, locate, page.meta);
    const positions = entry.blocks.map(({ position }) => position).filter((position) => position !== undefined);
    const first = positions[0];
    const last = positions.at(-1);
    if (first && last) built.notice.position = { start: first.start, end: last.end };
    notices.push({ ...built, start: first?.start.offset ?? 0 });
  }
  return { root: { type: "root", children: notices.map(({ notice }) => notice) }, notices, emptyEntries };
}
