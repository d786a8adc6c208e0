import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../src/pipeline.js";
import { emptyRecords, type Records } from "../src/records/index.js";
import { compare, f1, norm, type Scored } from "./generator/compare.js";
import { damages } from "./generator/damage.js";
import { shiftByte } from "./generator/damage-bytes.js";
import { judge, report, requests, total } from "./generator/eval.js";
import { arithmetic, verdictOf } from "./generator/facts.js";
import { stands } from "./generator/invented.js";
import { layouts } from "./generator/layouts.js";
import { chineseNumeral, percent } from "./generator/numbers.js";
import { render } from "./generator/render.js";
import { narrow, wide } from "./generator/width.js";

const floors = JSON.parse(readFileSync("test/generator/floors.json", "utf8")) as { pages: number; seed: number; floors: Partial<Record<Scored, number>>; invented: number };
const cell = fc.record({ seed: fc.integer({ min: 0, max: 1_000_000 }), layout: fc.constantFrom(...layouts), damage: fc.constantFrom(...damages) });

describe("arithmetic of verdicts", () => {
  it.each([
    ["99.84", 608, 609, "ok"], ["74.6", 97, 130, "ok"], ["74.61", 97, 130, "truncated"], ["74.62", 97, 130, "ok"], ["100", 0, 1, "wrong"], ["100", 16, 16, "ok"],
    ["12.5", 1, 8, "ok"], ["13", 1, 8, "ok"], ["12", 1, 8, "truncated"], ["14", 1, 8, "wrong"], ["99.22", 506, 510, "ok"], ["58.8", 10, 17, "ok"],
  ] as const)("says of %s%% for %i of %i: %s", (printed, a, n, verdict) => expect(arithmetic(printed, a, n)).toBe(verdict));

  it("agrees with rounding and cutting off", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), fc.integer({ min: 0, max: 2 }), (n, part, decimals) => {
      const a = part % (n + 1);
      expect(arithmetic(percent(a, n, decimals), a, n)).toBe("ok");
      expect(arithmetic(percent(a, n, decimals, "truncate"), a, n)).not.toBe("wrong");
    }));
  });

  it("leaves open what two pairs of figures decide differently", () => {
    expect(verdictOf({ subject: "website", platform: null, scope: null, metric: "pass", checked: 100, passed: 98, failed: 3, reported: 98, reportedText: "98", where: "body" })).toBeUndefined();
  });
});

describe("a generated page", () => {
  it("is the same for the same seed", () => {
    fc.assert(fc.property(cell, (request) => {
      const [a, b] = [render(request), render(request)];
      expect(a.text).toBe(b.text);
      expect(a.facts).toEqual(b.facts);
    }), { numRuns: 40 });
  });

  it("prints every figure of its facts, where nothing was damaged", () => {
    fc.assert(fc.property(cell, ({ seed, layout }) => {
      const { text, facts } = render({ seed, layout, damage: "none" });
      const shown = text.normalize("NFKC").replace(/<[^>]*>/gu, "");
      // Thousands in tables run together (1,0631,055) stand beside other digits.
      const joined = shown.replaceAll(",", "");
      for (const notice of facts) {
        for (const rate of notice.rates) {
          for (const slot of ["running", "checked", "passed", "failed", "reported"] as const) {
            const n = rate[slot];
            if (typeof n === "number") expect(stands(n, shown) || joined.includes(String(n)), `${slot} ${n}`).toBe(true);
          }
        }
        for (const { name } of [...notice.accounts, ...notice.units]) expect(norm(shown)).toContain(norm(name));
      }
    }), { numRuns: 150 });
  });

  it("leaves no marks behind", () => {
    fc.assert(fc.property(cell, (request) => {
      expect(render(request).text).not.toMatch(/[\uE000-\uE00F]/u);
    }), { numRuns: 150 });
  });
});

describe("the comparison", () => {
  /** Records that say exactly what the facts say. */
  const ideal = (facts: ReturnType<typeof render>["facts"]): Records => {
    const records = emptyRecords();
    facts.forEach((notice, i) => {
      const notice_id = String(i);
      const first = Object.fromEntries(Object.entries(notice.fields).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]));
      records.notices.push({ quarter: null, ...first, notice_id, year: notice.fields.year ?? null } as Records["notices"][number]);
      const empty = { notice_id, running: null, checked: null, passed: null, failed: null, region: null };
      for (const rate of notice.rates) records.rates.push({ ...empty, ...rate } as unknown as Records["rates"][number]);
      for (const account of notice.accounts) records.accounts.push({ ...account, notice_id, account_code: account.code ?? null } as unknown as Records["accounts"][number]);
      // A unit that is named twice with the same verdict is one: that is how units are compared.
      const units = new Map(notice.units.map((unit) => [`${unit.name} ${unit.verdict} ${unit.finding ?? ""}`, unit]));
      for (const unit of units.values()) records.units.push({ ...unit, notice_id, site_code: unit.siteCode ?? null } as unknown as Records["units"][number]);
      for (const { name, problems } of [...notice.accounts, ...notice.units]) {
        for (const problem of problems) records.problems.push({ ...problem, notice_id, subject_name: name } as unknown as Records["problems"][number]);
      }
    });
    return records;
  };

  it("finds nothing wrong with records that say what the facts say", () => {
    fc.assert(fc.property(cell, (request) => {
      const { facts } = render(request);
      const scores = compare(facts, ideal(facts));
      for (const table of ["notices", "rates", "accounts", "units", "problems", "fields", "moreFields", "verdicts", "attributes"] as const) {
        expect(f1(scores[table]), `${table} ${scores[table].misses[0] ?? ""} ${scores[table].extras[0] ?? ""}`).toBe(1);
      }
    }), { numRuns: 150, examples: [[{ seed: 146146, layout: "line-cells", damage: "cut" }]] });
  });

  it("misses what is not there and counts what is too much", () => {
    const { facts } = render({ seed: 1, layout: "bar-cells", damage: "none" });
    const records = ideal(facts);
    records.rates.pop();
    records.accounts.push({ ...records.accounts[0]!, name: "无中生有" });
    const scores = compare(facts, records);
    expect([scores.rates.fn, scores.rates.fp, scores.accounts.fn, scores.accounts.fp]).toEqual([1, 0, 0, 1]);
  });
});

describe("its parts", () => {
  it("lose a byte as pages do", () => {
    expect(shiftByte("。現", 0, 3)?.text).toBe("?，F");
    expect(shiftByte("。縣", 0, 3)?.text).toBe("?？h");
    expect(shiftByte("　（一）政府網", 0, 9)?.text).toMatch(/^\?。ㄒ唬┱.*W$/u);
  });

  it("count in Chinese", () => {
    expect([0, 7, 10, 12, 20, 105, 110, 1250].map(chineseNumeral)).toEqual(["零", "七", "十", "十二", "二十", "一百零五", "一百一十", "一千二百五十"]);
  });

  it("widen punctuation but not figures", () => {
    expect(wide("共1,250个,其中(含17:00前):无")).toBe("共1,250个，其中（含17:00前）：无");
    expect(narrow("甲，乙（丙）")).toBe("甲,乙(丙)");
  });
});

describe("the parser on a small run", () => {
  const outcomes = requests(floors.pages, floors.seed).map((request) => judge(request, readDocument));
  const all = total(outcomes);

  it.each(Object.entries(floors.floors))("reads %s with an F1 of at least %d", (table, floor) => {
    expect(f1(all[table as Scored]), `${table}: ${all[table as Scored].misses.slice(0, 3).join(" ")} ${all[table as Scored].extras.slice(0, 3).join(" ")}\n${report(outcomes)}`).toBeGreaterThanOrEqual(floor);
  });

  it("reads every page", () => {
    expect(outcomes.filter(({ error }) => error !== undefined).map(({ error, rendered }) => `${rendered.layout} ${rendered.damage} ${rendered.seed} ${error!}`)).toEqual([]);
  });

  it("writes no figure that does not stand in its evidence", () => {
    expect(outcomes.flatMap(({ invented }) => invented).length).toBeLessThanOrEqual(floors.invented);
  });
});
