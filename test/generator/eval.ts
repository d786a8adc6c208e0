/** Runs the generator against the parser over all layouts and damages, and prints F1 for each cell and table. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Records } from "../../src/records/index.js";
import { addScores, compare, emptyScores, f1, scored, type Scores } from "./compare.js";
import { damages } from "./damage.js";
import { inventedFigures } from "./invented.js";
import { layouts } from "./layouts.js";
import { render, type Rendered } from "./render.js";

export interface Outcome {
  rendered: Rendered;
  scores: Scores;
  invented: string[];
  /** The error that the parser threw, if it did. */
  error?: string;
}

export type Read = (bytes: Uint8Array, options: { path: string }) => { records: Records };

const nothing = (): Records => ({ notices: [], rates: [], counts: [], units: [], accounts: [], problems: [], checks: [], repairs: [], entities: [] });

/** All cells in turn, over and over, until there are n requests; every request has a seed of its own. */
export function requests(n: number, seed: number): { seed: number; layout: (typeof layouts)[number]; damage: (typeof damages)[number] }[] {
  const cells = layouts.flatMap((layout) => damages.map((damage) => ({ layout, damage })));
  // A step prime to the number of cells spreads a small run over layouts and damages alike.
  return Array.from({ length: n }, (_, i) => ({ ...cells[(i * 37) % cells.length]!, seed: seed * 100_000 + i }));
}

export function judge(request: Parameters<typeof render>[0], read: Read): Outcome {
  const rendered = render(request);
  try {
    const { records } = read(rendered.bytes, { path: rendered.name });
    return { rendered, scores: compare(rendered.facts, records), invented: inventedFigures(records) };
  } catch (error) {
    return { rendered, scores: compare(rendered.facts, nothing()), invented: [], error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Adds outcomes up, over all of them or over those of one layout or damage. */
export function total(outcomes: readonly Outcome[]): Scores {
  const sum = emptyScores();
  for (const { scores } of outcomes) addScores(sum, scores);
  return sum;
}

const shown = ["rates", "accounts", "units", "problems", "fields"] as const;

function cell(value: number): string {
  return value.toFixed(3).replace(/^1\.000$/u, "1    ").padStart(6);
}

/** The tables that `npm run eval` prints. */
export function report(outcomes: readonly Outcome[]): string {
  const lines: string[] = [];
  const all = total(outcomes);
  lines.push(`${outcomes.length} pages, ${all.notices.tp + all.notices.fn} notices`, "");
  for (const name of scored) {
    const { tp, fn, fp } = all[name];
    lines.push(`${name.padEnd(11)} F1 ${f1(all[name]).toFixed(4)}   right ${tp}, missed ${fn}, extra ${fp}`);
  }
  const invented = outcomes.flatMap((o) => o.invented);
  const errors = outcomes.filter((o) => o.error !== undefined);
  lines.push(`figures not in their evidence: ${invented.length}`, `pages that could not be read: ${errors.length}`, "");
  for (const table of shown) {
    lines.push(`${table}: layout × damage`, ["".padEnd(13), ...damages.map((d) => d.slice(0, 8).padStart(9)), "      all"].join(""));
    for (const layout of layouts) {
      const row = outcomes.filter(({ rendered }) => rendered.layout === layout);
      const cells = damages.map((damage) => {
        const some = row.filter(({ rendered }) => rendered.damage === damage);
        return (some.length === 0 ? "-" : cell(f1(total(some)[table]))).padStart(9);
      });
      lines.push(layout.padEnd(13) + cells.join("") + cell(f1(total(row)[table])).padStart(9));
    }
    const last = damages.map((damage) => cell(f1(total(outcomes.filter(({ rendered }) => rendered.damage === damage))[table])).padStart(9));
    lines.push(`${"all".padEnd(13)}${last.join("")}${cell(f1(all[table])).padStart(9)}`, "");
  }
  return lines.join("\n");
}

/** The worst pages first: what was missed, what was too much, and where the page was written to. */
export function showMisses(outcomes: readonly Outcome[], n: number, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const wrong = ({ scores }: Outcome): number => scored.reduce((sum, name) => sum + scores[name].fn + scores[name].fp, 0);
  const worst = outcomes.filter((o) => wrong(o) > 0 || o.invented.length > 0 || o.error !== undefined).slice(0, n);
  return worst.map((outcome) => {
    const { rendered, scores, invented, error } = outcome;
    const file = join(folder, `${rendered.seed}-${rendered.layout}-${rendered.damage}.${rendered.layout.startsWith("html") ? "html" : "txt"}`);
    writeFileSync(file, rendered.bytes);
    writeFileSync(`${file}.facts.json`, JSON.stringify(rendered.facts, null, 1));
    const lines = [`${file}  (${rendered.layout} × ${rendered.damage})`];
    if (error !== undefined) lines.push(`  error ${error.split("\n").slice(0, 3).join(" | ")}`);
    for (const name of scored) {
      lines.push(...scores[name].misses.map((miss) => `  missed ${name} ${miss}`), ...scores[name].extras.map((extra) => `  extra  ${name} ${extra}`));
    }
    return [...lines, ...invented.map((line) => `  invented ${line}`)].join("\n");
  }).join("\n");
}
