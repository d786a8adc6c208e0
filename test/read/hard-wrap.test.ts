/** Plain text that a printed page wrapped: its paragraphs are whole again, and a text that was not wrapped keeps its lines. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/pipeline.js";
import { unwrap } from "../../src/read/hard-wrap.js";

const lines = (source: string) => {
  let at = 0;
  return source.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, setOff: false };
  });
};
const grouped = (source: string): string[] => unwrap(source, lines(source)).map((group) => group.map(({ start, end }) => source.slice(start, end).trim()).join(""));

const wrap = (paragraph: string): string => Array.from({ length: Math.ceil(paragraph.length / 28) }, (_, i) => paragraph.slice(i * 28, i * 28 + 28)).join("\n");
const FIRST = "\u3000\u3000一季度对全市政府网站和政务新媒体进行了检查，各地各部门高度重视并认真整改，总体情况良好，运行平稳有序，更新较为及时，内容较为规范，群众满意程度有了进一步的提高。";
const SECOND = "\u3000\u3000全市在运行的政府网站一百多个，本次检查了其中的大部分网站，绝大多数合格，个别不合格的网站已经责令整改，其余网站也要引以为戒，举一反三，切实加强日常管理和内容保障工作。";
const THIRD = "\u3000\u3000请各单位高度重视。";
const PARAGRAPHS = [FIRST, SECOND, FIRST, SECOND, THIRD];
const TEXT = PARAGRAPHS.map(wrap).join("\n");

describe("a text that was wrapped by hand", () => {
  it("has its paragraphs whole again, over the number of a page too", () => {
    expect(grouped(TEXT)).toEqual(PARAGRAPHS.map((paragraph) => paragraph.trim()));
    const paged = TEXT.split("\n");
    paged.splice(2, 0, "— 1 —");
    expect(grouped(paged.join("\n"))).toEqual(PARAGRAPHS.map((paragraph) => paragraph.trim()));
  });

  it("has a figure whole that could not be parted", () => {
    const line = `\u3000\u3000${"全市检查政府网站二百一十八家其中合格的总合格率为".slice(-23)}`;
    expect(grouped(`${TEXT}\n${line}\n99.54%，较好。`).at(-1)).toBe(`${line.trim()}99.54%，较好。`);
    expect(grouped(`${TEXT}\n${line}\n较好。`).at(-1)).toBe("较好。");
  });

  it("keeps rows, labels and a page's number behind a whole paragraph", () => {
    const rows = ["— 2 —", "附件1", "1 甲县 甲县发布 微信公众号 甲县人民政府办公室", "2 乙县 乙县发布 微信公众号 乙县人民政府办公室"];
    expect(grouped(`${TEXT}\n${rows.join("\n")}`).slice(5)).toEqual(rows);
  });

  it("quotes what it says as the source has it", () => {
    const source = `云岭市2022年第三季度政府网站检查通报\n各县区人民政府：\n${wrap("\u3000\u3000一季度对全市政府网站和政务新媒体进行了检查，本次共检查政府网站120家，其中合格118家，合格率98.33%，总体情况良好。")}\n${TEXT}\n云岭市人民政府办公室\n2022年10月11日\n`;
    const { rates } = readDocument(new TextEncoder().encode(source)).records;
    expect(rates.map(({ checked, passed, reported, verdict }) => [checked, passed, reported, verdict])).toEqual([[120, 118, 98.33, "ok"]]);
    expect(source.slice(rates[0]!.evidence_start, rates[0]!.evidence_end).replace(/\s+/gu, "")).toContain("合格率98.33%");
  });
});

it.each([["without indents", TEXT.replaceAll("\u3000", "")], ["of short lines", "\u3000\u3000甲\n\u3000\u3000乙\n\u3000\u3000丙\n丁"]])("a text %s keeps its lines", (_what, text) => {
  expect(grouped(text)).toEqual(text.split("\n").map((line) => line.trim()));
});
