/** Annexes that hold several tables without lines between them, and tables that go on over a page break. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { breakTables } from "../../src/segment/run-on-tables.js";
import { fromSource } from "../../src/text/mapped-text.js";
import { rateRows, readAnnex } from "../tables/notice.js";

const SITES = "序号网站名称主办单位存在问题1昭通市林业和草原局昭通市林业和草原局首页不更新2鲁甸县教育体育局鲁甸县教育体育局栏目不更新";
const ACCOUNTS = "序号账号名称平台主办单位存在问题1昭阳之声微信公众号昭阳区融媒体中心内容不更新2鲁甸教育微博鲁甸县教育体育局未提供有效互动功能";
const figures = (rows: string): string => `县区检查数合格数合格率${rows}`;

describe("a line with several tables", () => {
  const cut = (line: string): string[] => breakTables(fromSource(line)).map(({ value }) => value);
  it.each([
    ["numbered captions", ["检查不合格名单", "一、不合格政府网站", SITES, "二、不合格政务新媒体", ACCOUNTS]],
    ["captions that say that they are lists", ["附表", "不合格政府网站名单", SITES, "不合格政务新媒体名单", ACCOUNTS]],
    ["no captions", ["政府网站和政务新媒体名单", SITES, ACCOUNTS]],
    ["figures", ["检查情况表", "一、政府网站", figures("昭阳区44100%鲁甸县4375%"), "二、政务新媒体", figures("昭阳区10990%鲁甸县55100%")]],
    ["figures, then a list", ["政府网站检查情况表", figures("昭阳区44100%鲁甸县4375%"), "不合格政务新媒体名单", ACCOUNTS]],
  ])("is cut before each, with %s", (_what, pieces) => expect(cut(pieces.join(""))).toEqual(pieces));

  it.each([["one table", `不合格政务新媒体名单${ACCOUNTS}`], ["prose", "检查发现政府网站检查情况较好,政务新媒体检查情况一般,不合格政务新媒体名单见附件,请各单位对照认真整改。"]])("stays whole where it is %s", (_what, line) => expect(cut(line)).toEqual([line]));
});

describe("two tables of an annex, run together", () => {
  it("are lists of what their captions say", () => {
    const { units, accounts } = readAnnex(`一、不合格政府网站${SITES}二、不合格政务新媒体${ACCOUNTS}`, "检查不合格名单");
    expect(units.map(({ name, kind, verdict }) => [name, kind, verdict])).toEqual([["昭通市林业和草原局", "website", "fail"], ["鲁甸县教育体育局", "website", "fail"]]);
    expect(accounts.map(({ name, platform, verdict }) => [name, platform, verdict])).toEqual([["昭阳之声", "wechat", "fail"], ["鲁甸教育", "weibo", "fail"]]);
  });

  it.each([["in one line", ""], ["a line each", "\n"]])("have figures of different things: %s", (_what, glue) => {
    const read = readAnnex(["政府网站检查情况", figures("昭阳区44100%鲁甸县4375%"), "政务新媒体检查情况", figures("昭阳区10990%鲁甸县55100%")].join(glue), "政府网站和政务新媒体检查情况表");
    expect(rateRows(read)).toEqual([
      ["website", "昭阳区", "pass", null, 4, 4, null, 100], ["website", "鲁甸县", "pass", null, 4, 3, null, 75],
      ["account", "昭阳区", "pass", null, 10, 9, null, 90], ["account", "鲁甸县", "pass", null, 5, 5, null, 100],
    ]);
  });
});

describe("a table that goes on over a page break", () => {
  const names = [["昭阳之声", "微信公众号"], ["鲁甸教育", "微博"], ["巧家林业", "微信公众号"], ["盐津交通", "抖音号"]];
  const head = ["序号", "账号名称", "平台", "存在问题"];
  const row = (i: number): string[] => [String(i + 1), ...names[i]!, "内容不更新"];
  const accounts = ({ accounts: rows }: Pick<ReturnType<typeof readAnnex>, "accounts">) => rows.map(({ name, platform, verdict }) => [name, platform, verdict]);
  const expected = [["昭阳之声", "wechat", "fail"], ["鲁甸教育", "weibo", "fail"], ["巧家林业", "wechat", "fail"], ["盐津交通", "douyin", "fail"]];
  const upper = [head, row(0), row(1)];
  const lower = [row(2), row(3)];

  const bars = (rows: readonly string[][]): string => rows.map((cells) => `${cells.join(" | ")} |`).join("\n");
  const lines = (rows: readonly string[][]): string => rows.flat().join("\n");
  const runOn = (rows: readonly string[][]): string => rows.flat().join("");
  it.each([
    ["rows of cells, a page's number", `${bars(upper)}\n- 2 -\n${bars(lower)}`],
    ["rows of cells, the header again", `${bars(upper)}\n- 2 -\n续表\n${bars([head, ...lower])}`],
    ["a cell a line, the title and the header again", `${lines(upper)}\n不合格政务新媒体名单(续)\n${lines([head, ...lower])}`],
    ["lines run together", `${runOn(upper)}\n${runOn(lower)}`],
    ["lines run together, the header again", `${runOn(upper)}\n续表\n${runOn([head, ...lower])}`],
    ["one line", `${runOn(upper)}续表${runOn([head, ...lower])}`],
  ])("is read on: %s", (_what, annex) => expect(accounts(readAnnex(annex, "不合格政务新媒体名单"))).toEqual(expected));

  const table = (rows: readonly string[][]): string => `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const page = (annex: string) => readDocument(new TextEncoder().encode(`<html><body><div>${["昭通市2021年第四季度检查情况通报", "各县、市、区人民政府:", "市政府办公室组织了检查,现将检查情况通报如下,请各单位认真整改。", "附件:不合格政务新媒体名单", "昭通市人民政府办公室", "2022年1月7日", "附件", "不合格政务新媒体名单"].map((line) => `<p>${line}</p>`).join("")}${annex}</div></body></html>`), { path: "a.html" }).records;
  it.each([["without anything between", ""], ["with a page's number between", "<p>- 2 -</p>"]])("is read on as a page's table %s", (_what, between) => {
    const records = page(`${table(upper)}${between}${table(lower)}`);
    expect(accounts(records)).toEqual(expected);
    expect(records.accounts.map(({ location }) => location)).toEqual([1, 2, 3, 4].map((number) => `annex/1/row/${number}`));
  });

  it("is none where the numbers begin anew", () => expect(accounts(page(`${table(upper)}${table([["1", "某某", "备用", "无"], ["2", "某甲", "备用", "无"]])}`))).toEqual(expected.slice(0, 2)));
});
