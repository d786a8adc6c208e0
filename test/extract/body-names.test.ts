/** Holds where the names of bodies and places begin and end in running text, by what a sentence of praise names. */
import { describe, expect, it } from "vitest";
import { readBody } from "./help.js";

const names = (list: string): string[] => readBody(`${list}工作扎实。`).units.map(({ name }) => name);

describe("names of bodies", () => {
  it.each([
    ["with letters that elsewhere begin a sentence", ["昆明市能源和水利委员会", "县检察院", "市测绘局", "市公共资源交易中心", "省煤田勘查局", "省有色地质局"]],
    ["with 和 or 与 inside", ["昆明市寄生虫病与职业病防治中心", "市文化和旅游局", "省人力资源和社会保障厅"]],
    ["of no place that is known", ["神农谷管委会", "清江流域管理局", "云岭灌区管理总局"]],
    ["of divisions of the body that writes", ["养殖业管理处", "督导处"]],
    ["of the party and the league", ["中共昆明市委宣传部", "市委党校", "团市委", "市贸促会"]],
    ["of branches in a place by its short name", ["国家统计局昆明调查队", "国家税务总局昆明市税务局"]],
    ["of an autonomous region's departments", ["自治区市场监管局", "自治区水利厅"]],
    ["of offices and governments in short", ["五华区政府", "盘龙区政府办", "市地方志办公室"]],
    ["that begin like words that lead to names", ["如皋市", "如东县", "和田地区"]],
    ["behind the short name of a province", ["新疆喀什地区", "云南楚雄州"]],
    ["of courts, hospitals and companies", ["市人民检察院", "市中级人民法院", "县妇幼保健院", "国网城东供电公司"]],
    ["of units below towns", ["马山镇学区", "县疾控中心", "市第一中学"]],
  ])("%s", (_, list) => {
    // 处 wants a word behind it that is said of offices.
    const found = list[0]!.endsWith("处") ? readBody(`${list.join("、")}负责的栏目内容丰富。`).units.map(({ name }) => name) : names(list.join("、"));
    expect(found).toEqual(list);
  });

  it("are told apart where 和 joins a place and a body", () => {
    expect(names("昆明市、楚雄州和省水利厅")).toEqual(["昆明市", "楚雄州", "省水利厅"]);
  });

  it("hold together a list in which not every item is known", () => {
    expect(names("县教育局、某某之家、县水务局")).toEqual(["县教育局", "县水务局"]);
  });

  it("behind a class begin where it ends", () => {
    expect(readBody("县直部门中县教育局、县水务局工作扎实;乡镇中马山镇效果较好。").units.map(({ name }) => name)).toEqual(["县教育局", "县水务局", "马山镇"]);
  });

  it("are none of words for several", () => {
    expect(names("乡镇街道、各镇、没有本镇、市县局、多处")).toEqual([]);
  });

  it("behind the last of places of one level are of each", () => {
    expect(readBody("嵩明县、富民县人民政府网站有错链。", { heading: "二、存在问题" }).units.map(({ name, kind }) => [name, kind])).toEqual([["嵩明县人民政府", "website"], ["富民县人民政府", "website"]]);
    // A county and a city are not of one level.
    expect(names("嵩明县、昆明市水务局")).toEqual(["嵩明县", "昆明市水务局"]);
  });

  it("in brackets are the website's, and what is owned is named for itself", () => {
    expect(readBody("昆明市水务局(昆明水利网)无法访问。", { heading: "二、存在问题" }).units.map(({ name, kind, owner }) => [name, kind, owner])).toEqual([["昆明水利网", "website", "昆明市水务局"]]);
    expect(readBody("市教育局所属的市第一中学网站无法访问。", { heading: "二、存在问题" }).units.map(({ name, kind }) => [name, kind])).toEqual([["市第一中学", "website"]]);
  });

  it("before a platform and a quoted name are the owner's", () => {
    const { units, accounts } = readBody("昆明市水务局微信公众号“昆明水利”原创作品多,传播效果好。");
    expect([units, accounts.map(({ name }) => name)]).toEqual([[], ["昆明水利"]]);
  });
});
