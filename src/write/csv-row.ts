import type { CellValue } from "./columns.js";
import { plainDecimal } from "./decimal.js";

const needsQuotes = /[",\r\n]/;

/**
 * Writes one cell by RFC 4180: empty for null, quoted only where the text needs it, never altered. An empty text, such as what a repair
 * puts in the place of noise, is `""`, so that readers who ask can tell it from a cell that holds nothing.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return plainDecimal(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  return value === "" || needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Writes one row with its line end. */
export function csvRow(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}
