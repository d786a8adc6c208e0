/** Fills a folder whole or not at all: beside it first, then by renaming. */
import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { CommandError } from "./command-error.js";
import { markerName, readMarker } from "./marker.js";

/**
 * Lets `fill` write into a new folder beside `out`, then puts that folder in the place of `out`.
 *
 * Where `fill` throws, the new folder is removed and `out` stays as it was. An `out` that is a link stays one.
 *
 * @throws {CommandError} where `out` is a file, or a folder with content that tongbao did not write, or cannot be replaced.
 */
export async function replaceFolder<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const target = await targetOf(out);
  const suffix = randomBytes(6).toString("hex");
  const fresh = `${target}.tongbao-${suffix}`;
  const mode = await checkReplaceable(out, target);
  await makeFolder(fresh);
  try {
    const result = await fill(fresh);
    if (mode !== undefined) await chmod(fresh, mode);
    await checkReplaceable(out, target);
    await swap(fresh, target, `${target}.tongbao-old-${suffix}`);
    return result;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/** Lists folders beside `out` that earlier runs left behind when they were killed. They may be removed by hand. */
export async function leftovers(out: string): Promise<string[]> {
  const target = await targetOf(out);
  const names = await readdir(dirname(target)).catch(() => []);
  return names.filter((name) => name.startsWith(`${basename(target)}.tongbao-`)).sort().map((name) => join(dirname(out), name));
}

/** Says whether a folder may be replaced. Gives its mode, or undefined where there is none yet. */
export async function checkReplaceable(out: string, target: string): Promise<number | undefined> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) throw new CommandError(`Unexpected file at \`${out}\`, expected a folder or nothing; choose another place`);
  if (`${process.cwd()}${sep}`.startsWith(`${target}${sep}`)) {
    throw new CommandError(`The folder \`${out}\` cannot be replaced while this command runs in it; choose a folder below it`);
  }
  const names = await readdir(target);
  if (names.length > 0 && !(await readMarker(target))) {
    throw new CommandError(
      `The folder \`${out}\` is not empty and holds no \`${markerName}\`, so tongbao did not write it and will not replace it; ` +
        "choose another folder, or empty this one",
    );
  }
  if ((await stat(dirname(target))).dev !== found.dev) {
    throw new CommandError(`The folder \`${out}\` is a mount point and cannot be replaced; choose a folder inside it`);
  }
  return found.mode & 0o7777;
}

/** Finds the folder itself where `out` is a link to it. */
async function targetOf(out: string): Promise<string> {
  const link = await lstat(out).catch(() => undefined);
  return link ? realpath(out).catch(() => resolve(out)) : resolve(out);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await mkdir(path);
  } catch (error) {
    throw new CommandError(`Cannot write beside \`${basename(dirname(path))}\` (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`);
  }
}

/** Puts `fresh` in the place of `target`. Where the second rename fails, the first is taken back. */
async function swap(fresh: string, target: string, aside: string): Promise<void> {
  const existed = await rename(target, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (existed) await rename(aside, target);
    throw error;
  }
  if (existed) await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}
