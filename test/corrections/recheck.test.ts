/** Re-checks behind corrections: what is held against a corrected figure is held against its corrected value. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { againstCorrected } from "../../src/check/list-vs-count.js";
import { recheck } from "../../src/check/recheck.js";
import { CorrectionStep } from "../../src/corrections/apply-step.js";
import type { Correction } from "../../src/corrections/file.js";
import { readDocument } from "../../src/pipeline.js";
import type { CheckRow, Records } from "../../src/records/index.js";
import { rejudgeRate } from "../../src/run/rejudge-rate.js";

const known = new Map<string, Records>();

/** Reads a document of the corpus once, since one without separators takes its time, and gives records of one's own. */
function read(name: string): Records {
  if (!known.has(name)) known.set(name, readDocument(readFileSync(join("corpus", name, "input.txt")), { path: name }).records);
  return structuredClone(known.get(name)!);
}

/** Applies corrections made of the records themselves. Gives the records behind them. */
function corrected(name: string, make: (records: Records) => object[]): Records {
  const records = read(name);
  const { source_sha256, notice_id } = records.notices[0]!;
  const corrections = make(records).map((correction) => ({ source: name, source_sha256, notice_id, who: "王", when: "", why: "", ...correction }) as Correction);
  const step = new CorrectionStep(corrections, { rejudge: rejudgeRate, recheck });
  step.document(records);
  expect(step.outcomes().map(({ status }) => status)).toEqual(corrections.map(() => "applied"));
  return records;
}

const correct = (row: object, field: string, value: number | null): object => {
  const { evidence, ...ids } = row as Record<string, unknown>;
  const [table, id] = (["rates", "counts", "accounts"] as const).map((name) => [name, ids[`${name.slice(0, -1)}_id`]] as const).find(([, found]) => found !== undefined)!;
  return { action: "correct", table, record_id: id, evidence, field, value };
};
const lines = (records: Records, rule: string): string[] => records.checks.filter((check) => check.rule === rule).map(({ verdict, expected, found, explanation }) => `${verdict}: ${expected} / ${found}: ${explanation}`);
const unlike = (before: Records, after: Records): string[] => after.checks.filter((check) => !before.checks.some((other) => JSON.stringify(other) === JSON.stringify(check))).map(({ check_id: id, rule }) => `${id.split("-").at(-1)} ${rule}`);

describe("re-checks of records that nobody corrected", () => {
  const names = readdirSync("corpus").filter((name) => !name.endsWith(".md"));
  it("come out as the pipeline has them, ids and all, for the whole corpus", () => {
    let checks = 0;
    for (const name of names) {
      const file = readdirSync(join("corpus", name)).find((entry) => entry.startsWith("input."))!;
      let records: Records;
      try {
        records = readDocument(readFileSync(join("corpus", name, file)), { path: name }).records;
      } catch {
        continue;
      }
      expect(recheck(records, []), name).toEqual(records.checks);
      checks += records.checks.length;
    }
    expect(checks).toBeGreaterThan(500);
  }, 60_000);
});

describe("a corrected part of a sum", () => {
  const before = read("sum-does-not-add");
  const after = corrected("sum-does-not-add", ({ counts }) => [correct(counts[2]!, "n", 7)]);

  it("is added up with its corrected value, under the id of the check before", () => {
    expect(lines(before, "sum")).toEqual(["fail: 45 / 43: 30 + 8 + 5 = 43, the whole is 45"]);
    expect(lines(after, "sum")).toEqual(["pass: 45 / 45: 30 + 8 + 7 = 45, the whole is 45"]);
    expect(unlike(before, after)).toEqual(["k2 sum"]);
    expect([before.notices[0]?.n_checks_failed, after.notices[0]?.n_checks_failed]).toEqual([1, 0]);
  });

  it("may leave a sum that does not hold, where its whole was corrected", () => {
    const { checks } = corrected("sum-does-not-add", ({ rates }) => [correct(rates[0]!, "checked", 46)]);
    expect(checks.map(({ rule, verdict, expected, found }) => [rule, verdict, expected, found])).toEqual([["rate", "fail", "95.7%", "97.8%"], ["sum", "fail", "46", "43"]]);
  });
});

describe("a corrected number of a list", () => {
  const before = read("list-against-count");

  it("is what the counted names are held against", () => {
    const after = corrected("list-against-count", ({ counts }) => [correct(counts[0]!, "n", 3)]);
    expect(lines(before, "list-vs-count")).toEqual(["fail: 4 / 3: 3 names stand behind the number 4"]);
    expect(lines(after, "list-vs-count")).toEqual(["pass: 3 / 3: 3 names stand behind the number 3"]);
    expect(unlike(before, after)).toEqual(["k2 list-vs-count"]);
  });

  it("is another than an equal one elsewhere", () => {
    const after = corrected("list-against-count", ({ rates }) => [correct(rates[0]!, "failed", 3)]);
    expect(lines(after, "list-vs-count")).toEqual(lines(before, "list-vs-count"));
    expect(lines(after, "rate")).toEqual(["fail: 95% / 93.3%: (60 − 3) / 60 = 95%, printed 93.3%"]);
  });

  const check = (evidence_a: string, expected: string, found: string): CheckRow => ({ check_id: "a-1-k1", notice_id: "a-1", rule: "list-vs-count", verdict: "fail", expected, found, explanation: "", evidence_a, evidence_b: null });
  it.each([
    ["甲镇、乙镇、丙镇等4个", "4", "3", "甲镇、乙镇、丙镇等4个镇未完成整改", 3, "pass: 3 / 3: 3 names stand before the number 3"],
    ["甲镇、乙镇、丙镇等4个", "4", "3", "甲镇、乙镇、丙镇等4个镇未完成整改", 5, "uncheckable: 5 / 3: 3 names before 等5"],
    ["甲镇、乙镇、丙镇等4个", "4", "3", "甲镇、乙镇、丙镇等4个镇未完成整改", 2, "fail: 2 / 3: 3 names stand before the number 2"],
    ["甲镇、乙镇、丙镇4个", "4", "3", "丙镇４个镇未完成整改", 5, "fail: 5 / 3: 3 names stand before the number 5"],
    ["甲镇、乙镇、丙镇4个", "4", "3", "检查4个镇", 3, "fail: 4 / 3: "],
    ["4个账号是:“甲”、“乙”", "4", "2", "不合格4个", 2, "fail: 4 / 2: "],
    ["4个账号是:“甲”、“乙”", "4", "2", "不合格 4 个账号是：", 2, "pass: 2 / 2: 2 names stand behind the number 2"],
  ])("%s (%s, %s), corrected in %s to %d: %s", (quote, expected, found, evidence, after, line) => {
    const outcome = againstCorrected(check(quote, expected, found), { notice_id: "a-1", evidence, before: 4, after });
    expect(`${outcome.verdict}: ${outcome.expected} / ${outcome.found}: ${outcome.explanation}`).toBe(line);
  });
});

describe("a corrected figure that the body and the annexes share", () => {
  const name = "zhaotong-2021q2-run-on";
  const before = read(name);
  const rate = (records: Records, words: string) => records.rates.find(({ evidence }) => evidence.startsWith(words))!;
  const body = (records: Records) => lines(records, "body-vs-annex");

  it("is held against the body, when it stands in an annex", () => {
    const after = corrected(name, (records) => [correct(rate(records, "永善县"), "failed", 0)]);
    expect(body(before)[4]).toBe("fail: 0 / 1: the body has 0 failing websites (100%), the annex's rows have 1");
    expect(body(after)[4]).toBe("pass: 0 / 0: the body has 0 failing websites (100%), the annex's rows have 0");
    expect(unlike(before, after)).toEqual(["k15 rate", "k25 body-vs-annex"]);
    expect(after.notices[0]!.n_checks_failed).toBe(before.notices[0]!.n_checks_failed - 2);
  });

  it("is held against the annex and its total, when it stands in the body; all corrections together", () => {
    const one = corrected(name, (records) => [correct(rate(records, "微信公众号"), "failed", 32)]);
    expect(body(one)[1]).toBe("pass: 32 / 32: the body counts 32 failing wechat accounts, the annex lists 32");
    expect(lines(one, "sum")).toContain("fail: 33 / 32: failures by platform add up to 32, the whole has 33");
    const both = corrected(name, (records) => [correct(rate(records, "微信公众号"), "failed", 32), correct(rate(records, "微博10个"), "failed", 1)]);
    expect(body(both).slice(0, 3)).toEqual([
      "pass: 33 / 33: the body counts 33 failing accounts, the annex lists 33", "pass: 32 / 32: the body counts 32 failing wechat accounts, the annex lists 32", "pass: 1 / 1: the body counts 1 failing weibo accounts, the annex lists 1",
    ]);
    expect(lines(both, "sum")).toContain("pass: 33 / 33: failures by platform add up to 33, the whole has 33");
    expect(lines(both, "rate").filter((line) => line.includes("weibo"))).toEqual(["fail: 90% / 100%: weibo: (10 − 1) / 10 = 90%, printed 100%"]);
  });

  it("counts an account less that is none, and one more that was missed in the annex", () => {
    const listed = before.accounts.filter(({ location }) => location.startsWith("annex"));
    const less = corrected(name, () => [{ action: "wrong", table: "accounts", record_id: listed[2]!.account_id, evidence: listed[2]!.evidence }]);
    expect(body(less)[0]).toBe("fail: 33 / 32: the body counts 33 failing accounts, the annex lists 32");
    const { evidence, evidence_start, evidence_end } = listed[4]!;
    const more = (start: number) => corrected(name, () => [{ action: "add", table: "accounts", evidence, evidence_start: start, evidence_end, row: { name: "某某发布", platform: "wechat", verdict: "fail" } }]);
    expect(body(more(evidence_start + 1))[0]).toBe("fail: 33 / 34: the body counts 33 failing accounts, the annex lists 34");
    expect(more(evidence_start + 1).accounts.at(-1)!.location).toBe("correction");
    expect(body(more(0))).toEqual(body(before));
  });

  it("gives every check an id of its own", () => {
    const after = corrected(name, (records) => [correct(rate(records, "永善县"), "failed", 0), { action: "add", table: "rates", evidence: "昭阳区", evidence_start: 5, evidence_end: 8, row: { subject: "account", platform: "douyin", metric: "pass", checked: 10, failed: 1, reported: 90, reported_text: "90%" } }]);
    const ids = after.checks.map(({ check_id: id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(after.checks.find(({ explanation }) => explanation.startsWith("douyin"))).toMatchObject({ check_id: `${after.notices[0]!.notice_id}-k66`, rule: "rate", verdict: "pass", expected: "90%" });
  });
});
