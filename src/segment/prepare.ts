import type { Block, Paragraph } from "../notice/nodes.js";
import { concat, sourceRange, standingFor, type MappedText } from "../text/mapped-text.js";
import type { Locate } from "../text/lines.js";
import { joinBrokenLines } from "./broken-lines.js";
import { splitHeadLine } from "./head-lines.js";
import { splitRunOn } from "./run-on.js";
import { textNode } from "./text-node.js";
import { labelPattern } from "../lexicon/page-labels.js";

/** Makes an entry's blocks into lines: field tables and broken lines become one line each thing, run-on texts many. */
export function prepareLines(blocks: readonly Block[], locate: Locate): Block[] {
  const joined = joinBrokenLines(withoutFieldTables(blocks, locate), locate);
  return joined.flatMap((block): Block[] => (block.type === "paragraph" ? splitRunOn(block).flatMap(splitHeadLine).map((piece) => asLine(block, piece, locate)) : [block]));
}

const FIELD_LABEL = new RegExp(`^(?:${labelPattern()})\\s?:?$`, "u");

/** Turns a table of page fields (索引号, 发文字号, 发布日期 … with their values) into lines, so that it is read as what the page says of itself. */
function withoutFieldTables(blocks: readonly Block[], locate: Locate): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== "table") return [block];
    const cells = block.children.flatMap((row) => row.children);
    // In a table of fields labels and values take turns; a table of data may head two of its columns with such words.
    const labels = cells.filter((cell) => FIELD_LABEL.test(cell.value)).length;
    if (labels < 2 || labels * 3 < cells.filter((cell) => cell.value !== "").length) return [block];
    const lines: Paragraph[] = [];
    cells.forEach((cell, i) => {
      const next = cells[i + 1];
      if (!FIELD_LABEL.test(cell.value) || !next || next.value === "" || FIELD_LABEL.test(next.value)) return;
      const text = concat([cell, standingFor(cell.value.endsWith(":") ? "" : ":", { start: sourceRange(cell).end, end: sourceRange(cell).end }), next]);
      lines.push(textNode("paragraph", text, locate));
    });
    return lines;
  });
}

function asLine(block: Paragraph, piece: MappedText, locate: Locate): Paragraph {
  return piece.value === block.value ? block : { ...block, ...textNode("paragraph", piece, locate) };
}
