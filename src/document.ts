/** A document on the road: what each room has found out about it so far. */
import type { VFileMessage } from "vfile-message";
import type { Repair } from "./normalize/index.js";
import type { Page, Root } from "./notice/nodes.js";
import type { Records } from "./records/index.js";
import type { Segmented } from "./segment/index.js";
import type { Locate } from "./text/lines.js";

/** A document behind the first room. */
export interface ReadDocument {
  path: string;
  sha256: string;
  /** The decoded source that all offsets refer to. */
  source: string;
  locate: Locate;
  page: Page;
  messages: VFileMessage[];
}

/** Behind the second: repaired. */
export interface NormalizedDocument extends ReadDocument {
  repairs: Repair[];
  script: "hans" | "hant";
}

/** Behind the third: its notices are trees. */
export interface SegmentedDocument extends NormalizedDocument {
  tree: Root;
  segmented: Segmented;
}

/** Behind the last: records, each re-checked. */
export interface CheckedDocument extends SegmentedDocument {
  records: Records;
}
