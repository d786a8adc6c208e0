import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// A path in a variable, so that the type checker does not ask for types of a .mjs file.
const fakeModule = new URL("./fake-reader.mjs", import.meta.url).href;
export const fakeReader = async () => (await import(fakeModule)).readDocument;
/** Makes a temporary folder with the files given; names may hold folders. */
export function folderWith(files) {
    const folder = mkdtempSync(join(tmpdir(), "tongbao-test-"));
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
    }
    return folder;
}
/** Reads all files of a folder, by name. */
export function filesOf(folder) {
    return Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
export const runFakeScript = fileURLToPath(new URL("./run-fake.mjs", import.meta.url));
/** Runs the fake corpus in a process of its own. */
export function runFake(options, inputs, spawn = {}) {
    return spawnSync(process.execPath, [runFakeScript, JSON.stringify(options), ...inputs], {
        encoding: "utf8",
        ...spawn,
        env: { ...process.env, ...spawn.env },
    });
}
/** Runs the compiled command line. */
export function tongbao(args, options = {}) {
    const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
    return spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", ...options, env: { ...process.env, ...options.env } });
}
/** Gives the lines of NDJSON as objects. */
export function parsedLines(text) {
    return text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}
