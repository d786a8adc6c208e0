import { describe, expect, it } from "vitest";
import { readDocument } from "../src/pipeline.js";
import { judgeCase, readCases, readKnownFailures, type Read } from "./corpus/cases.js";
import { compareCase, failingKeys } from "./corpus/compare.js";
import { gather, project } from "./corpus/project.js";

const known = readKnownFailures();
const cases = readCases();

// Each case is read once, whichever test asks first.
const seen = new Map<Uint8Array, ReturnType<Read>>();
const read: Read = (bytes, options) => {
  const result = seen.get(bytes) ?? readDocument(bytes, options);
  seen.set(bytes, result);
  return result;
};

describe("a case of the corpus", { timeout: 60_000 }, () => {
  it.each(cases.map((item) => [item.name, item] as const))("%s", (name, item) => {
    const differences = judgeCase(item, read);
    const listed = new Set(known[name] ?? []);
    const unlisted = differences.filter(({ key }) => !listed.has(key));
    const said = unlisted.map(({ key, line }) => `  [${key}] ${line}`).join("\n");
    if (unlisted.length > 0) expect.fail(`corpus/${name} is not read as expected:\n${said}`);
    const keys = failingKeys(differences);
    const passing = [...listed].filter((key) => !keys.includes(key));
    if (passing.length > 0) expect.fail(`corpus/${name} is better than known-failures.json says: take out ${passing.join(", ")} (npm run corpus -- --shrink)`);
  });

  it("is not called failing after it is gone, nor without a key", () => {
    const names = new Set(cases.map(({ name }) => name));
    expect(Object.keys(known).filter((name) => !names.has(name) || known[name]!.length === 0)).toEqual([]);
  });

  it("equals its own projection", () => {
    for (const { bytes, path } of cases) {
      const { records } = read(bytes, { path });
      expect(compareCase(project(records), gather(records))).toEqual([]);
    }
  });
});

describe("the comparison of a case", () => {
  const row = { name: "甲", platform: "wechat", owner: null, region: "昭阳区", account_code: null, verdict: "fail" };
  const full = { ...row, name: "“甲 ”", region: "云南省昭通市昭阳区" };
  const actual = { rates: [], units: [], problems: [], checks_failed: [], repairs: {}, same_notice_as: null };
  const keys = (expected: object, accounts: object[]): string[] =>
    failingKeys(compareCase({ notices: [expected] } as never, [{ ...actual, accounts }] as never));

  it("folds width, white space and quotation marks, and takes a region by its end", () => expect(keys({ accounts: [row] }, [full])).toEqual([]));
  it("asserts null, and does not assert what is left out", () => {
    expect(keys({ accounts: [row] }, [{ ...full, owner: "某局" }])).toEqual(["accounts.owner"]);
    expect(keys({ accounts: [{ name: "甲" }] }, [{ ...full, owner: "某局" }])).toEqual([]);
  });
  it("takes lists as complete multisets", () => {
    expect(keys({ accounts: [row] }, [full, full])).toEqual(["accounts.extra"]);
    expect(keys({ accounts: [row, row] }, [full])).toEqual(["accounts.missing"]);
    expect(keys({}, [full])).toEqual([]);
  });
  it("finds the pairs that leave the fewest over", () => {
    expect(keys({ accounts: [{ name: "甲" }, row] }, [full, { ...full, owner: "某局" }])).toEqual([]);
  });
  it("counts repairs and collects failed rules", () => {
    const repairs = { "lost-full-stop": 1, "pinyin-annotation": 5 };
    const of = (expected: object): string[] => failingKeys(compareCase({ notices: [expected] } as never, [{ ...actual, accounts: [], repairs, checks_failed: [{ rule: "sum" }] }] as never));
    expect(of({ repairs: { "lost-full-stop": 1, "pinyin-annotation": ">=4" }, checks_failed: [{ rule: "sum" }] })).toEqual([]);
    expect(of({ repairs: { "lost-full-stop": 2, "pinyin-annotation": ">=6" } })).toEqual(["repairs.lost-full-stop", "repairs.pinyin-annotation"]);
    expect(of({ checks_failed: [{ rule: "rate" }] })).toEqual(["checks.rate.missing", "checks.sum.extra"]);
  });
});
