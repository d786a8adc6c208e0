import type { Node } from "unist";
import { isTextNode, type Root, type Table } from "../notice/nodes.js";
import { codePointOffsets } from "../text/code-points.js";
import { rangeOfNode } from "../text/mapped-text.js";
import { tableLines } from "./table-lines.js";
import { quoted } from "./words.js";

export interface TreeLineOptions {
  /** How many rows of each table are drawn. */
  rows: number;
  /** How many characters of each text are shown. */
  width?: number;
}

/** Draws a notice tree for a person: a node a line, indented, with its first words and its range in code points of the source. */
export function treeLines(tree: Root, source: string, { rows, width = 60 }: TreeLineOptions): string[] {
  const codePoints = codePointOffsets(source);
  const lines: string[] = [];
  // An own stack, because a hostile page may be nested deeper than the call stack.
  const stack: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    const indent = "  ".repeat(Math.min(depth, 40));
    const range = rangeOfNode(node);
    const place = range ? `  [${codePoints(range.start)}–${codePoints(range.end)}]` : "";
    lines.push(`${indent}${labelOf(node)}${isTextNode(node) ? ` ${quoted(node.value, width)}` : ""}${place}`);
    if (node.type === "table") lines.push(...tableLines(node as Table, rows).map((line) => `${indent}  ${line}`));
    else if ("children" in node) for (const child of (node.children as Node[]).toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
  return lines;
}

/** Names a node by its type, its number and what else tells it from its neighbours. */
function labelOf(node: Node): string {
  const facts = node as { ordinal?: number; part?: number; depth?: number; name?: string; emphasis?: string };
  const words: (string | number)[] = [node.type];
  if (facts.part !== undefined) words.push(facts.part);
  if (facts.ordinal !== undefined) words.push(facts.ordinal);
  if (facts.depth !== undefined) words.push(`depth ${facts.depth}`);
  if (facts.name !== undefined) words.push(facts.name);
  if (facts.emphasis !== undefined) words.push(`(${facts.emphasis})`);
  if (node.type === "table") words.push(tableFacts(node as Table));
  return words.join(" ");
}

function tableFacts({ layout, margin, columns }: Table): string {
  const facts: string[] = [layout];
  if (margin !== undefined) facts.push(`margin ${margin.toFixed(2)}`);
  if (columns) facts.push(`columns ${columns.map(({ name }) => name).join(", ")}`);
  return `(${facts.join("; ")})`;
}
