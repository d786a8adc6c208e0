import { decodeHTML } from "entities";
import { type Edit, edit, type MappedText } from "../text/mapped-text.js";
import { matchesOf } from "../text/match.js";

/** A character reference: each quantifier is bounded by the longest name of the standard, so the pattern is linear. */
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,12};?|#[0-9]{1,12};?|[a-zA-Z][a-zA-Z0-9]{0,40};?)/gu;

/** Decodes the character references of a raw text; each decoded character stands for the whole of its reference. */
export function decodeEntities(text: MappedText): MappedText {
  if (!text.value.includes("&")) return text;
  const edits: Edit[] = [];
  for (const match of matchesOf(REFERENCE, text.value)) {
    const decoded = decodeHTML(match[0]);
    // A name without its semicolon may go on in plain letters (`&ampx`): those stay as they are.
    const rest = commonEnd(match[0], decoded);
    if (decoded !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length - rest, text: decoded.slice(0, decoded.length - rest) });
  }
  return edit(text, edits);
}

function commonEnd(raw: string, decoded: string): number {
  let n = 0;
  while (n < decoded.length - 1 && raw.at(-1 - n) === decoded.at(-1 - n)) n += 1;
  return n;
}
