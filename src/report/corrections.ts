/** Reads what came of the corrections of a run. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvRows } from "../write/csv-reader.js";

/** The rows of `OUT/corrections.csv`; none where the run had no corrections. */
export async function correctionsOf(out: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(out, "corrections.csv"), "utf8").catch(() => "");
  const rows: string[][] = [];
  for await (const cells of csvRows(oneChunk(text))) rows.push(cells);
  const [columns = [], ...rest] = rows;
  return rest.map((cells) => Object.fromEntries(columns.map((name, index) => [name.replace(/^\uFEFF/u, ""), cells[index] ?? ""])));
}

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}
