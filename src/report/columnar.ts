/** Rows as columns, which is smaller and faster to filter than a list of objects. The page's `data.ts` reads them back. */
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";

export type Cell = string | number | boolean | null;

/** A column: its values, or where few differ their distinct values and an index for each row (-1 is none). */
export type Column = { values: Cell[] } | { words: string[]; at: number[] };

export interface Chunk {
  rows: number;
  columns: Record<string, Column>;
}

/** How many rows a file holds, so that no file grows beyond what a browser takes at once. */
const chunkRows = 20_000;

/** Writes one table as classic scripts, which a page opened from the file system may load. */
export class ColumnarTable {
  readonly #folder: string;
  readonly #name: string;
  readonly #columns: readonly string[];
  #cells: Cell[][];
  #rows = 0;
  #chunks = 0;
  #total = 0;

  constructor(folder: string, name: string, columns: readonly string[]) {
    this.#folder = folder;
    this.#name = name;
    this.#columns = columns;
    this.#cells = columns.map(() => []);
  }

  async add(row: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [index, name] of this.#columns.entries()) this.#cells[index]!.push((row[name] ?? null) as Cell);
    this.#total++;
    if (++this.#rows === chunkRows) await this.#flush();
  }

  /** Writes the rest. Gives the number of rows and of files. */
  async close(): Promise<{ rows: number; chunks: number }> {
    if (this.#rows > 0 || this.#chunks === 0) await this.#flush();
    return { rows: this.#total, chunks: this.#chunks };
  }

  async #flush(): Promise<void> {
    const columns = Object.fromEntries(this.#columns.map((name, index) => [name, packed(this.#cells[index]!)]));
    await writeScript(join(this.#folder, `${this.#name}-${this.#chunks}.js`), this.#name, { rows: this.#rows, columns } satisfies Chunk);
    this.#cells = this.#columns.map(() => []);
    this.#rows = 0;
    this.#chunks++;
  }
}

/** Gives a column of text its dictionary where that is shorter. */
export function packed(values: Cell[]): Column {
  const words = new Map<string, number>();
  const at: number[] = [];
  for (const value of values) {
    if (value !== null && typeof value !== "string") return { values };
    if (value === null) at.push(-1);
    else {
      let index = words.get(value);
      if (index === undefined) words.set(value, (index = words.size));
      at.push(index);
    }
    if (words.size > 64 && words.size > values.length / 2) return { values };
  }
  return { words: [...words.keys()], at };
}

/**
 * Writes data as a script that hands it to the page. A script is all that a page from the file system may load: it can
 * neither fetch a file nor import a module. `<` is escaped, so that the text is harmless wherever it is put.
 */
export async function writeScript(path: string, name: string, data: unknown): Promise<void> {
  const handle: FileHandle = await open(path, "wx");
  try {
    await handle.writeFile(scriptOf(name, data), "utf8");
  } finally {
    await handle.close();
  }
}

export function scriptOf(name: string, data: unknown): string {
  return `(window.__tongbao=window.__tongbao||[]).push([${safeJson(name)},${safeJson(data)}]);\n`;
}

function safeJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
