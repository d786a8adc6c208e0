/** The whole run of the generator, every cell of layout × damage six times: some two minutes, so only with `FULL_RUN=1`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { f1, type Scored } from "./compare.js";
import { judge, report, requests, total, type Outcome } from "./eval.js";

type Floors = Partial<Record<Scored, number>>;
const { full } = JSON.parse(readFileSync("test/generator/floors.json", "utf8")) as {
  full: { pages: number; seed: number; floors: Floors; invented: number; target: Floors; below: Record<string, Floors> };
};

describe.skipIf(process.env.FULL_RUN === undefined)("the parser on the full run", { timeout: 900_000 }, () => {
  const outcomes: Outcome[] = [];

  it("reads every page", () => {
    outcomes.push(...requests(full.pages, full.seed).map((request) => judge(request, readDocument)));
    expect(outcomes.filter(({ error }) => error !== undefined).map(({ error, rendered }) => `${rendered.layout} ${rendered.damage} ${rendered.seed} ${error!}`)).toEqual([]);
  });

  it.each(Object.entries(full.floors))("reads %s with an F1 of at least %d", (table, floor) => {
    expect(f1(total(outcomes)[table as Scored]), report(outcomes)).toBeGreaterThanOrEqual(floor);
  });

  it("reads every cell of layout × damage as well as is known of it", () => {
    const cells = new Map<string, Outcome[]>();
    for (const outcome of outcomes) {
      const name = `${outcome.rendered.layout} × ${outcome.rendered.damage}`;
      cells.set(name, [...(cells.get(name) ?? []), outcome]);
    }
    expect(Object.keys(full.below).filter((name) => !cells.has(name))).toEqual([]);
    const worse = [...cells].flatMap(([name, some]) => {
      const scores = total(some);
      return Object.entries(full.target).flatMap(([table, target]) => {
        const floor = full.below[name]?.[table as Scored] ?? target;
        const found = f1(scores[table as Scored]);
        return found >= floor ? [] : [`${name} ${table}: ${found.toFixed(4)} < ${floor}`];
      });
    });
    expect(worse).toEqual([]);
  });

  it("writes no figure that does not stand in its evidence", () => {
    expect(outcomes.flatMap(({ invented }) => invented).slice(full.invented)).toEqual([]);
  });
});
