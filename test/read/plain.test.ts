import { expect, test } from "vitest";
import { isHtml } from "../../src/read/recognize.js";
import { covered, outline, readText } from "./help.js";

test("gives a paragraph a line, without outer white space and without line ends", () => {
  const document = readText("　　甲县通报\r\n\r\n 一、 总体\t情况 \n乙 | 丙 |\r丁");
  expect(document.kind).toBe("text");
  expect(outline(document)).toEqual(["甲县通报", "一、 总体\t情况", "乙 | 丙 |", "丁"]);
  expect(document.page.children.map((block) => covered(document, block))).toEqual(outline(document));
  expect(document.page.children[1]!.position!.start).toEqual({ line: 3, column: 2, offset: 11 });
  expect(document.page.meta).toEqual({});
  expect(document.source).toContain("\r\n");
});

test.each([
  ["<!DOCTYPE html><p>通报", true],
  ["<META name=a content=b>通报", true],
  ["<p>通报</p>", true],
  ["<table><tr><td>通报", true],
  ["<recordset><record><![CDATA[通报]]></record></recordset>", true],
  ["得分<60分，超过>80分", false],
  ["《通报》<附件>", false],
  [`甲<br>乙<br>\n${"丙\n".repeat(30)}`, false],
])("tells HTML by its content: %s", (source, html) => {
  expect(isHtml(source)).toBe(html);
});
