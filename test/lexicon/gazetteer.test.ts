import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { gazetteer, readLines, readRows } from "../../src/lexicon/gazetteer-data.js";
import {
  ancestors, divisionByCode, divisionInYear, divisionsNamed, functionalZone, isFunctionalZone, matchDivision, matchDivisionPath, namesToGuard,
  resolveDivision, successorOf, type Division, type DivisionOptions,
} from "../../src/lexicon/gazetteer.js";
import { shortForms } from "../../src/lexicon/division-names.js";

const codes = (divisions: readonly Division[]) => divisions.map(({ code }) => code);
/** The code that a name resolves to; a list of codes if it is ambiguous. */
function resolved(name: string, options: DivisionOptions = {}): string | string[] | undefined {
  const found = resolveDivision(name, options);
  return found && ("division" in found ? found.division.code : codes(found.ambiguous));
}
function matched(text: string, options: DivisionOptions = {}): [string, boolean, string[]] | undefined {
  const found = matchDivision(text, 0, options);
  return found && [found.name, found.short, codes(found.candidates)];
}

describe("divisionByCode", () => {
  it.each([
    ["530602", 2020, "昭阳区"], ["530630", 2017, "水富县"], ["530630", 2018, undefined], ["530681", 2018, "水富市"], ["530681", 2017, undefined],
    ["610125", 2015, "户县"], ["610118", 2017, "鄠邑区"], ["610722", 2021, "城固县"], ["610700", 2021, "汉中市"], ["440703", 2019, "蓬江区"],
    ["230000", 2023, "黑龙江省"], ["371200", 2018, "莱芜市"], ["371200", 2019, undefined], ["540600", 2018, "那曲市"], ["542400", 2017, "那曲地区"],
    ["650500", 2016, "哈密市"], ["652200", 2015, "哈密地区"], ["540500", 2016, "山南市"], ["630200", 2015, "海东市"], ["659005", 2016, "北屯市"],
    ["130682", 2015, "定州市"], ["500233", 2020, "忠县"], ["442000", 2020, "中山市"], ["360402", 2015, "庐山区"], ["360402", 2016, "濂溪区"],
    ["530602", 1999, "昭阳区"], ["530602", 2099, "昭阳区"],
  ] as const)("%s in %i is %s", (code, year, name) => expect(divisionByCode(code, year)?.name).toBe(name));

  it("gives the newest without a year", () => {
    expect(divisionByCode("360402")?.name).toBe("濂溪区");
    expect(divisionByCode("530630")?.name).toBe("水富县");
    expect(divisionByCode("999999")).toBeUndefined();
  });

  it.each(["130101", "110100", "130171", "419000", "620201", "460321"])("%s is no division", (code) => expect(divisionByCode(code)).toBeUndefined());
});

describe("ancestors", () => {
  it.each([
    ["610722", ["610000", "610700"]], ["610700", ["610000"]], ["610000", []], ["110105", ["110000"]], ["500233", ["500000"]], ["419001", ["410000"]],
    ["429021", ["420000"]], ["469025", ["460000"]], ["659001", ["650000"]], ["371202", ["370000", "371200"]], ["370116", ["370000", "370100"]],
    ["542222", ["540000", "542200"]],
  ])("of %s are %j", (code, above) => expect(codes(ancestors(divisionByCode(code)!))).toEqual(above));
});

describe("divisionsNamed", () => {
  it.each([
    ["陕西", "610000"], ["昭阳", "530602"], ["西双版纳", "532800"], ["恩施", "422800"], ["恩施州", "422800"], ["内蒙古", "150000"], ["广西", "450000"],
    ["城步", "430529"], ["城步县", "430529"], ["鄂伦春", "150723"], ["神农架", "429021"], ["六枝", "520203"], ["前郭县", "220721"], ["科左中旗", "150521"],
    ["兴安盟", "152200"], ["管城", "410104"], ["积石山", "622927"], ["龙胜", "450328"], ["香港", "810000"], ["道真自治县", "520325"], ["恩施自治州", "422800"], ["东乡自治县", "622926"], ["阿坝州", "513200"], ["彬州", "610482"],
  ])("%s is %s", (name, code) => expect(codes(divisionsNamed(name))).toContain(code));

  it("limits by year, place, level and kind of name", () => {
    expect(codes(divisionsNamed("水富", { year: 2017 }))).toEqual(["530630"]);
    expect(codes(divisionsNamed("水富", { year: 2018 }))).toEqual(["530681"]);
    expect(codes(divisionsNamed("朝阳", { within: "110000" }))).toEqual(["110105"]);
    expect(codes(divisionsNamed("朝阳", { level: "city" }))).toEqual(["211300"]);
    expect(divisionsNamed("陕西", { short: false })).toEqual([]);
    expect(divisionsNamed("昭阳区", { within: "610000" })).toEqual([]);
  });

  it.each(["公安", "通道", "合作", "惠民", "资源", "城关", "河东", "东方", "和平", "新城", "户", "沙", "市辖区"])(
    "%s is never a short name", (name) => expect(divisionsNamed(name).filter((division) => division.name !== name)).toEqual([]));

  it("links 城区 below a city only", () => {
    expect(divisionsNamed("城区", { year: 2020, within: "140000" })).toEqual([]);
    expect(codes(divisionsNamed("城区", { year: 2020, within: "140500" }))).toEqual(["140502"]);
  });

  it("allows for late names only when asked, and only where no name of the year fits", () => {
    expect(divisionsNamed("户县", { year: 2017 })).toEqual([]);
    expect(codes(divisionsNamed("户县", { year: 2017, slack: 1 }))).toEqual(["610125"]);
    expect(divisionsNamed("户县", { year: 2018, slack: 1 })).toEqual([]);
    expect(codes(divisionsNamed("水富", { year: 2018, slack: 1 }))).toEqual(["530681"]);
  });
});

describe("resolveDivision", () => {
  it.each([
    ["渭南市华州区", {}, "610503"], ["陕西省渭南市华州区", { year: 2021 }, "610503"], ["城固县", { year: 2021, within: "610000" }, "610722"],
    ["户县", { year: 2015 }, "610125"], ["户县", { year: 2020 }, undefined], ["鄠邑区", { year: 2020 }, "610118"], ["海南", {}, "460000"],
    ["吉林", { within: "220000" }, "220200"], ["长沙", { within: "430000" }, "430100"], ["大理", { within: "532900" }, "532901"],
    ["鼓楼区", { within: "320000", year: 2020 }, ["320106", "320302"]], ["朝阳区", { within: "220000" }, "220104"], ["水富", {}, "530681"],
    ["北京市朝阳区", {}, "110105"], ["朝阳市朝阳县", {}, "211321"], ["吉林吉林市", {}, "220200"], ["市民政局", {}, undefined], ["省直部门", {}, undefined],
    ["城关镇", {}, undefined], ["朝阳镇", {}, undefined], ["渭南市华州", {}, "610503"], ["石河子市", {}, "659001"], ["黑龙江省", {}, "230000"],
  ] as const)("%s in %j is %s", (name, options, code) => expect(resolved(name, options)).toEqual(code));

  it("finds 28 county names ambiguous nationwide, 26 of them over provinces, and nearly all unique within a province", () => {
    const byName = new Map<string, string[]>();
    for (const { name, code, level, to } of gazetteer().divisions) {
      if (level === "county" && to === null) byName.set(name, [...(byName.get(name) ?? []), code]);
    }
    const shared = [...byName].filter(([, bearers]) => bearers.length > 1);
    expect(shared).toHaveLength(28);
    const provincesOf = (bearers: string[]) => [...new Set(bearers.map((code) => `${code.slice(0, 2)}0000`))];
    expect(shared.filter(([, bearers]) => provincesOf(bearers).length > 1)).toHaveLength(26);
    const twice: string[] = [];
    for (const [name, bearers] of shared) {
      expect(resolved(name, { year: 2023 }), name).not.toBeTypeOf("string");
      for (const within of provincesOf(bearers)) {
        if (typeof resolved(name, { year: 2023, within }) !== "string") twice.push(`${name} ${within.slice(0, 2)}`);
      }
      for (const code of bearers) expect(resolved(name, { year: 2023, within: `${code.slice(0, 4)}00` })).toBe(code);
    }
    // 城区 and 郊区 link below a city only; the others stand in two cities of one province.
    expect(twice.sort()).toEqual(TWICE);
  });
});

const TWICE = [
  "向阳区 23", "城区 14", "城区 44", "市中区 37", "市中区 51", "新华区 13", "桥西区 13", "郊区 14", "郊区 23", "郊区 34", "铁西区 21", "鼓楼区 32",
];

describe("matchDivision", () => {
  it.each([
    ["昭阳区10100%鲁甸县10100%", { year: 2021, within: "530600" }, ["昭阳区", false, ["530602"]]],
    ["恩施土家族苗族自治州人民政府", {}, ["恩施土家族苗族自治州", false, ["422800"]]],
    ["恩施州直部门", {}, ["恩施州", true, ["422800"]]],
    ["大兴安岭地区", {}, ["大兴安岭地区", false, ["232700"]]],
    ["公安县公安局", {}, ["公安县", false, ["421022"]]],
    ["陕西市县两级", {}, ["陕西", true, ["610000"]]],
    ["朝阳市", { within: "110000" }, undefined],
    ["公安局", {}, undefined], ["合作市场监管", {}, undefined], ["通道畅通", {}, undefined], ["平台安全", {}, undefined],
    ["昭阳镇", {}, undefined], ["城关镇", {}, undefined], ["朝阳街道办事处", {}, undefined], ["白云路", {}, undefined], ["新疆生产建设兵团", {}, undefined],
    ["水富县", { year: 2019 }, undefined],
  ] as [string, DivisionOptions, [string, boolean, string[]] | undefined][])("%s in %j", (text, options, expected) =>
    expect(matched(text, options)).toEqual(expected));

  it("leaves names alone that arise inside words", () => {
    expect(matchDivision("管理县级网站", 1)).toBeUndefined();
    expect(matchDivision("湖南省道县", 3)?.name).toBe("道县");
    expect(matchDivision("其中沙河营镇", 2)).toBeUndefined();
    expect(matchDivision("市和县级", 1, { within: "340000" })).toBeUndefined();
    expect(resolved("永州市道县")).toBe("431124");
  });

  it("reads a chain of names", () => {
    const path = matchDivisionPath("关于陕西省渭南市华州区人民政府", 2, { year: 2021 });
    expect(path?.steps.map(({ name }) => name)).toEqual(["陕西省", "渭南市", "华州区"]);
    expect([path?.end, codes(path?.candidates ?? [])]).toEqual([11, ["610503"]]);
  });

  it("takes linear time", () => {
    const text = "朝阳".repeat(100_000);
    const start = performance.now();
    for (let at = 0; at < text.length; at++) matchDivision(text, at, { year: 2020 });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("successions", () => {
  it.each([
    ["610125", "610118"], ["610521", "610503"], ["411023", "411003"], ["371202", "370116"], ["371203", "370117"], ["330103", "330105"], ["530630", "530681"],
    ["610821", "610881"], ["610623", "610681"], ["610427", "610482"], ["610823", "610803"], ["310108", "310106"], ["542200", "540500"], ["469003", "460400"],
    ["542600", "540400"], ["330104", undefined], ["371200", undefined], ["610118", undefined],
  ])("%s goes on as %s", (code, next) => expect(successorOf(divisionByCode(code)!)?.code).toBe(next));

  it("gives the place as it stood in a year", () => {
    expect(divisionInYear(divisionByCode("530630")!, 2020)?.code).toBe("530681");
    expect(divisionInYear(divisionByCode("530630")!, 2016)?.code).toBe("530630");
    expect(divisionInYear(divisionByCode("530681")!, 2016)).toBeUndefined();
  });

  it("name divisions that exist, in an order of time", () => {
    for (const row of [...readRows("successions.csv"), ...readRows("successions-reviewed.csv")]) {
      const of = (end: "old" | "new") => gazetteer().byCode.get(row[`${end}_code`]!)?.find(({ name }) => name === row[`${end}_name`]);
      const [old, next] = [of("old"), of("new")];
      expect([old?.name, next?.name], JSON.stringify(row)).toEqual([row["old_name"], row["new_name"]]);
      expect(row["kind"]).toMatch(/^(?:same|merged|split)$/u);
      expect(row["source"]).not.toBe("");
      if (old!.to !== null) expect(old!.to + 1, JSON.stringify(row)).toBe(Number(row["year"]));
      expect(next!.from, JSON.stringify(row)).toBeLessThanOrEqual(Number(row["year"]));
    }
  });
});

describe("functional zones", () => {
  it.each([
    ["杨凌示范区", "610400"], ["西咸新区", "610000"], ["昆明高新区", "530100"], ["西咸新区沣东新城管理委员会办公室", "610000"], ["苏州工业园区", "320500"],
    ["陕西省西咸新区开发建设管理委员会", "610000"], ["高新区", undefined], ["经开区", undefined],
  ])("%s lies in %s", (name, within) => {
    expect(isFunctionalZone(name)).toBe(true);
    expect(functionalZone(name)?.within).toBe(within);
  });

  it.each(["浦东新区", "滨海新区", "绿园区", "长春市绿园区", "新城区", "昭阳区", "市民政局", "省国有资产监督管理委员会", ""])("%s is none", (name) =>
    expect(isFunctionalZone(name)).toBe(false));
});

describe("data", () => {
  const row = z.object({
    code: z.string().regex(/^[1-8]\d{5}$/u),
    name: z.string().regex(/^\p{Script=Han}{2,}$/u),
    level: z.enum(["province", "city", "county"]),
    from: z.number().int().min(2014).max(2023),
    to: z.number().int().min(2014).max(2022).nullable(),
  });

  it("fits its schema, with a code's level in its digits and its parents in force", () => {
    for (const division of gazetteer().divisions) {
      row.parse(division);
      const { code, level, from, to } = division;
      expect(level).toBe(code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county");
      if (to !== null) expect(to).toBeGreaterThanOrEqual(from);
      const above = ancestors(division);
      expect(above[0]?.level, code).toBe(level === "province" ? undefined : "province");
      const selfAdministered = /^(?:11|12|31|50)|^(?:41|42|46|65)90/u.test(code);
      expect(above.length, code).toBe(level === "province" ? 0 : level === "city" || selfAdministered ? 1 : 2);
    }
  });

  it("gives a code one name at a time, and a name one period for each code", () => {
    for (let year = 2015; year <= 2024; year++) {
      const now = gazetteer().divisions.filter(({ from, to }) => from <= year && (to === null || year <= to));
      expect(new Set(codes(now)).size).toBe(now.length);
      for (const division of now) expect(codes(ancestors(division, year)), division.code).toEqual(codes(ancestors(division)));
    }
    expect(new Set(gazetteer().divisions.map(({ code, name }) => `${code} ${name}`)).size).toBe(gazetteer().divisions.length);
  });

  it("holds every hand-made correction", () => {
    for (const { code, name, level, from, to, action, source } of readRows("divisions-extra.csv")) {
      const found = gazetteer().byCode.get(code!)?.find((division) => division.name === name);
      expect(source).not.toBe("");
      if (action === "drop") expect(found).toBeUndefined();
      else expect(found).toEqual({ code, name, level, from: Number(from), to: to === "" ? null : Number(to) });
    }
  });

  it("has no generic name or alias that names nothing", () => {
    for (const { name, rule } of readRows("generic-names.csv")) {
      const known = gazetteer().divisions.some((division) => (rule !== "no-short" ? division.name === name : shortForms(division.name).includes(name!)));
      expect(known, name).toBe(true);
    }
    for (const { code, note } of readRows("division-aliases.csv")) expect(divisionByCode(code!)?.name).toBe(note);
    for (const { within } of readRows("functional-zones.csv")) expect(divisionByCode(within!)).toBeDefined();
    expect(new Set(readRows("generic-names.csv").map(({ name }) => name)).size).toBe(readRows("generic-names.csv").length);
  });

  it("guards every name that a converter would change", () => {
    const simplify = Converter({ from: "t", to: "cn" });
    const changed = gazetteer().divisions.map(({ name }) => name)
      .filter((name) => simplify(name) !== name || [...name].some((character) => simplify(character) !== character));
    expect([...new Set(changed)].sort()).toEqual(readLines("guarded-names.txt"));
    expect(namesToGuard()).toEqual(["乾安县", "乾县", "乾安"]);
  });
});
