import { writeFile } from "node:fs/promises";
import { Option, type Command } from "commander";
import { compareOutput } from "../compare/compare.js";
import type { Choice, PassRate, Point, ProblemCount } from "../plot/points.js";
import type { Look } from "../plot/specs.js";
import { CommandError } from "../write/command-error.js";
import { positive, repeated } from "./option-values.js";
import { toStderr, toStdout } from "./output.js";

interface PlotFlags {
  what: "trend" | "heatmap" | "ranking" | "problems" | "problem-map";
  region: string[];
  subject: string[];
  platform?: string;
  from?: string;
  to?: string;
  period?: string;
  language: Look["language"];
  theme: Look["theme"];
  width: number;
  out?: string;
}

const examples = `
The plots are those of \`tongbao report\`, drawn without a browser. A name that ends in .json gives the Vega-Lite specification,
which other tools draw as PDF or PNG. Without -o the SVG goes to standard output.

Examples:
  $ tongbao plot out --what trend --region 昭通市 --region 陕西省 -o trend.svg
  $ tongbao plot out --what heatmap --subject account --from 2020 --to 2021 -o heat.svg
  $ tongbao plot out --what ranking --period 2021Q2 --language en > ranking.svg
  $ tongbao plot out --what problems -o problems.json`;

const panels = 9;
const lines = 40;

/** Registers `tongbao plot`. */
export function addPlot(program: Command): void {
  program
    .command("plot")
    .description("draw a plot for a paper, as SVG")
    .argument("<out>", "folder that tongbao run wrote")
    .addOption(new Option("--what <plot>", "what to draw").choices(["trend", "heatmap", "ranking", "problems", "problem-map"]).default("trend"))
    .option("--region <name>", "only this place, by its full name today; may be repeated", repeated, [])
    .option("--subject <code>", "website, account or another of the codebook; may be repeated (default: website and account)", repeated, [])
    .option("--platform <code>", "only this platform (default: all platforms together)")
    .option("--from <year>", "first year")
    .option("--to <year>", "last year")
    .option("--period <period>", "period of a ranking, as 2021Q2 (default: the one with most places)")
    .addOption(new Option("--language <language>", "language of the words").choices(["zh", "en"]).default("zh"))
    .addOption(new Option("--theme <theme>", "colours").choices(["light", "dark"]).default("light"))
    .option("--width <pixels>", "width of the whole plot", positive, 900)
    .option("-o, --out <file>", "file to write, .svg or .json")
    .addHelpText("after", examples)
    .action(plot);
}

async function plot(folder: string, flags: PlotFlags): Promise<void> {
  if (flags.out !== undefined && !/\.(?:svg|json)$/u.test(flags.out)) throw new CommandError(`Unexpected name \`${flags.out}\`, expected one that ends in .svg or .json`);
  await compareOutput(folder);
  const spec = await specOf(folder, flags);
  const { renderSvg } = await import("../plot/render.js");
  const text = flags.out?.endsWith(".json") ? `${JSON.stringify(spec, null, 2)}\n` : `${await renderSvg(spec)}\n`;
  if (flags.out === undefined) return toStdout(text);
  await writeFile(flags.out, text);
  toStderr(`Wrote ${flags.out}`);
}

async function specOf(folder: string, flags: PlotFlags) {
  const specs = await import("../plot/specs.js");
  const { correctedRates, pointsOf, richestRegions } = await import("../plot/points.js");
  const { correctionsOf } = await import("../report/corrections.js");
  const look: Look = { language: flags.language, theme: flags.theme, width: flags.width };
  if (flags.what === "problems" || flags.what === "problem-map") {
    const rows = problemsOf(await rowsOf<ProblemCount>(folder, "problems"), flags);
    if (rows.length === 0) throw nothing(flags);
    return flags.what === "problems" ? specs.problemsSpec(rows, look) : specs.problemMapSpec(rows, look);
  }
  const { from, to, region, subject, platform = null } = flags;
  const subjects = subject.length > 0 ? subject : flags.what === "heatmap" ? ["account"] : ["website", "account"];
  const choice: Choice = { regions: region, subjects, platform, ...(from && { from: `${from}-01-01` }), ...(to && { to: `${to}-12-31` }) };
  const points = pointsOf(await rowsOf<PassRate>(folder, "pass_rates"), choice, flags.language, correctedRates(await correctionsOf(folder)));
  const kept = region.length > 0 ? region : richestRegions(points, flags.what === "trend" ? panels : lines);
  const drawn = kept.flatMap((name) => points.filter((point) => point.region === name));
  if (drawn.length === 0) throw nothing(flags);
  if (flags.what === "trend") return specs.trendSpec(drawn, look);
  if (flags.what === "heatmap") return specs.heatmapSpec(drawn, look);
  const period = flags.period ?? fullestPeriod(points);
  const ranked = points.filter((point) => point.period === period);
  if (ranked.length === 0) throw nothing(flags);
  return specs.rankingSpec(ranked, look);
}

function problemsOf(rows: readonly ProblemCount[], { region, subject, from = "", to = "~" }: PlotFlags): ProblemCount[] {
  return rows.filter((row) => {
    const year = row.period.slice(0, 4);
    return (region.length === 0 || region.includes(row.region_today ?? "")) && (subject.length === 0 || subject.includes(row.subject_kind)) && year >= from && year <= to;
  });
}

async function rowsOf<T>(folder: string, table: string): Promise<T[]> {
  const { compareRows } = await import("../report/compare-rows.js");
  const rows: T[] = [];
  for await (const row of compareRows(folder, table)) rows.push(row as T);
  return rows;
}

function fullestPeriod(points: readonly Point[]): string {
  const counts = new Map<string, number>();
  for (const { period } of points) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? "";
}

function nothing({ what, region }: PlotFlags): CommandError {
  const where = region.length > 0 ? ` for ${region.join(", ")}` : "";
  return new CommandError(`There are no figures to draw as ${what}${where}; \`OUT/compare/pass_rates.csv\` and \`problems.csv\` hold what there is`);
}
