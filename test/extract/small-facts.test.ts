import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModeOf } from "../../src/extract/check-mode.js";
import { documentNumber } from "../../src/extract/document-number.js";
import { fullIssuer, levelOf } from "../../src/extract/issuer.js";
import { resolveDivision } from "../../src/lexicon/gazetteer.js";
import { deadline, inspectionWindow } from "../../src/extract/time.js";

describe("a document number", () => {
  it.each([
    ["云政办函〔2021〕12号"], ["云政办函[2021]12号"], ["云政办函(2021)12号"], ["云政办函【2021】 第12号"], ["云政办函〔2021 12号"], ["云政办函2021〕12号"], ["云政办函〔2021〕12"], ["云 政 办 函〔2021〕12号"],
  ])("is written in one form: %s", (printed) => expect(documentNumber(printed, null)).toBe("云政办函〔2021〕12号"));

  it("stays as printed where its year is lost", () => expect(documentNumber(" 云政办函〔〕5号 ", null)).toBe("云政办函〔〕5号"));

  it("is none where the page's field is blank and the title follows", () => expect(documentNumber("云岭县人民政府办公室关于2020年第四季度检查情况的通报", null)).toBeNull());

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
    ["请于1月12日(星期三)下午下班前将整改报告报市政府办公室。", "2021-12-29", "2022-01-12"],
    // Without a year: the signature's, or the next.
    ["请于12月31日前将整改情况报送市政府办公室。", "2021-12-29", "2021-12-31"],
    ["请于1月12日前将整改情况报送市政府办公室。", "2021-12-29", "2022-01-12"],
    ["请于12月29日前将整改情况报送市政府办公室。", "2021-12-29", "2021-12-29"],
    // A printed year stays, even before the signature.
    ["请于2021年12月20日前报送。", "2021-12-29", "2021-12-20"],
    // Reporting counts before mending, in any order.
    ["请于1月10日前完成整改,1月20日前书面报送我办。", "2022-01-01", "2022-01-20"], ["请于1月20日前书面报送我办,1月10日前完成整改。", "2022-01-01", "2022-01-20"],
    ["2021年12月31日以前整改到位。", "2021-12-29", "2021-12-31"],
    // Whatever the answer is called.
    ["于1月20日前书面说明情况。", "2022-01-01", "2022-01-20"], ["请于1月20日前说明原因并整改。", "2022-01-01", "2022-01-20"], ["请于1月20日前将整改结果报备。", "2022-01-01", "2022-01-20"],
    ["须在1月20日前将结果报回。", "2022-01-01", "2022-01-20"], ["请于1月20日前书面回复我办。", "2022-01-01", "2022-01-20"], ["请于1月20日前提交整改报告。", "2022-01-01", "2022-01-20"],
    ["请于1月10日前整改到位,1月20日前反馈县政府办。", "2022-01-01", "2022-01-20"], ["请于1月20日前回复,并于1月25日前整改到位。", "2022-01-01", "2022-01-20"],
  ])("%s signed %s: %s", (text, signed, expected) => expect(deadline(text, signed)).toBe(expected));

  it.each([
    ["a day that is none", "请于2月30日前报送。", "2022-01-01"], ["no year to be had", "请于3月1日前报送。", null], ["a later check", "将于3月1日进行复核。", "2022-01-01"],
    ["the check's own end", "检查于1月5日前完成。", "2022-01-10"], ["what was answered already", "1月10日前的留言均已回复。", "2022-01-20"], ["what was not answered", "在1月10日前未回复的留言共3条。", "2022-01-20"], ["a month", "请在2022年1月底前完成整改。", "2021-12-29"],
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

describe("how a check was done", () => {
  it.each([
    ["云岭省政府办公厅组织对全省政府网站进行了抽查。从上报情况看,各市均按比例开展了自查。", "upper-level"], ["各单位开展了自查,我办对各单位网站进行了检查。", "upper-level"], ["我局于3月对所属网站进行了检查,各科室也进行自查。", "upper-level"],
    ["根据省政府办公厅关于开展网站检查的要求,各市开展了自查。", "self"], ["按照省政府办公厅统一部署,各市进行自查。", "self"], ["市政府办公室组织各县区开展自查。", "self"],
    ["市政府办公室委托专业机构检查,各单位开展了自查。", "third-party"], ["市政府办公室对网站进行了抽查。", "upper-level"], ["共检查网站5家。", null],
  ] as const)("%s", (body, mode) => expect(checkModeOf("", body)).toBe(mode));

  it("is said by a title that calls it 自查", () => {
    expect(checkModeOf("云岭县2023年第四季度政务新媒体自查通报", "各单位自查账号50个。")).toBe("self");
    expect(checkModeOf("云岭县政务新媒体检查及自查整改工作的通知", "共检查账号50个。")).toBeNull();
  });
});

describe("an issuer in full", () => {
  const within = (name: string): Parameters<typeof fullIssuer>[1] => {
    const found = resolveDivision(name, { year: 2022 });
    return found && "division" in found ? found.division : undefined;
  };
  it.each([
    ["恩施州人民政府办公室", "恩施土家族苗族自治州", "恩施土家族苗族自治州人民政府办公室"], ["恩施州政府办", "恩施土家族苗族自治州", "恩施土家族苗族自治州人民政府办公室"], ["城步县人民政府办公室", "城步苗族自治县", "城步苗族自治县人民政府办公室"],
    ["恩施州水利局", "恩施市", "恩施土家族苗族自治州水利局"], ["城步苗族自治县人民政府办公室", "城步苗族自治县", "城步苗族自治县人民政府办公室"],
    // A short name without a suffix of its own says too little, and another division's name is not the notice's.
    ["恩施人民政府办公室", "恩施市", "恩施人民政府办公室"], ["大理州人民政府办公室", "恩施土家族苗族自治州", "大理州人民政府办公室"],
    ["县政府办", "城步苗族自治县", "城步苗族自治县人民政府办公室"], ["州政府办公室", "恩施土家族苗族自治州", "恩施土家族苗族自治州人民政府办公室"], ["省政府办公厅", "恩施市", "湖北省人民政府办公厅"], ["市政府办公室", "恩施市", "恩施市人民政府办公室"],
    // The bodies of a district bear its city in their names, those of a county do not.
    ["萧山区人民政府办公室", "萧山区", "杭州市萧山区人民政府办公室"], ["区政府办公室", "萧山区", "杭州市萧山区人民政府办公室"], ["城固县人民政府办公室", "城固县", "城固县人民政府办公室"], ["江西省卫生健康委办公室", "江西省", "江西省卫生健康委员会办公室"],
  ])("%s of %s is %s", (issuer, place, full) => {
    expect(within(place)?.name).toBe(place);
    expect(fullIssuer(issuer, within(place))).toBe(full);
  });
});

describe("the level of an issuer", () => {
  it.each([["云岭海关办公室", "department"], ["云岭大学", "department"], ["云岭市公安局交警支队", "department"], ["云岭市教育局办公室", "department"], ["云岭市人民政府办公室", "city"]] as const)("%s: %s", (issuer, level) => {
    expect(levelOf(issuer, undefined, "")).toBe(level);
  });
});
