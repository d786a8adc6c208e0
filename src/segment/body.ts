import type { Heading, Paragraph, Section, Table } from "../notice/nodes.js";
import { slice, trim } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { markerOf } from "./lines.js";
import { textNode } from "./text-node.js";

const HEADING_LIMIT = 42;
const SPACED_HEADING = /^\p{Script=Han}{2,14}(?= [^ ]{12})/u;

/**
 * Nests the lines of a body into sections by their numbers (一、 (一) 1. 一是). A line's heading ends at its first full stop, where that comes early;
 * what follows is the section's first paragraph.
 */
export function buildSections(lines: readonly (Paragraph | Table)[], locate: Locate): (Section | Paragraph | Table)[] {
  const top: (Section | Paragraph | Table)[] = [];
  const open: Section[] = [];
  for (const line of lines) {
    const marker = line.type === "paragraph" ? markerOf(line.value) : undefined;
    if (line.type === "table" || !marker) {
      (open.at(-1)?.children ?? top).push(line);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.depth >= marker.depth) open.pop();
    const section: Section = { type: "section", depth: marker.depth, ordinal: marker.ordinal, children: sectionContent(line, marker.length, marker.depth, locate) };
    if (line.position) section.position = line.position;
    (open.at(-1)?.children ?? top).push(section);
    open.push(section);
  }
  return top;
}

function sectionContent(line: Paragraph, markerLength: number, depth: number, locate: Locate): (Heading | Paragraph)[] {
  const { value } = line;
  const rest = trim(slice(line, markerLength));
  const stop = value.indexOf("。", markerLength);
  // `不合格网站情况一是…。二是…`: the heading ends where the list below it begins.
  const list = depth <= 3 ? /^[^,。;:“”]{3,20}?(?=一是)/u.exec(rest.value)?.[0].length : undefined;
  if (list) return [textNode("heading", slice(rest, 0, list), locate), textNode("paragraph", slice(rest, list), locate)];
  // `一、总体情况 全市…`: on a line that lost its breaks a space ends the heading.
  const spaced = depth <= 2 ? SPACED_HEADING.exec(rest.value)?.[0].length : undefined;
  if (spaced) return [textNode("heading", slice(rest, 0, spaced), locate), textNode("paragraph", trim(slice(rest, spaced)), locate)];
  if (depth <= 3 && stop >= 0 && stop - markerLength <= HEADING_LIMIT && stop < value.length - 1 && !/[,;:]/u.test(value.slice(markerLength, stop))) {
    return [textNode("heading", trim(slice(line, markerLength, stop)), locate), textNode("paragraph", trim(slice(line, stop + 1)), locate)];
  }
  if (depth <= 3 && value.length - markerLength <= HEADING_LIMIT && !/[,;:]|\d%/u.test(value.slice(markerLength))) {
    return [textNode("heading", rest.value.endsWith("。") ? trim(slice(rest, 0, rest.value.length - 1)) : rest, locate)];
  }
  return rest.value === "" ? [] : [textNode("paragraph", rest, locate)];
}
