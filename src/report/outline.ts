/** A notice tree as the page unfolds it: plain data, each node with its first words and its range in the source. */
import { rangeOfNode, type MappedText } from "../text/mapped-text.js";

/** What a node of the tree is, as far as an outline goes. */
export interface OutlineNode {
  type: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  children?: OutlineNode[];
}

export interface Outline {
  type: string;
  /** Its number, name, layout: what tells it from its neighbours. */
  label?: string;
  /** Its words, repaired. */
  text?: string;
  /** Half-open range in code points of the decoded source. */
  start?: number;
  end?: number;
  children?: Outline[];
}

/** Deeper nodes of a hostile page are left out. */
const deepest = 60;
const longestText = 400;

/** Draws the outline of a tree. */
export function outlineOf(node: OutlineNode, codePoint: (utf16: number) => number, depth = 0): Outline {
  const outline: Outline = { type: node.type };
  const label = labelOf(node);
  if (label !== "") outline.label = label;
  const text = (node as Partial<MappedText>).value;
  if (typeof text === "string") outline.text = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  const range = rangeOfNode(node);
  if (range) {
    outline.start = codePoint(range.start);
    outline.end = codePoint(range.end);
  }
  if (node.children && depth < deepest) outline.children = node.children.map((child) => outlineOf(child, codePoint, depth + 1));
  return outline;
}

function labelOf(node: OutlineNode): string {
  const { part, ordinal, depth, name, kind, layout } = node as Partial<Record<"part" | "ordinal" | "depth" | "name" | "kind" | "layout", string | number>>;
  const place = depth === undefined ? ordinal : `${depth}/${ordinal}`;
  return [part, place, name, kind, layout].filter((word) => word !== undefined).join(" ");
}
