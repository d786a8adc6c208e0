import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentNumber } from "../../src/extract/document-number.js";
import { deadline, inspectionWindow } from "../../src/extract/time.js";

describe("a document number", () => {
  it.each([
    ["云政办函〔2021〕12号"], ["云政办函[2021]12号"], ["云政办函(2021)12号"], ["云政办函【2021】 第12号"], ["云政办函〔2021 12号"], ["云政办函2021〕12号"], ["云政办函〔2021〕12"], ["云 政 办 函〔2021〕12号"],
  ])("is written in one form: %s", (printed) => expect(documentNumber(printed, null)).toBe("云政办函〔2021〕12号"));

  it("stays as printed where its year is lost", () => expect(documentNumber(" 云政办函〔〕5号 ", null)).toBe("云政办函〔〕5号"));

  it.each([["无"], [""], ["—"]])("is none where no digit stands: %j", (printed) => expect(documentNumber(printed, null)).toBeNull());

  it("is taken from brackets at the end of the title, not from a number that it cites", () => {
    expect(documentNumber(undefined, "关于网站检查情况的通报(云政办发〔2020〕5号)")).toBe("云政办发〔2020〕5号");
    expect(documentNumber(undefined, "关于落实国办发〔2018〕123号的通报")).toBeNull();
    expect(documentNumber(undefined, null)).toBeNull();
  });

  it("in its standard form is itself", () => {
    fc.assert(fc.property(fc.constantFrom("云政办函", "国办发", "云岭政务公开办发"), fc.integer({ min: 2010, max: 2029 }), fc.integer({ min: 1, max: 9999 }), (body, year, n) => {
      const number = `${body}〔${year}〕${n}号`;
      expect(documentNumber(number, null)).toBe(number);
    }));
  });
});

describe("a deadline", () => {
  it.each([
    ["请于2022年1月12日前书面报送整改情况。", "2021-12-29", "2022-01-12"],
    ["请于2022年1月12日之前报送市政府办公室。", "2021-12-29", "2022-01-12"],
    ["请于12.1.2022前上报。", "2021-12-29", "2022-01-12"],
    ["请于1月12日(周三)前书面报送。", "2021-12-29", "2022-01-12"],
    ["请于1月12日17:00前报县政府办公室。", "2021-12-29", "2022-01-12"],
    ["请于1月12日17时30分前报送。", "2021-12-29", "2022-01-12"],
    ["请于1月12日下班前报送。", "2021-12-29", "2022-01-12"],
    // Without a year: the signature's, or the next.
    ["请于12月31日前将整改情况报送市政府办公室。", "2021-12-29", "2021-12-31"],
    ["请于1月12日前将整改情况报送市政府办公室。", "2021-12-29", "2022-01-12"],
    ["请于12月29日前将整改情况报送市政府办公室。", "2021-12-29", "2021-12-29"],
    // A printed year stays, even before the signature.
    ["请于2021年12月20日前报送。", "2021-12-29", "2021-12-20"],
    // Reporting counts before mending, in any order.
    ["请于1月10日前完成整改,1月20日前书面报送我办。", "2022-01-01", "2022-01-20"], ["请于1月20日前书面报送我办,1月10日前完成整改。", "2022-01-01", "2022-01-20"],
    ["2021年12月31日以前整改到位。", "2021-12-29", "2021-12-31"],
  ])("%s signed %s: %s", (text, signed, expected) => expect(deadline(text, signed)).toBe(expected));

  it.each([
    ["a day that is none", "请于2月30日前报送。", "2022-01-01"], ["no year to be had", "请于3月1日前报送。", null], ["a later check", "将于3月1日进行复核。", "2022-01-01"],
    ["the check's own end", "检查于1月5日前完成。", "2022-01-10"], ["a month", "请在2022年1月底前完成整改。", "2021-12-29"],
  ])("is none: %s", (_what, text, signed) => expect(deadline(text, signed)).toBeUndefined());

  it.each([
    ["the hour of an afternoon", "请于1月12日下午5点前反馈。", "2022-01-12"], ["the hour of an afternoon, in digits", "请于1月12日下午17:00前报送。", "2022-01-12"],
    ["what was mended already is not due", "12月20日前发布的信息已整改。", undefined],
  ])("%s: %s", (_what, text, expected) => expect(deadline(text, "2021-12-29")).toBe(expected));
});

describe("the window of a check", () => {
  it.each([
    ["2021年2月17日—3月31日,全市", undefined, "2021-02-17", "2021-03-31"], ["2月17日至28日", 2021, "2021-02-17", "2021-02-28"], ["2021年12月20日至2022年1月5日", undefined, "2021-12-20", "2022-01-05"],
  ])("%s", (text, year, from, to) => expect(inspectionWindow(text, year)).toEqual({ from, to }));

  it.each([["no year", "2月17日至28日", undefined], ["an end before its beginning", "3月31日至2月1日", 2021]])("is none with %s", (_what, text, year) => expect(inspectionWindow(text, year)).toBeUndefined());
});
