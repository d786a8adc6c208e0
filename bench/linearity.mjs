/** Time per row of tables from 10 to 10,000 rows, in each layout. */
import { readDocument } from "../dist/pipeline.js";
import { layoutNames, longTable } from "./documents.mjs";
import { median } from "./measure.mjs";

const sizes = [10, 100, 1000, 10_000];

export function linearity() {
  for (const layout of layoutNames) for (let i = 0; i < 10; i++) readDocument(longTable(layout, 20));
  return layoutNames.map((layout) => ({ layout, cells: sizes.map((rows) => cell(layout, rows)) }));
}

function cell(layout, rows) {
  const bytes = longTable(layout, rows);
  const times = [];
  let accounts = 0;
  // Up to 30 times, but no longer than two seconds: the slowest is measured once.
  for (let spent = 0; times.length < 30 && spent < 2000; spent += times.at(-1)) {
    const started = performance.now();
    accounts = readDocument(bytes).records.accounts.length;
    times.push(performance.now() - started);
  }
  return { rows, accounts, microseconds: (median(times) / rows) * 1000, milliseconds: median(times) };
}
