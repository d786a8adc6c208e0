import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareOutput } from "../../src/compare/compare.js";
import { ExternalSorter } from "../../src/compare/external-sort.js";
import { daysOf, periodBetween, periodLabel, periodOf } from "../../src/compare/period.js";
import { seriesTable, type SeriesRate } from "../../src/compare/series-table.js";
import { wilson } from "../../src/compare/wilson.js";
import { readDocument } from "../../src/pipeline.js";
import { CommandError } from "../../src/write/command-error.js";
import { compared, document, writtenOutput, type Draft } from "./fixtures.js";

const compare = async (...drafts: Draft[]): Promise<string> => {
  const out = await writtenOutput(drafts.map((draft) => document(draft)));
  await compareOutput(out);
  return out;
};

describe("wilson", () => {
  // Newcombe 1998, table I, method 3 (81 of 263, 15 of 148, 0 of 20, 1 of 29), and 8 of 10.
  it.each([[81, 263, 25.53, 36.62], [15, 148, 6.24, 16.05], [0, 20, 0, 16.11], [1, 29, 0.61, 17.18], [8, 10, 49.02, 94.33], [20, 20, 83.89, 100]])("%i of %i is %d to %d", (passed, n, low, high) => {
    expect(wilson(passed, n)).toEqual({ low, high });
  });

  it("is none without a number checked", () => expect([wilson(0, 0), wilson(3, 2)]).toEqual([undefined, undefined]));
});

describe("periods", () => {
  it("are quarters, months, halves and years, by their days", () => {
    const none = { year: null, quarter: null, month: null, period_start: null, period_end: null };
    const label = (columns: Partial<Parameters<typeof periodOf>[0]>) => periodLabel(periodOf({ ...none, ...columns })!);
    expect([label({ year: 2020, quarter: 2 }), label({ year: 2020, month: 5 }), label({ year: 2020 })]).toEqual(["2020Q2", "2020-05", "2020"]);
    expect([label({ period_start: "2020-07-01", period_end: "2020-12-31" }), label({ year: 2020, period_start: "2020-04-01", period_end: "2020-06-30" })]).toEqual(["2020H2", "2020Q2"]);
    expect(periodOf(none)).toBeUndefined();
    expect(periodBetween("2020-02-01", "2020-04-30")).toBeUndefined();
    expect(daysOf({ kind: "month", index: 2020 * 12 + 1 })).toEqual({ start: "2020-02-01", end: "2020-02-29" });
  });
});

describe("the sorter", () => {
  it("gives the same order in memory and through runs, equal keys as they came", async () => {
    const out = await writtenOutput([]);
    const keys = Array.from({ length: 200 }, (_, i) => `k${(i * 37) % 23}`);
    const orders = await Promise.all([1000, 7].map(async (size) => {
      const sorter = new ExternalSorter<number>(join(out, "runs"), `s${size}`, size);
      for (const [i, key] of keys.entries()) await sorter.add(key, i);
      return toArray(sorter.sorted());
    }));
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).toEqual([...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b)));
  });
});

async function toArray<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("pass rates", () => {
  it("stand by place, period, subject, platform and scheme, with counties below their city", async () => {
    const out = await compare(
      { id: "c", notice: { region_code: "530602", region: "昭阳区", level: "county" }, rates: [{ checked: 4, failed: 1, reported: 75 }] },
      { id: "a", rates: [{ checked: 10, failed: 2, reported: 80 }, { subject: "account", platform: "wechat", reported: 100, checked: 3 }, { checked: 1, failed: 0, reported: 100, region_code: "530602", region: "昭阳区", scope: "昭阳区" }, { checked: 5, reported: 80, implied_failed_min: 1, implied_failed_max: 1, scope: "市直部门" }] },
      { id: "b", notice: { year: 2018, scheme: "2015" }, rates: [{ checked: 10, passed: 9, reported: null, computed: 90, verdict: "unstated" }, { metric: "fail", checked: 10, failed: 3, reported: 30.5, computed: 30, verdict: "wrong", difference: 0.5, subject: "account" }] },
    );
    const rows = await compared(out, "pass_rates");
    const pick = (...columns: string[]) => rows.map((row) => columns.map((column) => row[column]));
    expect(pick("region_code_today", "period", "scheme", "subject", "platform", "scope", "n", "passed", "printed", "recomputed")).toEqual([
      ["530600", "2018Q1", "2015", "account", "", "", "10", "7", "69.5", "70"],
      ["530600", "2018Q1", "2015", "website", "", "", "10", "9", "", "90"],
      ["530600", "2020Q1", "2019", "account", "wechat", "", "3", "3", "100", "100"],
      ["530600", "2020Q1", "2019", "website", "", "", "10", "8", "80", "80"],
      ["530600", "2020Q1", "2019", "website", "", "市直部门", "5", "4", "80", "80"],
      ["530602", "2020Q1", "2019", "website", "", "", "4", "3", "75", "75"],
      ["530602", "2020Q1", "2019", "website", "", "", "1", "1", "100", "100"],
    ]);
    expect(pick("counts_inferred", "reported_by", "rank").slice(2)).toEqual([["true", "", "1"], ["false", "", "1"], ["true", "", "1"], ["false", "", "1"], ["false", "昭通市", "2"]]);
    expect(rows[5]).toMatchObject({ province: "云南省", city: "昭通市", county: "昭阳区", wilson_low: "30.06", wilson_high: "95.44", notice_ids: "c", rate_ids: "c-r1" });
    expect(rows[0]).toMatchObject({ difference: "-0.5", metric: "fail" });
  });

  it("count repeated notices once, and keep what only a repetition prints", async () => {
    const print = (id: string, extra: Draft["rates"] = []): Draft => ({ id, notice: { signed_on: "2020-05-11", issuer: "x" }, rates: [{ checked: 10, failed: 2, reported: 80 }, ...extra], accounts: [{ name: "甲" }], problems: [{}] });
    const out = await compare(print("a"), print("b", [{ region_code: "530602", region: "昭阳区", scope: "昭阳区", reported: 100, checked: 1, location: "annex/1/row/1" }]));
    expect((await compared(out, "pass_rates")).map((row) => [row["region_today"], row["rate_ids"], row["notice_ids"]])).toEqual([["昭通市", "a-r1 b-r1", "a b"], ["昭阳区", "b-r2", "a b"]]);
    expect(await compared(out, "problems")).toMatchObject([{ n_problems: "1", n_subjects: "1", severity: "veto", notice_ids: "a b" }]);
    expect(await compared(out, "repeat_offenders")).toEqual([]);
    expect(await compared(out, "coverage")).toMatchObject([{ period: "2020Q1", n_notices: "1", notice_ids: "a b" }]);
  });

  it("link a county under its old and its new code", async () => {
    const at = (id: string, year: number, region_code: string, region: string): Draft => ({ id, notice: { year, region_code, region, level: "county" }, rates: [{ reported: 90, checked: 10 }], accounts: [{ name: "发布" }] });
    const out = await compare(at("new", 2020, "530681", "水富市"), at("old", 2017, "530630", "水富县"));
    expect((await compared(out, "pass_rates")).map((row) => [row["region_code_today"], row["region_today"], row["region_code"], row["region"], row["period"]])).toEqual([
      ["530681", "水富市", "530630", "水富县", "2017Q1"], ["530681", "水富市", "530681", "水富市", "2020Q1"],
    ]);
    expect(await compared(out, "repeat_offenders")).toMatchObject([{ name: "发布", periods: "2017Q1 2020Q1", region_today: "水富市" }]);
  });
});

describe("the other tables", () => {
  it("list what is missing between the first and the last period, and what covers it", async () => {
    const at = (id: string, year: number, quarter: number): Draft => ({ id, notice: { year, quarter } });
    const half: Draft = { id: "h", notice: { quarter: null, period_start: "2020-07-01", period_end: "2020-12-31" } };
    const out = await compare(at("b", 2021, 1), at("a", 2020, 1), half);
    const rows = (await compared(out, "coverage")).map((row) => [row["period_kind"], row["period"], row["present"], row["covered_by"]]);
    expect(rows).toEqual([["quarter", "2020Q1", "true", ""], ["quarter", "2020Q2", "false", ""], ["quarter", "2020Q3", "false", "2020H2"], ["quarter", "2020Q4", "false", "2020H2"], ["quarter", "2021Q1", "true", ""], ["half", "2020H2", "true", ""]]);
  });

  it("name repeat offenders by merged ids, with the longest run, most periods first", async () => {
    const at = (id: string, quarter: number, accounts: Draft["accounts"]): Draft => ({ id, notice: { quarter }, accounts: accounts!, problems: [{}] });
    const code = { account_code: "530602M001WX0001" };
    const out = await compare(at("a", 1, [{ name: "甲" }]), at("b", 2, [{ name: "甲", ...code }, { name: "乙" }]), at("c", 4, [{ name: "甲", ...code }, { name: "乙", verdict: "named" }]));
    expect(await compared(out, "repeat_offenders")).toMatchObject([{ name: "甲", n_periods: "3", longest_run: "2", periods: "2020Q1 2020Q2 2020Q4", categories: "content-stale", subject_ids: "a-a1 b-a1 c-a1" }]);
  });

  it("put the figures that are furthest off first, with their words and place", async () => {
    const wrong = (difference: number) => ({ verdict: "wrong" as const, reported: 90, computed: 90 - difference, difference, checked: 10, passed: 9 });
    const check = (rule: "sum" | "period" | "list-vs-count", expected: string, found: string) => ({ rule, verdict: "fail" as const, expected, found, explanation: "x", evidence_a: "第1个合格率" });
    const out = await compare({ id: "a", rates: [wrong(-1.5), wrong(4)], checks: [check("sum", "10", "9"), check("period", "1", "2"), check("list-vs-count", "a", "b")] }, { id: "b", notice: { quarter: 2 }, rates: [wrong(0.1)] });
    const rows = await compared(out, "audit");
    expect(rows.map((row) => [row["gap"], row["rule"], row["record_id"]])).toEqual([["10", "sum", "a-k1"], ["4", "rate", "a-r2"], ["1.5", "rate", "a-r1"], ["0.1", "rate", "b-r1"], ["", "list-vs-count", "a-k3"]]);
    expect(rows[0]).toMatchObject({ words: "第1个合格率", location: "body/1/1", source: "a.txt", region_today: "昭通市", period: "2020Q1" });
  });
});

describe("OUT/compare", () => {
  it("is the same bytes twice, leaves no runs behind, and replaces only what tongbao wrote", async () => {
    const out = await compare({ id: "a", rates: [{ reported: 90, checked: 10 }] });
    const read = () => Object.fromEntries(readdirSync(join(out, "compare")).map((name) => [name, readFileSync(join(out, "compare", name), "utf8")]));
    const first = read();
    await compareOutput(out);
    expect(read()).toEqual(first);
    expect(Object.keys(first).sort()).toEqual(["audit.csv", "coverage.csv", "pass_rates.csv", "problems.csv", "repeat_offenders.csv", "tongbao.json"]);
    expect(readdirSync(out).filter((name) => name.includes("tongbao-"))).toEqual([]);
    await expect(compareOutput(join(out, "nothing"))).rejects.toThrow(CommandError);
    expect(existsSync(join(out, "nothing"))).toBe(false);
  });
});

describe("an output without NDJSON", () => {
  it("compares the same", async () => {
    const drafts: Draft[] = [
      { id: "q1", rates: [{ reported: 96.8, checked: 10 }], accounts: [{ name: "甲" }], problems: [{ rectified: true }] },
      { id: "q2", notice: { quarter: 2 }, rates: [{ reported: 97.6, verdict: "wrong", computed: 97, difference: 0.6, checked: 10, passed: 9 }], accounts: [{ name: "甲" }], problems: [{}], checks: [{ found: "环比上涨1.8个百分点", evidence_a: "网站合格率97.6%,环比上涨1.8个百分点" }] },
    ];
    const outs = await Promise.all((["csv", "ndjson"] as const).map((format) => writtenOutput(drafts.map((draft) => document(draft)), format)));
    for (const out of outs) await compareOutput(out);
    for (const table of ["pass_rates", "problems", "repeat_offenders", "coverage", "audit"]) expect(await compared(outs[0]!, table)).toEqual(await compared(outs[1]!, table));
    expect((await compared(outs[0]!, "audit")).map((row) => [row["rule"], row["gap"], row["location"]])).toEqual([["change-claim", "1", ""], ["rate", "0.6", "body/1/1"]]);
  });
});

describe("the series table", () => {
  const rate = (region: string, period: string, value: string, wrong = false): SeriesRate => ({ place: region, region, period, periodKey: period, subject: "website", scheme: "2019", rate: value, wrong });
  it("aligns wide characters, and marks what does not hold", () => {
    expect(seriesTable([rate("昭通市", "2020Q1", "100"), rate("昭通市", "2020Q2", "88.9", true), rate("鄠邑", "2020Q2", "5")])).toBe(
      "Pass rates, %    2020Q1  2020Q2\n昭通市 websites     100   88.9*\n鄠邑 websites                 5\n* the printed rate does not follow from its counts\n",
    );
    expect(seriesTable([])).toBe("");
    expect(seriesTable([rate("a", "1", "1"), rate("b", "2", "2")], { lines: 1, periods: 1 })).toBe("Pass rates, %  1\na websites     1\n… 1 more line\n… 1 more period\n");
  });
});

const seeds = new URL("../../../shared/seeds/", import.meta.url);
describe.skipIf(!existsSync(seeds))("the five notices", () => {
  it("give a series of six quarters, count repetitions once, and find who failed again", async () => {
    const documents = readdirSync(seeds).sort().map((name) => readDocument(readFileSync(new URL(name, seeds)), { path: name }).records);
    const out = await writtenOutput(documents);
    await compareOutput(out);
    const rates = await compared(out, "pass_rates");
    const series = (subject: string) => rates.filter((row) => row["region_today"] === "昭通市" && row["subject"] === subject && row["platform"] === "" && row["scope"] === "").map((row) => [row["period"], row["printed"]]);
    expect(series("website")).toEqual([["2020Q1", "100"], ["2020Q2", "88.9"], ["2020Q3", "94.1"], ["2020Q4", "88.2"], ["2021Q1", "58.8"], ["2021Q2", "100"]]);
    expect(series("account")).toEqual([["2020Q1", "83.3"], ["2020Q2", "93"], ["2020Q3", "95.6"], ["2020Q4", "96"], ["2021Q1", "96.7"], ["2021Q2", "78"]]);
    const counties = rates.filter((row) => row["city"] === "昭通市" && row["county"] !== "" && row["reported_by"] === "昭通市");
    expect(new Set(counties.map((row) => row["county"])).size).toBe(11);
    const offenders = await compared(out, "repeat_offenders");
    expect(offenders.find((row) => row["name"] === "微苏甲")).toMatchObject({ county: "昭阳区", periods: "2020Q2 2020Q3", longest_run: "2" });
    const covered = (await compared(out, "coverage")).filter((row) => row["region_today"] === "昭通市");
    expect(covered.map((row) => [row["period"], row["n_notices"]])).toEqual(["2020Q1", "2020Q2", "2020Q3", "2020Q4", "2021Q1", "2021Q2"].map((period) => [period, "1"]));
    expect(covered.slice(0, 2).map((row) => row["notice_ids"]!.split(" ").length)).toEqual([2, 2]);
  }, 60_000);
});
