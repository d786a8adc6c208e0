/** Holds the pages against the program: what they show is what it does, and what they name is there. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildProgram } from "../src/cli/program.js";

const root = join(import.meta.dirname, "..");
const pages = [...readdirSync(root), ...readdirSync(join(root, "docs")).map((name) => join("docs", name))].filter((name) => name.endsWith(".md"));
const text = (page: string): string => readFileSync(join(root, page), "utf8");
const fresh = (): string => mkdtempSync(join(tmpdir(), "tongbao-docs-"));
const tongbao = (...given: string[]) => spawnSync(process.execPath, ["dist/cli.js", ...given], { cwd: root, encoding: "utf8" });

/** Gives the fenced blocks of a language with the number of their first line. */
function blocks(page: string, language: string): { name: string; code: string }[] {
  return [...text(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)]
    .filter(([, found]) => found === language)
    .map(({ index, 2: code }) => ({ name: `${page}:${text(page).slice(0, index).split("\n").length}`, code: code! }));
}

describe("pages that are made", () => {
  it("docs/messages.md is what `npm run docs` writes", () => {
    const file = join(fresh(), "messages.md");
    execFileSync(process.execPath, ["scripts/messages.mjs", file], { cwd: root });
    expect(text("docs/messages.md")).toBe(readFileSync(file, "utf8"));
  });

  it("the examples of the READMEs are what the commands print", () => {
    const folder = fresh();
    execFileSync(process.execPath, ["scripts/examples.mjs", folder], { cwd: root });
    for (const name of ["README.md", "README.zh-CN.md"]) expect(text(name), "run `npm run docs`").toBe(readFileSync(join(folder, name), "utf8"));
  });
});

describe("what pages name", () => {
  it.each(pages)("%s links to files and headings that are there", (page) => {
    for (const [, target] of text(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)) {
      const [path, anchor] = target!.split("#") as [string, string?];
      const file = path === "" ? page : join(dirname(page), path);
      expect(existsSync(join(root, file)), `${page} links to ${target}`).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...text(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, "").replace(/\s/gu, "-"));
      expect(headings, `${page} links to ${target}`).toContain(anchor);
    }
  });

  const commands = pages.flatMap((page) => [...text(page).matchAll(/(?:^|[`$ ])tongbao ([a-z]+)((?: [^`\n]*)?)/gmu)].map(([, command, rest]) => ({ page, command: command!, rest: rest! })))
    .filter(({ page }) => page !== "CHANGELOG.md");
  it("a command only by its name", () => {
    const known = [...tongbao("--help").stdout.matchAll(/^ {2}([a-z]+) (?=[ [<])/gmu)].map(([, command]) => command);
    const inCode = commands.filter(({ page, command, rest }) => text(page).includes(`\`tongbao ${command}`) || text(page).includes(`npx tongbao ${command}${rest}`));
    expect(inCode.length).toBeGreaterThan(5);
    for (const { page, command } of inCode) expect(known, `${page}: tongbao ${command}`).toContain(command);
  });

  it("an option only where a command has it", () => {
    const help = buildProgram().commands.map((command) => command.name()).map((command) => tongbao(command, "--help").stdout).join("\n");
    for (const page of ["README.md", "README.zh-CN.md", "THREAT_MODEL.md", "docs/command-line.md", "docs/messages.md"]) {
      for (const [, option] of text(page).matchAll(/`(--[a-z]+)[ `]/gu)) expect(help, `${page}: ${option}`).toContain(option);
    }
  });

  it("a script only where package.json has it", () => {
    const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
    for (const page of pages) {
      for (const [, script] of text(page).matchAll(/npm run ([a-z-]+)/gu)) expect(Object.keys(scripts), `${page}: npm run ${script}`).toContain(script);
    }
  });

  it("a node for each type of the tree, and no other", () => {
    const types = new Set([...text("src/notice/nodes.ts").matchAll(/^ {2}type: "([a-z-]+)";/gmu)].map(([, type]) => type));
    const specified = [...text("docs/notice-tree.md").matchAll(/^ {2}type: "([a-z-]+)"$/gmu)].map(([, type]) => type);
    expect(specified.sort()).toEqual([...types].sort());
  });

  it("a rule for each limit", () => {
    for (const [, rule] of text("THREAT_MODEL.md").matchAll(/(?:refused|message|replaced), `([a-z-]+)`/gu)) expect(text("docs/messages.md")).toContain(`### ${rule}\n`);
  });
});

describe("snippets", () => {
  const snippets = pages.flatMap((page) => blocks(page, "js"));
  it.each(snippets)("$name runs", ({ code }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: root, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).not.toBe("");
  });

  it("print what the first README snippet is about", () => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", snippets.find(({ name }) => name.startsWith("README.md"))!.code], { cwd: root, encoding: "utf8" });
    expect(stdout.split("\n")[0]).toBe("wrong 96 95 检查政府网站40个,合格38个,合格率96%");
  });
});
