/** The second room: each line and cell of a page is repaired, and every repair is kept. */
import type { Block, Page, Table, TextNode } from "../notice/nodes.js";
import type { MappedText } from "../text/mapped-text.js";
import { trim } from "../text/mapped-text.js";
import { foldAsciiMarks } from "./ascii-marks.js";
import { undoByteShift } from "./byte-shift.js";
import { removeNoise } from "./noise.js";
import { removePinyin } from "./pinyin.js";
import type { Repair, Repaired } from "./repair.js";
import { scriptOf, toSimplified, type Script } from "./script.js";
import { repairSpace } from "./space.js";
import { foldWidth } from "./width.js";

export type { Repair } from "./repair.js";

/** A page in one script and one width, the repairs that made it so, and the script it was written in. */
export interface NormalizedPage {
  page: Page;
  repairs: Repair[];
  script: Script;
}

/** The repairs in the order in which the damage must be undone: bytes are counted up to an annotation, the bytes hide the script. */
const steps: readonly ((text: MappedText, script: Script) => Repaired)[] = [undoByteShift, removePinyin, toSimplified, foldWidth, foldAsciiMarks, removeNoise, repairSpace];

/** Repairs one text by all steps in order. */
export function normalizeText(text: MappedText, script: Script = "hans"): Repaired {
  const repairs: Repair[] = [];
  let current = text;
  for (const step of steps) {
    const repaired = step(current, script);
    current = repaired.text;
    repairs.push(...repaired.repairs);
  }
  return { text: trim(current), repairs };
}

/** Repairs every line and cell of a page. Runs of changed widths and spaces count as one repair each for the whole page. */
export function normalize(page: Page): NormalizedPage {
  const repairs: Repair[] = [];
  const script = scriptOf(page.children.flatMap((block) => (block.type === "table" ? block.children.flatMap((row) => row.children.map(({ value }) => value)) : [block.value])));
  const repairNode = <T extends TextNode>(node: T): T => {
    const repaired = normalizeText(node, script);
    repairs.push(...repaired.repairs);
    return { ...node, value: repaired.text.value, map: repaired.text.map };
  };
  const repairTable = (table: Table): Table => ({
    ...table,
    children: table.children.map((row) => ({ ...row, children: row.children.map(repairNode) })),
  });
  const children: Block[] = [];
  for (const block of page.children) {
    if (block.type === "table") children.push(repairTable(block));
    else {
      const line = repairNode(block);
      if (line.value !== "") children.push(line);
    }
  }
  const meta = Object.fromEntries(Object.entries(page.meta).map(([name, value]) => [name, normalizeText(value, script).text]));
  return { page: { ...page, children, meta }, repairs: mergeTrivial(repairs), script };
}

/** Makes one repair of all that only changed the form of a mark or a space. */
function mergeTrivial(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = [];
  const merged = new Map<string, Repair>();
  for (const repair of repairs) {
    if (repair.rule !== "width" && repair.rule !== "whitespace") {
      kept.push(repair);
      continue;
    }
    const first = merged.get(repair.rule);
    if (first) {
      first.count += repair.count;
      first.range = { start: Math.min(first.range.start, repair.range.start), end: Math.max(first.range.end, repair.range.end) };
    } else merged.set(repair.rule, { ...repair });
  }
  return [...kept, ...merged.values()].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
