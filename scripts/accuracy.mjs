// Writes how well notices are read into the READMEs: npm run accuracy -- [--n 1000]. Run `npm run build` first.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { between } from "./markers.mjs";
import { haveSeeds, scoreSeeds } from "./score.mjs";

const { values } = parseArgs({ options: { n: { type: "string", default: "1000" } } });
const project = join(import.meta.dirname, "..");
const version = JSON.parse(readFileSync(join(project, "package.json"), "utf8")).version;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: project, encoding: "utf8" }).trim();

const tables = ["rates", "accounts", "units", "problems"];
const dash = "–";
const shown = (value) => (value === undefined ? dash : value.toFixed(3));

/** F1 of what the generator wrote against what was read. */
function generated() {
  const folder = mkdtempSync(join(tmpdir(), "tongbao-accuracy-"));
  try {
    const file = join(folder, "scores.json");
    execFileSync(process.execPath, [join(project, "scripts/eval.mjs"), "--n", values.n, "--json", file], { stdio: ["ignore", "ignore", "inherit"] });
    return Object.fromEntries(Object.entries(JSON.parse(readFileSync(file, "utf8"))).map(([name, { tp, fn, fp }]) => [name, (2 * tp) / (2 * tp + fn + fp)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many cases of corpus/ are read exactly as expected. */
function corpus() {
  let said;
  try {
    said = execFileSync(process.execPath, [join(project, "scripts/corpus.mjs"), "--dist"], { encoding: "utf8" });
  } catch (error) {
    said = error.stdout;
  }
  const [, right, all] = /(\d+) of (\d+) cases are read as expected/u.exec(said);
  return { right, all };
}

const seeds = haveSeeds ? scoreSeeds() : undefined;
const made = generated();
const { right, all } = corpus();
const column = {
  rates: seeds?.["rates F1"], accounts: seeds?.["accounts F1"], units: seeds?.["units recall"], problems: seeds?.["problems recall"],
  fields: seeds?.["notice fields"], verdicts: seeds?.verdicts,
};
const date = new Date().toISOString().slice(0, 10);
const stamp = `${date} · tongbao ${version} (${commit}) · Node ${process.version}`;
const row = (label, key, mark = "") => `| ${label} | ${shown(column[key])}${column[key] === undefined ? "" : mark} | ${shown(made[key])} |`;

const words = {
  "README.md": {
    head: `| | five published pages | ${values.n} generated pages |`,
    labels: { rates: "rates", accounts: "accounts", units: "units", problems: "problems", fields: "notice fields", verdicts: "arithmetic verdicts" },
    foot: `F1; figures with * are recall, because the expected lists of these two are not complete. Of the ${all} cases of \`corpus/\`, ${right} are read exactly as
expected, cell by cell. Measured by \`npm run accuracy\`: ${stamp}.`,
  },
  "README.zh-CN.md": {
    head: `| | 五个已发布页面 | ${values.n} 个生成页面 |`,
    labels: { rates: "比率", accounts: "账号", units: "单位", problems: "问题", fields: "通报字段", verdicts: "算术结论" },
    foot: `数值为 F1;带 * 的为召回率,因为这两项的标准答案并不完整。\`corpus/\` 的 ${all} 个用例中,有 ${right} 个逐格完全一致。由 \`npm run accuracy\` 测得:${stamp}。`,
  },
};

for (const [file, { head, labels, foot }] of Object.entries(words)) {
  const lines = [...tables, "fields", "verdicts"].map((key) => row(labels[key], key, key === "units" || key === "problems" ? "*" : ""));
  const path = join(project, file);
  const text = [head, "|---|--:|--:|", ...lines, "", foot].join("\n");
  writeFileSync(path, between(readFileSync(path, "utf8"), "accuracy", text));
  if (file === "README.md") process.stdout.write(`${text}\n`);
}
