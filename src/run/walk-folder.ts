import type { Dirent } from "node:fs";
import { access, readdir, realpath, stat } from "node:fs/promises";
import { extname } from "node:path";
import { markerName } from "../write/marker.js";
import type { Input } from "./expand-inputs.js";
import { openFailure } from "./failures.js";

/** Suffixes of the files that a folder is searched for; a file without a suffix counts too. */
const documentSuffixes = new Set([".txt", ".html", ".htm", ".shtml", ".xml", ""]);

/**
 * Lists the documents below a folder, sorted by path in code-unit order.
 *
 * Hidden files and folders are left out, and so are folders that tongbao wrote. Links are followed, but never in a circle.
 *
 * @param passedOver counts the files left out for their suffix.
 */
export async function walkFolder(folder: string, passedOver: Map<string, number>): Promise<Input[]> {
  const found = new Map<string, Input>();
  await walk(folder.replace(/(?<=.)\/+$/, ""), new Set(), found, passedOver);
  return [...found.keys()].sort().map((path) => found.get(path)!);
}

async function walk(
  folder: string,
  above: ReadonlySet<string>,
  found: Map<string, Input>,
  passedOver: Map<string, number>,
): Promise<void> {
  let entries: Dirent[];
  let here: string;
  try {
    here = await realpath(folder);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.set(folder, { failure: openFailure(folder, error) });
    return;
  }
  if (above.has(here)) return;
  const path = (name: string) => (folder === "/" ? `/${name}` : `${folder}/${name}`);
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const at = path(entry.name);
    const kind = entry.isSymbolicLink() ? await stat(at).catch(() => undefined) : entry;
    if (kind?.isDirectory()) {
      if (!(await isOutput(at))) await walk(at, new Set([...above, here]), found, passedOver);
      continue;
    }
    const suffix = extname(entry.name).toLowerCase();
    if (!documentSuffixes.has(suffix)) passedOver.set(suffix, (passedOver.get(suffix) ?? 0) + 1);
    else if (kind === undefined || kind.isFile()) found.set(at, { path: at });
  }
}

async function isOutput(folder: string): Promise<boolean> {
  return access(`${folder}/${markerName}`).then(
    () => true,
    () => false,
  );
}
