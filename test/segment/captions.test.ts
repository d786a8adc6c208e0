/** What stands over a table says what kind of thing it lists, where its header does not. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";

const TITLE = "云南省昭通市2021年第四季度政府网站与政务新媒体检查通报";
const p = (text: string): string => `<p>${text}</p>`;
const table = (rows: readonly string[][], caption = ""): string => `<table>${caption && `<caption>${caption}</caption>`}${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const html = (body: string) => readDocument(new TextEncoder().encode(`<html><body><div><h1>${TITLE}</h1>${p("各县、市、区人民政府:")}${p("市政府办公室组织了检查,现将检查情况通报如下,请各单位认真整改。")}${body}</div></body></html>`), { path: "a.html" }).records;
const annex = (title: string, content: string): string => p(`附件:${title}`) + p("昭通市人民政府办公室") + p("2022年1月7日") + p("附件") + p(title) + content;
const SIGNED = p("昭通市人民政府办公室") + p("2022年1月7日");

const SITES = [["县区", "检查数", "合格数", "合格率"], ["昭阳区", "10", "9", "90%"], ["鲁甸县", "8", "8", "100%"]];
const ACCOUNTS = [["县区", "检查数", "合格数", "合格率"], ["昭阳区", "20", "19", "95%"], ["鲁甸县", "18", "18", "100%"]];
const rates = ({ rates: rows }: ReturnType<typeof html>) => rows.map(({ subject, scope, checked, passed }) => [subject, scope, checked, passed]);
const BOTH = [["website", "昭阳区", 10, 9], ["website", "鲁甸县", 8, 8], ["account", "昭阳区", 20, 19], ["account", "鲁甸县", 18, 18]];

describe("the caption of a table of figures", () => {
  it.each([
    ["a numbered line", p("(一)政府网站") + table(SITES) + p("(二)政务新媒体") + table(ACCOUNTS)],
    ["a bare line", p("政府网站") + table(SITES) + p("政务新媒体") + table(ACCOUNTS)],
    ["the table's own", table(SITES, "政府网站") + table(ACCOUNTS, "政务新媒体")],
  ])("in an annex: %s", (_what, content) => expect(rates(html(annex("检查情况统计", content)))).toEqual(BOTH));

  it.each(["2021年四季度各地政务新媒体情况", "表1 政务新媒体账号问题"])("behind the signature, without the label of an annex: %s", (caption) => {
    expect(rates(html(SIGNED + p(caption) + table(ACCOUNTS)))).toEqual(BOTH.slice(2));
  });

  it("in the body: a row above the header", () => {
    const titled = (rows: readonly string[][], title: string): string => table(rows).replace("<table>", `<table><tr><td colspan="4">${title}</td></tr>`);
    expect(rates(html(titled(SITES, "政府网站检查情况表") + titled(ACCOUNTS, "政务新媒体检查情况表") + SIGNED))).toEqual(BOTH);
  });
});

describe("the caption of a list", () => {
  const sites = [["序号", "单位", "名称", "存在问题"], ["1", "昭阳区人民政府办公室", "昭阳区人民政府网", "栏目不更新"], ["2", "鲁甸县人民政府办公室", "鲁甸县人民政府网", "互动回应差"]];
  const accounts = [["序号", "单位", "名称", "存在问题"], ["1", "昭阳区教育体育局", "昭阳教育", "内容不更新"], ["2", "巧家县卫生健康局", "健康巧家", "内容不更新"]];
  const lists = ({ units, accounts: named }: ReturnType<typeof html>) => [units.map(({ name, kind, owner, verdict }) => [name, kind, owner, verdict]), named.map(({ name, owner, verdict }) => [name, owner, verdict])];
  const expected = [
    [["昭阳区人民政府网", "website", "昭阳区人民政府办公室", "fail"], ["鲁甸县人民政府网", "website", "鲁甸县人民政府办公室", "fail"]],
    [["昭阳教育", "昭阳区教育体育局", "fail"], ["健康巧家", "巧家县卫生健康局", "fail"]],
  ];

  it("says what a bare 名称 is", () => expect(lists(html(annex("检查不合格名单", p("一、不合格政府网站") + table(sites) + p("二、不合格政务新媒体") + table(accounts))))).toEqual(expected));
  it("leaves the verdict to the annex's title", () => expect(lists(html(annex("检查不合格名单", p("一、政府网站") + table(sites) + p("二、政务新媒体") + table(accounts))))).toEqual(expected));

  it.each([
    ["bars", (rows: readonly string[][]) => rows.map((row) => `${row.join(" | ")} |`).join("\n")],
    ["a cell a line", (rows: readonly string[][]) => rows.flat().join("\n")],
  ])("parts two tables under one header: %s", (_layout, lay) => {
    const text = `${TITLE}\n各县、市、区人民政府:\n现将检查情况通报如下,请认真整改。\n附件:检查不合格名单\n昭通市人民政府办公室\n2022年1月7日\n附件\n检查不合格名单\n一、不合格政府网站\n${lay(sites)}\n二、不合格政务新媒体\n${lay(accounts)}\n`;
    expect(lists(readDocument(new TextEncoder().encode(text), { path: "" }).records)).toEqual(expected);
  });
});
