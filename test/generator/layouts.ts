/** Plain-text layouts: how a page reaches us once its tags are gone. */
import type { AnnexTable, Row } from "./annexes.js";
import { iso } from "./dates.js";
import type { Draft } from "./draft.js";
import type { Rng } from "./prng.js";

export const layouts = [
  "html", "html-grouped", "bar-cells", "bar-rows", "line-cells", "space-cells", "tab-rows", "run-on", "listing", "column-major", "prose",
] as const;
export type Layout = (typeof layouts)[number];

const ordinals = "一二三四五六七八九";

export interface Shape {
  /** Whether sections are numbered (damage may take the numbers). */
  numbered: boolean;
}

/** A cell that is covered by the merged cell above it. */
export const covered = null;

/** The cells of a table row by row; a merged region is printed in its first row only. */
export function grid(table: AnnexTable): (string | null)[][] {
  let last: string | undefined;
  let serial = 0;
  const at = table.columns.findIndex(({ key }) => key === "region");
  const rows = table.rows.map((row) => {
    const cells: (string | null)[] = [...row.cells];
    if (at >= 0) {
      if (cells[at] !== last && table.restarts) serial = 0;
      if (cells[at] === last && table.merged) cells[at] = covered;
      else last = cells[at]!;
    }
    serial++;
    return table.serial ? [String(serial), ...cells] : cells;
  });
  return table.stub ? [...rows, table.serial ? [String(serial + 1), ...table.stub] : table.stub] : rows;
}

export function headerCells(table: AnnexTable): string[] {
  return [...(table.serial ? ["序号"] : []), ...table.columns.map(({ header }) => header)];
}

/** The totals row, with an empty cell where a serial number would stand. */
export function totalCells(table: AnnexTable): string[] {
  const total = table.total ?? [];
  return table.serial && total.length > 0 ? ["", ...total] : total;
}

type TableWriter = (table: AnnexTable, rng: Rng) => string[];

/** Rows with the header above and, on long tables now and then, once more in the middle, as on a second page. */
function withHeader(table: AnnexTable, rng: Rng): (string | null)[][] {
  const body = grid(table);
  if (body.length > 8 && rng.chance(0.2) && !table.merged) body.splice(Math.ceil(body.length / 2), 0, headerCells(table));
  return [headerCells(table), ...body, ...(table.total ? [totalCells(table)] : [])];
}

const writers: Record<Exclude<Layout, "html" | "html-grouped" | "listing" | "prose">, TableWriter> = {
  "bar-cells": (table, rng) => withHeader(table, rng).flatMap((row) => row.map((cell) => (cell === null || cell === "" ? "|" : `${cell} |`))),
  "bar-rows": (table, rng) => withHeader(table, rng).map((row) => `${row.map((cell) => cell ?? "").join(" | ")} |`),
  "tab-rows": (table, rng) => withHeader(table, rng).map((row) => row.map((cell) => cell ?? "").join("\t")),
  "line-cells": (table, rng) => splitHeader(withHeader(table, rng), rng).flatMap((row) => row.filter((cell) => cell !== null && cell !== "").flatMap((cell) => [cell!, ""])),
  "space-cells": (table, rng) => [withHeader(table, rng).flatMap((row) => row.filter((cell) => cell !== null && cell !== "")).join("  ")],
  "run-on": (table) => [[headerCells(table), ...grid(table)].flatMap((row) => row.map((cell) => cell ?? "")).join("")],
  "column-major": (table) => columnMajor(table),
};

/** Breaks a long header cell over two lines now and then. */
function splitHeader(rows: (string | null)[][], rng: Rng): (string | null)[][] {
  if (!rng.chance(0.15)) return rows;
  return rows.map((row, i) => (i > 0 ? row : row.map((cell) => (cell !== null && cell.length > 6 ? `${cell.slice(0, 4)}\n${cell.slice(4)}` : cell))));
}

/** Column after column; the serial number is fused with the first column. */
function columnMajor(table: AnnexTable): string[] {
  const columns = table.columns.map((_, c) => table.rows.map((row: Row) => row.cells[c]!));
  if (table.serial) columns[0] = columns[0]!.map((cell, i) => `${i + 1}${cell}`);
  const heads = table.columns.map(({ header }) => header);
  if (table.serial) heads[0] = `序号${heads[0]!}`;
  return [...heads, ...columns.flat()];
}

export function tableLines(layout: Layout, table: AnnexTable, rng: Rng): string[] {
  if (layout === "html" || layout === "html-grouped" || layout === "prose") throw new RangeError(`Unexpected layout ${layout}, expected a text layout`);
  return writers[layout === "listing" ? "run-on" : layout](table, rng);
}

/** The body as lines, from the title to what stands under the date. */
export function bodyLines(draft: Draft, { numbered }: Shape, rng: Rng): string[] {
  const lines = draft.title === null ? [] : [draft.title];
  if (draft.number && !draft.metadata) lines.push(draft.number);
  lines.push(draft.recipients, draft.opening);
  const ownLine = rng.chance(0.25);
  draft.sections.forEach(({ heading, parts }, i) => {
    lines.push(numbered ? `${ordinals[i]!}、${heading}` : heading);
    parts.forEach((part, j) => {
      if (part.heading === undefined) return lines.push(part.text);
      const number = numbered ? `(${ordinals[j]!})` : "";
      return ownLine ? lines.push(`${number}${part.heading}`, part.text) : lines.push(`${number}${part.heading}。${part.text}`);
    });
  });
  lines.push(...draft.closing);
  draft.attachments.forEach((name, i) => {
    const number = draft.attachments.length > 1 || rng.chance(0.3) ? `${i + 1}.` : "";
    lines.push(`${i === 0 ? "附件:" : ""}${number}${name}`);
  });
  if (draft.signature !== null) lines.push(draft.signature);
  if (draft.date !== null) lines.push(draft.date);
  return [...lines, ...draft.tail];
}

/** What a disclosure page prints above the text; a number that stands here is not printed again. */
function metadata(draft: Draft, rng: Rng): string[] {
  const fields: [string, string][] = [
    ["索引号", `${draft.placeCode}00${rng.int(1, 9)}/${draft.signedDay.year}-00${rng.int(100, 999)}`], ["发布机构", draft.signature ?? draft.publisher], ["生成日期", iso(draft.signedDay)],
    ["公开日期", iso(draft.published!)], ...(draft.number ? [["文号", draft.number] as [string, string]] : []), ["主题分类", "政务公开"],
  ];
  const style = rng.int(0, 2);
  if (style === 0) return [fields.map(([name, value]) => `${name}:${value}`).join(" ")];
  if (style === 1) return fields.map(([name, value]) => `${name}:${value}`);
  return fields.map(([name, value]) => `${name} | ${value} |`);
}

function pageHeader(draft: Draft, rng: Rng): string[] {
  if (draft.published === null) return [];
  if (draft.metadata) return metadata(draft, rng);
  const day = iso(draft.published);
  const hour = `${String(rng.int(8, 17)).padStart(2, "0")}:${String(rng.int(0, 59)).padStart(2, "0")}`;
  return [rng.pick([
    `发布时间:${day}`, `发布日期:${day} 来源:${draft.publisher} 字号:[大 中 小]`, `${day} ${hour} 来源: ${draft.publisher}`, `发布时间:${day} ${hour} 浏览次数:${rng.int(30, 2000)}`,
    `来源:${draft.publisher} 时间:${day} ${hour}`,
  ])];
}

/** One whole text page of one notice. */
export function textPage(draft: Draft, layout: Layout, shape: Shape, rng: Rng): string {
  const body = bodyLines(draft, shape, rng);
  const header = pageHeader(draft, rng);
  if (layout === "run-on") {
    const [title, rest] = draft.title === null ? [[], body] : [body.slice(0, 1), body.slice(1)];
    return [...title, ...header, runOn(rest, draft, layout, rng)].join("\n");
  }
  const above = draft.metadata && rng.chance(0.6);
  const lines = draft.title === null || above ? [...header, ...body] : [`\uE003${body[0]!}\uE004`, ...header, ...body.slice(1)];
  draft.annexes.forEach((table, i) => {
    if (!table.sameAnnex) lines.push(annexLabel(draft, i));
    lines.push(table.title, ...tableLines(layout, table, rng));
    if (table.note) lines.push(table.note);
  });
  return lines.join(layout === "line-cells" && rng.chance(0.5) ? "\n\n" : "\n");
}

/** 附件 or 附件2: tables that share a number count once. */
export function annexLabel(draft: Draft, i: number): string {
  const own = draft.annexes.filter(({ sameAnnex }) => !sameAnnex);
  return own.length > 1 ? `附件${own.indexOf(draft.annexes[i]!) + 1}` : "附件";
}

/** Everything from the recipients on in one line, as listing pages give it. */
function runOn(body: readonly string[], draft: Draft, layout: Layout, rng: Rng): string {
  const gap = (): string => (rng.chance(0.3) ? " ".repeat(rng.int(1, 12)) : "");
  const annexes = draft.annexes.map((table, i) => `${table.sameAnnex ? " " : `${gap()}${annexLabel(draft, i)}${rng.pick(["", " ", ":"])}${gap()}`}${table.title}${rng.pick(["", " "])}${tableLines(layout, table, rng).join("")}${table.note ?? ""}`);
  const [first, ...rest] = body;
  return `${first!}${layout === "listing" && draft.title !== null ? " " : ""}${[...rest, ...annexes].join("")}`;
}

/** A listing page: notice after notice, each in one line, each followed by its publisher, date and views. */
export function listingPage(drafts: readonly Draft[], shape: Shape, rng: Rng): string {
  const head = ["首页 政府信息公开 政府网站监管年度报表", "", "政府网站监管年度报表", ""];
  const entries = drafts.flatMap((draft) => [
    runOn(bodyLines(draft, shape, rng), draft, "listing", rng), draft.publisher, "", iso(draft.published!), "", String(draft.views ?? rng.int(100, 2000)), "",
  ]);
  return [...head, ...entries].join("\n");
}
