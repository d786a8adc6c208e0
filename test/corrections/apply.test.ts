/** What a person's corrections do to the records of a run, and what `corrections.csv` says of each. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recheck } from "../../src/check/recheck.js";
import { CorrectionStep } from "../../src/corrections/apply-step.js";
import type { Correction } from "../../src/corrections/file.js";
import { readDocument } from "../../src/pipeline.js";
import { rejudgeRate } from "../../src/run/rejudge-rate.js";

const path = "corpus/wrong-rates/input.txt";
const fresh = () => readDocument(readFileSync(path), { path }).records;

/** Applies corrections made of the records themselves; gives the records behind it, and the outcomes. */
function apply(make: (records: ReturnType<typeof fresh>) => object[]) {
  const records = fresh();
  const notice = records.notices[0]!;
  const common = { source: path, source_sha256: notice.source_sha256, notice_id: notice.notice_id, who: "王", when: "2026-01-01T00:00:00.000Z", why: "附件为准" };
  const step = new CorrectionStep(make(records).map((correction) => ({ ...common, ...correction }) as Correction), { rejudge: rejudgeRate, recheck });
  step.document(records);
  return { records, outcomes: step.outcomes(), csv: step.csv() };
}
const about = (row: { rate_id: string; evidence: string }) => ({ table: "rates", record_id: row.rate_id, evidence: row.evidence });

describe("a corrected field", () => {
  const { records, outcomes, csv } = apply(({ rates }) => [{ action: "correct", ...about(rates[0]!), field: "passed", value: 39 }]);

  it("takes the value, and the rate is worked out again", () => {
    expect(records.rates[0]).toMatchObject({ checked: 40, passed: 39, computed: 98, reported: 96, verdict: "wrong", difference: -2 });
  });

  it("renews the rate's own re-check", () => {
    expect(records.checks.filter(({ rule }) => rule === "rate")[0]).toMatchObject({ verdict: "fail", expected: "98%", found: "96%", explanation: "39 / 40 = 98%, printed 96%" });
  });

  it("leaves the other rates alone", () => expect(records.rates.slice(1)).toEqual(fresh().rates.slice(1)));

  it("is listed with before and after", () => {
    expect(outcomes).toMatchObject([{ action: "correct", field: "passed", before: "38", after: "39", status: "applied", who: "王", why: "附件为准" }]);
    expect(csv.split(/\r?\n/u).filter((line) => line !== "")).toHaveLength(2);
  });

  it("is confirmed where the program reads the same now", () => {
    const same = apply(({ rates }) => [{ action: "correct", ...about(rates[0]!), field: "passed", value: 38 }]);
    expect([same.outcomes[0]?.status, same.records.rates]).toEqual(["confirmed", fresh().rates]);
  });

  it.each([["passed", "viele"], ["verdict", "perhaps"], ["verdict", "ok"], ["reported", 95], ["no_such_column", 1]])("is refused where %s cannot be %s", (field, value) => {
    const { outcomes: [outcome], records: after } = apply(({ rates }) => [{ action: "correct", ...about(rates[0]!), field, value }]);
    expect([outcome?.status, after.rates]).toEqual(["invalid", fresh().rates]);
  });
});

describe("a record marked", () => {
  it("right stays", () => {
    const { records, outcomes } = apply(({ rates }) => [{ action: "right", ...about(rates[1]!) }]);
    expect([outcomes[0]?.status, records.rates]).toEqual(["confirmed", fresh().rates]);
  });

  it("wrong goes with its re-check, and the notice counts one less", () => {
    const { records, outcomes } = apply(({ rates }) => [{ action: "wrong", ...about(rates[2]!) }]);
    expect([outcomes[0]?.status, records.rates.length, records.notices[0]?.n_rates, records.notices[0]?.n_checks_failed]).toEqual(["applied", 3, 3, 1]);
    expect(records.rates.map(({ rate_id }) => rate_id)).not.toContain(fresh().rates[2]!.rate_id);
    expect(records.checks.filter(({ rule }) => rule === "rate").map(({ found }) => found)).toEqual(["96%", "97.2%", "97.1%"]);
  });
});

describe("a correction that finds nothing", () => {
  it("is matched by its words where the ids have moved", () => {
    const { outcomes, records } = apply(({ rates }) => [{ action: "correct", ...about(rates[0]!), record_id: `${rates[0]!.notice_id}-r99`, field: "passed", value: 39 }]);
    expect([outcomes[0]?.status, outcomes[0]?.reason, records.rates[0]?.passed]).toEqual(["applied", `the record is ${records.rates[0]!.rate_id} now`, 39]);
  });

  it.each([
    ["no-match", "the words are others", { evidence: "别的话" }], ["no-match", "the notice is another", { notice_id: "0000000000000000-1" }],
    ["source-changed", "the source has other bytes", { source_sha256: "0".repeat(64) }], ["source-missing", "the source is not there", { source_sha256: "0".repeat(64), source: "elsewhere.txt" }],
  ])("is %s where %s", (status, _why, change) => {
    const { outcomes, records } = apply(({ rates }) => [{ action: "correct", ...about(rates[0]!), field: "passed", value: 39, ...change }]);
    expect([outcomes[0]?.status, records.rates]).toEqual([status, fresh().rates]);
  });
});

describe("an added record", () => {
  const added = { action: "add", table: "rates", evidence: "微博70个", evidence_start: 132, evidence_end: 137 };

  it("stands with its words, judged like the others, under an id that stays", () => {
    const row = { subject: "account", platform: "douyin", metric: "pass", checked: 10, failed: 1, reported: 90, reported_text: "90%" };
    const [first, second] = [apply(() => [{ ...added, row }]), apply(() => [{ ...added, row }])];
    expect(first.outcomes[0]).toMatchObject({ status: "applied", action: "add" });
    expect(first.records.rates.at(-1)).toMatchObject({ platform: "douyin", checked: 10, failed: 1, reported: 90, computed: 90, verdict: "ok", location: "correction", evidence: "微博70个" });
    expect(first.records.rates.at(-1)?.rate_id).toBe(second.records.rates.at(-1)?.rate_id);
    expect(first.records.notices[0]?.n_rates).toBe(5);
  });

  it("is refused with a code that is none", () => {
    const { outcomes, records } = apply(() => [{ ...added, row: { subject: "dragon", metric: "pass" } }]);
    expect([outcomes[0]?.status, records.rates.length]).toEqual(["invalid", 4]);
  });
});
