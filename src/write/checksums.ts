import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

export const checksumsName = "SHA256SUMS";

/** A file of an output, as it lies on the disk. */
export interface FileSum {
  name: string;
  bytes: number;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

/** Sums up the files of a folder in code-unit order of their names; folders in it are left out. */
export async function sumFiles(folder: string): Promise<FileSum[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name).sort();
  const sums: FileSum[] = [];
  for (const name of names) sums.push(await sumFile(folder, name));
  return sums;
}

/** Sums up one file, which is read in pieces. */
export async function sumFile(folder: string, name: string): Promise<FileSum> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, name)), hash);
  return { name, bytes: (await stat(join(folder, name))).size, sha256: hash.digest("hex") };
}

/** Writes `SHA256SUMS`, which `sha256sum --check SHA256SUMS` reads. */
export async function writeChecksums(folder: string, sums: readonly FileSum[]): Promise<void> {
  const sorted = [...sums].sort((a, b) => (a.name < b.name ? -1 : 1));
  await writeFile(join(folder, checksumsName), sorted.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""), { flag: "wx" });
}
