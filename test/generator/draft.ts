/** A notice in words, before it is laid out on a page. */
import type { AnnexTable } from "./annexes.js";
import type { NoticeFacts } from "./facts.js";
import type { Day } from "./world.js";

export interface Part {
  heading?: string;
  text: string;
}

export interface Section {
  heading: string;
  parts: Part[];
}

export interface Draft {
  title: string | null;
  /** The notice's own number as printed. */
  number: string | null;
  recipients: string;
  opening: string;
  sections: Section[];
  closing: string[];
  attachments: string[];
  signature: string | null;
  date: string | null;
  signedDay: Day;
  tail: string[];
  annexes: AnnexTable[];
  published: Day | null;
  publisher: string;
  views: number | null;
  /** Whether the page prints a block of catalogue fields above the text. */
  metadata: boolean;
  /** Name of the place, for the page around the notice. */
  placeName: string;
  placeCode: string;
  facts: NoticeFacts;
}
