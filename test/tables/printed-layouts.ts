import { readDocument } from "../../src/pipeline.js";
import type { UnitRow } from "../../src/records/unit.js";
import type { AccountRow } from "../../src/records/account.js";
import { rateLine } from "../extract/help.js";

/** The layouts in which a table reaches us: with its geometry, or as text that lost some of it. */
export const LAYOUTS = ["html", "bars", "tabs", "spaces", "cells", "fused", "paragraphs", "narrow", "barred"] as const;
export type Layout = (typeof LAYOUTS)[number];

type Grid = string[][];

const HEAD = ["昭通市2021年第四季度政府网站与政务新媒体检查情况通报", "各县、市、区人民政府:", "现将有关情况通报如下。"];
const SIGNED = ["昭通市人民政府办公室", "2022年1月7日"];

/** Reads a table as the one annex of a notice, in one layout: its rates, and the units and accounts that it names, a line each. */
export function readPrinted(table: string, layout: Layout): string[] {
  const [title, ...rows] = table.split("\n");
  const grid = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  const text = [...HEAD, `附件:${title}`, ...SIGNED, "附件", title!];
  const source = layout === "html" ? htmlOf(text, grid) : layout === "paragraphs" ? pageOf([...text, ...linesOf(grid, "cells")]) : [...text, ...linesOf(grid, layout)].join("\n");
  const { rates, units, accounts } = readDocument(new TextEncoder().encode(source), { path: "" }).records;
  return [...rates.map(rateLine), ...units.map(unitLine), ...accounts.map(accountLine)];
}

function unitLine({ kind, name, site_code, owner, verdict }: UnitRow): string {
  return `${kind} ${[name, site_code, owner].filter((word) => word !== null).join("/")} ${verdict ?? ""}`.trim();
}

function accountLine({ name, platform, owner, verdict }: AccountRow): string {
  return `account ${[name, platform, owner].filter((word) => word !== null).join("/")} ${verdict ?? ""}`.trim();
}

/** The cells of a row as text has them: those that go on from the left or from above leave a blank. */
function plain(row: readonly string[]): string[] {
  return row.map((cell) => (cell === "<" || cell === "^" ? "" : cell));
}

function linesOf(grid: Grid, layout: Exclude<Layout, "html" | "paragraphs">): string[] {
  const rows = grid.map(plain);
  switch (layout) {
    case "bars":
      return rows.map((row) => `${row.join(" | ")} |`);
    case "tabs":
      return rows.map((row) => row.join("\t"));
    // What comes from a page as text has no cell where nothing stands.
    case "spaces":
      return rows.map((row) => row.filter(Boolean).join("  "));
    case "narrow":
      return rows.map((row) => row.filter(Boolean).join(" "));
    case "cells":
      return rows.flatMap((row) => row.filter(Boolean));
    // A cell a line, each closed by a bar: what is blank is there, and what goes on from another cell is not.
    case "barred":
      return grid.flatMap((row) => row.filter((cell) => cell !== "<" && cell !== "^").map((cell) => `${cell} |`.trim()));
    case "fused":
      return rows.map((row, y) => row.filter(Boolean).join(y === 0 ? " " : ""));
  }
}

function pageOf(lines: readonly string[]): string {
  return `<html><body><div>${lines.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`;
}

function htmlOf(text: readonly string[], grid: Grid): string {
  const span = (x: number, y: number): string => {
    let columns = 1;
    let rows = 1;
    while (grid[y]![x + columns] === "<") columns++;
    while (grid[y + rows]?.[x] === "^") rows++;
    return `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  };
  const rows = grid.map((row, y) => `<tr>${row.map((cell, x) => (cell === "<" || cell === "^" ? "" : `<td${span(x, y)}>${cell}</td>`)).join("")}</tr>`);
  return `<html><body><div>${text.map((line) => `<p>${line}</p>`).join("\n")}<table>${rows.join("\n")}</table></div></body></html>`;
}
