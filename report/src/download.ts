/** Hands a file to the reader without a server. */
import type { Row } from "./data";

export function save(name: string, content: Blob | string, type = "text/plain;charset=utf-8"): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Writes rows as a CSV with a byte-order mark, by which a spreadsheet knows UTF-8. */
export function saveCsv(name: string, columns: readonly string[], rows: Iterable<Row>): void {
  const lines = [columns.join(",")];
  for (const row of rows) lines.push(columns.map((column) => cell(row[column])).join(","));
  save(name, `\uFEFF${lines.join("\n")}\n`, "text/csv;charset=utf-8");
}

function cell(value: Row[string] | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
