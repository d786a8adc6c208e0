import { describe, expect, it } from "vitest";
import { document, stepped, type Draft } from "./fixtures.js";

const claim = (words: string, found: string) => ({ found, evidence_a: words + found });
const quarter = (id: string, year: number, q: number, draft: Omit<Draft, "id"> = {}): Draft => ({ id, ...draft, notice: { year, quarter: q, ...draft.notice } });
const judged = (drafts: Draft[]) => stepped(drafts.map((draft) => document(draft))).checks.filter(({ rule }) => rule === "change-claim");

describe("a change claim", () => {
  const before = quarter("q3", 2017, 3, { rates: [{ reported: 96.8 }, { subject: "account", reported: 90 }] });
  const now = (found: string, words = "不合格网站4家,总体合格率97.6%,整体抽查合格率") => quarter("q4", 2017, 4, { rates: [{ reported: 97.6 }], checks: [claim(words, found)] });

  it.each([
    ["环比上涨0.8个百分点", "pass"],
    ["环比上涨1.8个百分点", "fail"],
    ["环比下降0.8个百分点", "fail"],
    ["比上季度提高了0.8个百分点", "pass"],
    ["较第三季度提升0.8个百分点", "pass"],
  ])("%s: %s", (found, verdict) => {
    const [check] = judged([before, now(found)]);
    expect(check).toMatchObject({ check_id: "q4-k1", verdict, expected: "+0.8个百分点" });
    expect(check?.explanation).toMatch(/97\.6 now, 96\.8 in 2017Q3 \(q3\)/u);
  });

  it("is judged the same where the earlier notice comes later in the input", () => {
    expect(judged([now("环比上涨0.8个百分点"), before])).toEqual(judged([before, now("环比上涨0.8个百分点")]));
  });

  it("stays uncheckable without the earlier notice, its figure, or a period to compare with", () => {
    expect(judged([now("环比上涨0.8个百分点")])[0]).toMatchObject({ verdict: "uncheckable", explanation: "no notice of 2017Q3 is in the corpus" });
    expect(judged([quarter("q3", 2017, 3, { rates: [{ subject: "account", reported: 1 }] }), now("环比上涨0.8个百分点")])[0]).toMatchObject({ verdict: "uncheckable", explanation: "the notice of 2017Q3 (q3) does not print the figure" });
    expect(judged([before, now("提高0.8个百分点")])[0]).toMatchObject({ verdict: "uncheckable", explanation: "needs the notice of the earlier period" });
    expect(judged([before, now("环比增长35%")])[0]).toMatchObject({ verdict: "uncheckable" });
  });

  it("counts what rounding allows", () => {
    const whole = quarter("q3", 2017, 3, { rates: [{ reported: 97 }] });
    expect(judged([whole, now("环比上涨0.8个百分点")])[0]?.verdict).toBe("pass");
    expect(judged([whole, now("环比上涨1.8个百分点")])[0]?.verdict).toBe("fail");
    expect(judged([before, now("环比上涨0.9个百分点")])[0]?.verdict).toBe("pass");
    const counts = (id: string, q: number, failed: number, draft: Partial<Draft> = {}) => quarter(id, 2017, q, { rates: [{ checked: 1000, failed, reported: (1000 - failed) / 10 }], ...draft });
    const exact = counts("q4", 4, 24, { checks: [claim("总体合格率97.6%,", "环比上涨0.9个百分点")] });
    expect(judged([counts("q3", 3, 32), exact])[0]?.verdict).toBe("fail");
  });

  it("of counts, years before, and earlier figures that it prints itself", () => {
    const march = (n: number): Draft => ({ id: `m${n}`, notice: { quarter: null, month: n, year: 2025 }, rates: [{ subject: "account", running: n === 2 ? 39 : 35, reported: 100 }] });
    const fewer = { ...march(3), checks: [claim("全市在运行政务新媒体35个,", "比上月减少4个")] };
    expect(judged([march(2), fewer])[0]).toMatchObject({ verdict: "pass", expected: "-4个" });
    const year = quarter("y", 2016, 4, { rates: [{ reported: 90 }] });
    expect(judged([year, now("同比提高7.6个百分点")])[0]).toMatchObject({ verdict: "pass" });
    expect(judged([before, now("提高0.8个百分点", "合格率由上季度的96.8%升至97.6%,")])[0]).toMatchObject({ verdict: "pass" });
    expect(judged([before, now("提高0.9个百分点", "合格率由上季度的96.7%升至97.6%,")])[0]).toMatchObject({ verdict: "fail" });
  });
});

describe("the same notice", () => {
  const print = (id: string, reported = 90): Draft => quarter(id, 2020, 1, { notice: { signed_on: "2020-05-11", issuer: "昭通市人民政府办公室" }, rates: [{ reported, checked: 10 }] });

  it("is known across files, and points at the earliest", () => {
    const { notices, checks } = stepped([document(print("a")), document(print("b")), document(print("c"))]);
    expect(notices.map((row) => row.same_notice_as)).toEqual([null, "a", "a"]);
    expect(checks.filter(({ rule }) => rule === "cross-notice")).toEqual([]);
  });

  it("is followed through repetitions on one page", () => {
    const page = document(print("b"), print("c"));
    page.notices[1]!.same_notice_as = "b";
    expect(stepped([document(print("a")), page]).notices.map((row) => row.same_notice_as)).toEqual([null, "a", "a"]);
  });

  it("is known where a copy has lost a count", () => {
    const lost = print("b");
    lost.rates![0]!.checked = null;
    const { notices, checks } = stepped([document(print("a")), document(lost)]);
    expect([notices[1]?.same_notice_as, checks.length]).toEqual(["a", 0]);
  });

  it("with other figures is a revision, and fails a check", () => {
    const { notices, checks } = stepped([document(print("a")), document(print("b", 91))]);
    expect(notices.map((row) => row.same_notice_as)).toEqual([null, null]);
    expect(checks).toMatchObject([{ notice_id: "b", rule: "cross-notice", verdict: "fail", expected: "90%, checked 10", found: "91%, checked 10" }]);
  });
});

describe("running totals", () => {
  const running = (id: string, q: number, n: number): Draft => quarter(id, 2020, q, { rates: [{ running: n, reported: 100 }] });
  it("that more than halve or double have jumped", () => {
    const { checks } = stepped([running("a", 1, 100), running("b", 2, 95), running("c", 3, 17)].map((draft) => document(draft)));
    expect(checks.map(({ notice_id, verdict, found }) => [notice_id, verdict, found])).toEqual([["b", "pass", "95"], ["c", "fail", "17"]]);
  });
});

describe("the national series", () => {
  const national = (checked: number, reported: number): Draft => quarter("n", 2016, 3, { notice: { level: "national", region_code: null, region: null }, rates: [{ checked, reported, verdict: "uncheckable" }] });
  it.each([[867, 88, "pass"], [7788, 89, "pass"], [867, 87, "fail"], [7787, 89, "fail"]])("checked %i, %i %%: %s", (checked, reported, verdict) => {
    const { checks, notices } = stepped([document(national(checked, reported))]);
    expect(checks).toMatchObject([{ rule: "cross-notice", verdict }]);
    expect(notices[0]?.n_checks_failed).toBe(verdict === "fail" ? 1 : 0);
  });
});

describe("columns that follow from the notice", () => {
  it("are scheme and severity", () => {
    const { rates, problems } = stepped([document(
      { id: "a", rates: [{ reported: 1 }], accounts: [{ name: "甲" }], problems: [{}, { category: "unregistered" }, { category: "content-stale", subject_kind: "unit" }, { category: "veto-unspecified" }, { category: "link-broken", subject_kind: "unit" }] },
      { id: "b", notice: { scheme: "2015" }, rates: [{ reported: 1 }], problems: [{}, { category: "homepage-stale", subject_kind: "unit" }] },
      { id: "c", notice: { scheme: null }, problems: [{}] },
    )]);
    expect(rates.map((row) => row.scheme)).toEqual(["2019", "2015"]);
    expect(problems.map((row) => row.severity)).toEqual(["veto", "remark", null, "veto", "deduction", null, "veto", null]);
  });
});
