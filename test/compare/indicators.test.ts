import { describe, expect, it } from "vitest";
import { departmentsSchema } from "../../src/entities/departments.js";
import { loadData } from "../../src/lexicon/data.js";
import { indicators } from "../../src/lexicon/indicators.js";
import { nationalFigures } from "../../src/lexicon/national-series.js";
import { category } from "../../src/records/common.js";

describe("the indicators", () => {
  const { schemes, successors, categories } = indicators();
  const named = (scheme: "2015" | "2019", object: "website" | "account") => [...(schemes[scheme][object]?.veto ?? []), ...(schemes[scheme][object]?.deduction ?? [])];

  it("have the vetoes of both schemes", () => {
    expect([schemes["2019"].website.veto.length, schemes["2019"].account?.veto.length, schemes["2015"].website.veto.length]).toEqual([6, 3, 5]);
  });

  it("map every category, to indicators of the trees only", () => {
    expect(Object.keys(categories).sort()).toEqual([...category.options].sort());
    for (const [kind, entry] of Object.entries(categories)) {
      for (const scheme of ["2015", "2019"] as const) {
        for (const object of ["website", "account"] as const) {
          const indicator = entry[scheme]?.[object];
          if (indicator !== undefined) expect([kind, named(scheme, object)]).toEqual([kind, expect.arrayContaining([indicator])]);
        }
      }
    }
    for (const { from, to } of successors) expect([schemes["2015"].website.veto.includes(from), schemes["2019"].website.veto.includes(to)]).toEqual([true, true]);
  });
});

describe("the other data", () => {
  it("gives each short form of a department one full form", () => {
    const { stems, endings, whole } = departmentsSchema.parse(loadData("departments.yaml"));
    for (const forms of [stems, endings, whole]) {
      const all = Object.entries(forms).flatMap(([full, short]) => [full, ...short]);
      expect(all.filter((form, i) => all.indexOf(form) !== i)).toEqual([]);
    }
  });

  it("holds the national series", () => {
    expect(nationalFigures("2016Q3")).toEqual([
      { period: "2016Q3", subject: "website", series: "centre", running: null, checked: 867, rate: "88" },
      { period: "2016Q3", subject: "website", series: "regions", running: null, checked: 7788, rate: "89" },
    ]);
    expect(nationalFigures("2020H2").map(({ subject, rate }) => [subject, rate])).toEqual([["website", "91.8"], ["account", "91.9"]]);
  });
});
