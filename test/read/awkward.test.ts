import { describe, expect, test } from "vitest";
import type { Paragraph, Table } from "../../src/notice/nodes.js";
import { outline, readText } from "./help.js";

describe("awkward inputs", () => {
  test("one line of 5 MB, as text and as HTML", () => {
    const line = "某县检查网站三家，".repeat(190_000);
    expect((readText(line).page.children[0] as Paragraph).value).toBe(line);
    expect((readText(`<html><p>${line}`).page.children[0] as Paragraph).value).toBe(line);
  });

  test("ten thousand unclosed cells", () => {
    const table = readText(`<html><table>${Array.from({ length: 10_000 }, (_, i) => `<tr><td><span>${i}<td><b>甲`).join("")}`).page.children[0] as Table;
    expect(table.children).toHaveLength(10_000);
    expect(table.children[9_999]!.children.map((cell) => cell.value)).toEqual(["9999", "甲"]);
  });

  test.each(["div", "span", "ul", "blockquote"])("a thousand levels of %s, and words behind them", (tag) => {
    const document = readText(`<html><body>${`<${tag}>`.repeat(1500)}<p>里</p><p>面</p>${`</${tag}>`.repeat(1500)}<p>外</p>`);
    expect(outline(document)).toEqual(["里", "面", "外"]);
    expect(document.notes.map((note) => note.rule)).toEqual(["depth-capped"]);
  });

  test("a thousand tables one in another", () => {
    const document = readText(`<html><body>${"<table><tr><td>".repeat(1000)}里${"</td></tr></table>".repeat(1000)}<p>外</p>`);
    expect(outline(document)).toEqual(["里", "外"]);
  });

  test("a hundred thousand levels, never closed", () => {
    expect(outline(readText(`<html><body>${"<div>".repeat(100_000)}里`))).toEqual(["里"]);
  });

  test("thousands of open fonts, each of its own kind", () => {
    expect(readText(`<html>${Array.from({ length: 20_000 }, (_, i) => `<p><font size=${i}>甲</p>`).join("")}`).page.children).toHaveLength(20_000);
  });

  test("a script that is never closed, a string that never ends", () => {
    expect(outline(readText("<html><p>甲</p><script>var a = '<p>乙</p>'"))).toEqual(["甲"]);
    expect(outline(readText(`<html><p>甲</p><script>window._CONFIG={DETAIL:{"content":"${'\\"'.repeat(100_000)}`))).toEqual(["甲"]);
  });
});
