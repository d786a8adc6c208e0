import type { Element, ElementContent, Root } from "hast";
import { concat, type MappedText, slice, sourceRange, type SourceRange, standingFor } from "../text/mapped-text.js";
import { decodeEntities } from "./entities.js";
import { collapse } from "./line.js";

/** One printed line, as long as no tag breaks it. */
export interface Line {
  type: "line";
  text: MappedText;
  emphasis?: "heading" | "strong" | "center";
}

/** A table element among the lines. */
export interface Inset {
  type: "table";
  element: Element;
}

/** What stands on a page or in a cell, from top to bottom. */
export type Flow = Line | Inset;

/** The piece of the fragment a node covers, in offsets of the fragment. */
export function extent(node: ElementContent | Root): SourceRange {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? { start: 0, end: 0 } : { start, end };
}

const BREAKING: ReadonlySet<string> = new Set("div p h1 h2 h3 h4 h5 h6 caption td th tr thead tbody tfoot".split(" "));

/** Reads nodes into lines and tables. The nodes must come of a fragment that `writeFragment` wrote, which bounds their depth. */
export function readFlow(nodes: readonly (ElementContent | Root["children"][number])[], fragment: MappedText, centered = false): Flow[] {
  const flow: Flow[] = [];
  let pieces: MappedText[] = [];
  let allBold = true;
  let allCentered = true;
  let heading = false;

  const endLine = (): void => {
    if (pieces.length > 0) {
      const text = collapse(pieces.length === 1 ? pieces[0]! : concat(pieces));
      if (text.value !== "") {
        const emphasis = heading ? "heading" : allCentered ? "center" : allBold ? "strong" : undefined;
        flow.push(emphasis ? { type: "line", text, emphasis } : { type: "line", text });
      }
    }
    pieces = [];
    allBold = true;
    allCentered = true;
    heading = false;
  };
  const walk = (children: typeof nodes, bold: boolean, center: boolean, inHeading: boolean): void => {
    for (const node of children) {
      if (node.type === "text") {
        const piece = readText(node.value, extent(node), fragment);
        pieces.push(piece);
        if (/\S/u.test(piece.value)) {
          allBold &&= bold;
          allCentered &&= center;
          heading ||= inHeading;
        }
      } else if (node.type === "element") {
        const { tagName } = node;
        if (tagName === "br") endLine();
        else if (tagName === "table") {
          endLine();
          flow.push({ type: "table", element: node });
        } else {
          const breaking = BREAKING.has(tagName);
          if (breaking) endLine();
          walk(node.children, bold || tagName === "b", center || isCentered(node), inHeading || /^h[1-6]$/u.test(tagName));
          if (breaking) endLine();
        }
      }
    }
  };
  walk(nodes, false, centered, false);
  endLine();
  return flow;
}

export function isCentered(element: Element): boolean {
  return element.properties["align"] === "center";
}

/** Takes a text node from the fragment, so that each character keeps its place. */
function readText(value: string, { start, end }: SourceRange, fragment: MappedText): MappedText {
  const raw = slice(fragment, start, end);
  if (raw.value === value) return raw;
  // A node that the parser joined across a tag has no raw form of its own; it stands for all it covers.
  if (raw.value.includes("<")) return standingFor(value, sourceRange(raw));
  return decodeEntities(raw);
}
