import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates, isoDate, lastDay, readingsOfDigits, toIso } from "../../src/claims/dates.js";
import { chineseNumber, numberAt } from "../../src/text/numbers.js";
import { roleRules, rolesInClause } from "../../src/claims/roles.js";
import { tokenize } from "../../src/claims/tokens.js";
import { chineseNumeral } from "../generator/numbers.js";

describe("a rule of the claim grammar", () => {
  it.each(roleRules.flatMap(({ id, role, examples }) => examples.map((example) => [id, role, example] as const)))("%s finds %s in %s", (_id, role, example) => {
    expect(rolesInClause(example)).toContain(role);
  });

  it("has a name of its own and at least one example", () => {
    expect(new Set(roleRules.map(({ id }) => id)).size).toBe(roleRules.length);
    expect(roleRules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it("says one verdict, or nothing but totals", () => {
    for (const { examples } of roleRules) {
      for (const example of examples) {
        const roles = rolesInClause(example);
        const totals = roles.filter((role) => ["received", "checked", "running", "registered"].includes(role));
        expect(roles.length === 1 || roles.length === totals.length, `${example}: ${roles.join(", ")}`).toBe(true);
      }
    }
  });
});

describe("tokens", () => {
  it("cover any text without a gap or an overlap", () => {
    const scraps = fc.array(fc.constantFrom("共检查", "政务新媒体", "792个", "其中", "合格率", "99.24%", "“云岭发布”", "昭阳区", ",", "。", "微信公众号", "近", "两家", "第二批", "\u{20000}", "x_1", "2021年", "(", "1,560", "%", "百分之九十", "“", "未发现"), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(fc.property(fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 30 })), (text) => {
      const tokens = tokenize(text);
      expect(tokens.map((token) => text.slice(token.start, token.end)).join("")).toBe(text);
      for (const token of tokens) expect(token.text).toBe(text.slice(token.start, token.end));
    }), { numRuns: 1500 });
  });
});

describe("numbers", () => {
  const digits = "〇一二三四五六七八九";

  it("in Chinese numerals come back", () => {
    fc.assert(fc.property(fc.nat(99_999), (n) => {
      const numeral = n < 10_000 ? chineseNumeral(n) : `${chineseNumeral(Math.floor(n / 10_000))}万${n % 10_000 === 0 ? "" : `${n % 10_000 < 1000 ? "零" : ""}${chineseNumeral(n % 10_000)}`}`;
      expect([numeral, chineseNumber(numeral)]).toEqual([numeral, n]);
    }), { numRuns: 2000 });
    for (let year = 1990; year < 2100; year++) expect(chineseNumber([...String(year)].map((digit) => digits[Number(digit)]).join(""))).toBe(year);
    expect(["两", "两百", "二百零五", "两千"].map(chineseNumber)).toEqual([2, 200, 205, 2000]);
  });

  it("are the whole numeral or nothing", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(..."〇零一二两三四五六七八九十百千万x点 "), { maxLength: 7 }), (characters) => {
      const value = chineseNumber(characters.join(""));
      if (value === undefined) return;
      expect(Number.isSafeInteger(value)).toBe(true);
      expect(characters.join("")).not.toMatch(/[x点 ]/u);
    }), { numRuns: 2000 });
  });

  it("with thousands, decimals and percent signs come back", () => {
    fc.assert(fc.property(fc.nat(9_999_999), fc.option(fc.integer({ min: 0, max: 999 })), fc.boolean(), fc.boolean(), (n, decimals, separated, percent) => {
      const whole = separated ? n.toLocaleString("en-US") : String(n);
      const text = `${whole}${decimals === null ? "" : `.${decimals}`}${percent ? "%" : ""}`;
      const found = numberAt(`共${text}。`, 1);
      expect(found).toMatchObject({ value: Number(`${n}${decimals === null ? "" : `.${decimals}`}`), text, end: 1 + text.length, percent });
    }));
  });
});

describe("dates", () => {
  const day = fc.record({ year: fc.integer({ min: 2010, max: 2029 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) });
  const real = day.filter(({ year, month, day: d }) => d <= lastDay(year, month));
  const pad = (n: number): string => String(n).padStart(2, "0");
  const chineseYear = (year: number): string => [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  const forms: [string, (date: { year: number; month: number; day: number }) => string][] = [
    ["2021年8月3日", (d) => `${d.year}年${d.month}月${d.day}日`],
    ["2021年08月03日", (d) => `${d.year}年${pad(d.month)}月${pad(d.day)}日`],
    ["2021年8月 3日", (d) => `${d.year}年${d.month}月 ${d.day}日`],
    ["二〇二一年八月三日", (d) => `${chineseYear(d.year)}年${chineseNumeral(d.month)}月${chineseNumeral(d.day)}日`],
    ["2021-08-03", (d) => `${d.year}-${pad(d.month)}-${pad(d.day)}`],
    ["2021/8/3", (d) => `${d.year}/${d.month}/${d.day}`],
    ["2021.8.3", (d) => `${d.year}.${d.month}.${d.day}`],
    ["3.8.2021", (d) => `${d.day}.${d.month}.${d.year}`],
  ];

  it.each(forms)("as %s come back, wherever they stand", (_name, write) => {
    fc.assert(fc.property(real, fc.constantFrom("", "截至", "(", "于"), fc.constantFrom("", "前", ")", ",共"), (date, before, after) => {
      const [found, ...more] = findDates(before + write(date) + after);
      expect(more).toEqual([]);
      expect(found && [toIso(found), found.start, found.end]).toEqual([`${date.year}-${pad(date.month)}-${pad(date.day)}`, before.length, before.length + write(date).length]);
    }));
  });

  it("without a year take the one that is given", () => {
    fc.assert(fc.property(real, (date) => {
      const found = findDates(`于${date.month}月${date.day}日前`)[0]!;
      expect([found.year, toIso(found), toIso(found, date.year)]).toEqual([undefined, undefined, `${date.year}-${pad(date.month)}-${pad(date.day)}`]);
    }));
  });

  it("that never were are none", () => {
    fc.assert(fc.property(day, ({ year, month, day: d }) => {
      expect(isoDate(year, month, d)).toBe(d <= lastDay(year, month) ? `${year}-${pad(month)}-${pad(d)}` : undefined);
    }));
    for (const [, write] of forms) expect(findDates(write({ year: 2021, month: 2, day: 30 }))).toEqual([]);
    expect(findDates("13月5日")).toEqual([]);
  });

  it("are found in any text without a throw, in order, without overlaps", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("2021", "年", "8", "月", "3", "日", "-", ".", "/", "二〇二一", "十", "31", " ", "x"), { maxLength: 14 }), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const { start, end, month, day: d } of findDates(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
        expect(month >= 1 && month <= 12 && d >= 1 && d <= 31).toBe(true);
      }
    }), { numRuns: 1500 });
  });

  it("whose marks were lost are read in every way that they can have been printed, and in no other", () => {
    const printedAs = (year: number, digits: string): string[] => {
      const all: string[] = [];
      for (let month = 1; month <= 12; month++) {
        for (let d = 1; d <= lastDay(year, month); d++) {
          if ([`${month}${d}`, `${pad(month)}${pad(d)}`].includes(digits)) all.push(`${year}-${pad(month)}-${pad(d)}`);
        }
      }
      return all.sort();
    };
    for (let n = 1; n <= 9999; n++) {
      for (const digits of new Set([String(n), String(n).padStart(4, "0")])) expect([digits, readingsOfDigits(2023, digits).sort()]).toEqual([digits, printedAs(2023, digits)]);
    }
  });
});
