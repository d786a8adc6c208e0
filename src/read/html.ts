import type { ChildNode, Element } from "domhandler";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Block } from "../notice/nodes.js";
import type { Locate } from "../text/lines.js";
import type { MappedText } from "../text/mapped-text.js";
import { readFlow } from "./flow.js";
import { writeFragment } from "./fragment.js";
import { toBlocks } from "./html-table.js";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Reads nodes of a page into blocks: they are written again as plain well-nested HTML, which rehype-parse reads. */
export function readNodes(base: MappedText, nodes: readonly ChildNode[], dropped: ReadonlySet<Element>, locate: Locate): Block[] {
  return readFragment(writeFragment(base, nodes, dropped), locate);
}

/** Reads a fragment as `writeFragment` writes it into blocks. */
export function readFragment(fragment: MappedText, locate: Locate): Block[] {
  return toBlocks(readFlow(parser.parse(fragment.value).children, fragment), fragment, locate);
}
