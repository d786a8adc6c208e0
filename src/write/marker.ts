/** The file `tongbao.json`: by it a folder is known as written by tongbao, and so as one that may be replaced. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { tableNames } from "../records/index.js";

export const markerName = "tongbao.json";

const marker = z.object({
  program: z.literal("tongbao"),
  version: z.string(),
  formats: z.array(z.string()),
  documents: z.number().int().describe("documents read"),
  failures: z.number().int().describe("rows of failures.ndjson"),
  tables: z.record(z.string(), z.number().int()).describe("rows of each table"),
});

/** What a run wrote. It holds no time and no machine, so that two runs over the same input give the same bytes. */
export type Marker = z.infer<typeof marker>;

/** Makes the row counts of a run that has written nothing yet. */
export function noRows(): Record<string, number> {
  return Object.fromEntries(tableNames.map((name) => [name, 0]));
}

export async function writeMarker(folder: string, content: Marker): Promise<void> {
  await writeFile(join(folder, markerName), `${JSON.stringify(marker.parse(content), null, 2)}\n`, { flag: "wx" });
}

/** Reads the marker of a folder; undefined where there is none or it is not ours. */
export async function readMarker(folder: string): Promise<Marker | undefined> {
  try {
    return marker.safeParse(JSON.parse(await readFile(join(folder, markerName), "utf8"))).data;
  } catch {
    return undefined;
  }
}
