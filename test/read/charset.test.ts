import { describe, expect, test } from "vitest";
import { read } from "../../src/read/index.js";
import { encode, outline, readText } from "./help.js";

const page = (label: string, words: string): string => `<html><head>${label}<title>x</title></head><body><p>${words}</p></body></html>`;
const HANS = "本次检查政府网站三家，合格率为百分之百。";
const HANT = "本次檢查政府網站三家，合格率為百分之百。";
const rules = (bytes: Uint8Array): string[] => read(bytes).notes.map((note) => note.rule);

describe("charset", () => {
  test("reads a page labelled gb2312 as gb18030, four-byte characters too", () => {
    const document = read(encode("gb18030", page('<meta charset="gb2312">', `${HANS}\u{20000}镕`)));
    expect(document.charset).toBe("gb18030");
    expect(outline(document)).toEqual([`${HANS}\u{20000}镕`]);
    expect(document.notes).toEqual([]);
  });

  test("reads a label in http-equiv, in capitals, behind its content", () => {
    const document = read(encode("gb18030", page("<META CONTENT='text/html; CHARSET=GBK' HTTP-EQUIV=Content-Type>", HANS)));
    expect([document.charset, document.notes]).toEqual(["gb18030", []]);
  });

  test("reads a Big5 page, labelled or not", () => {
    const labelled = read(encode("big5", page("<meta charset=big5>", HANT)));
    expect([labelled.charset, outline(labelled), labelled.notes]).toEqual(["big5", [HANT], []]);
    const bare = read(encode("big5", page("", HANT)));
    expect([bare.charset, outline(bare)]).toEqual(["big5", [HANT]]);
  });

  test("reads a page without a label by its bytes", () => {
    expect(read(encode("gb18030", page("", HANS))).charset).toBe("gb18030");
    expect(readText(page("", HANS)).charset).toBe("utf-8");
    expect(read(encode("gb18030", HANS)).charset).toBe("gb18030");
  });

  test("does not trust a wrong label, and says so", () => {
    const asUtf8 = read(encode("gb18030", page("<meta charset=utf-8>", HANS)));
    expect([asUtf8.charset, outline(asUtf8)]).toEqual(["gb18030", [HANS]]);
    expect(asUtf8.notes).toEqual([
      { rule: "wrong-charset-label", reason: "Unexpected charset label `utf-8`, expected `gb18030` by the bytes, correct the label if the page is yours" },
    ]);
    expect(rules(new TextEncoder().encode(page("<meta charset=gbk>", HANS)))).toEqual(["wrong-charset-label"]);
    expect(rules(encode("gb18030", page("<meta charset=iso-8859-1>", HANS)))).toEqual(["wrong-charset-label"]);
  });

  test("keeps UTF-8 with a damaged byte, and says where the first damage is", () => {
    const bytes = new TextEncoder().encode(`${HANS}x${HANS}`);
    bytes[bytes.indexOf(0x78)] = 0xff;
    const document = read(bytes);
    expect(document.charset).toBe("utf-8");
    expect(document.notes.map((note) => [note.rule, note.range])).toEqual([["undecodable-bytes", { start: HANS.length, end: HANS.length + 1 }]]);
  });

  test("drops the byte-order mark", () => {
    const document = readText(`\uFEFF${HANS}`);
    expect([document.source, document.page.children[0]!.position!.start.offset]).toEqual([HANS, 0]);
  });

  test.each([true, false])("reads UTF-16, with a mark: %s", (mark) => {
    const text = `${mark ? "\uFEFF" : ""}${HANS}\r\nwww.example.gov.cn`;
    const little = new Uint8Array(Buffer.from(text, "utf16le"));
    const big = new Uint8Array(Buffer.from(text, "utf16le").swap16());
    expect([read(little).charset, outline(read(little))]).toEqual(["utf-16le", [HANS, "www.example.gov.cn"]]);
    expect([read(big).charset, outline(read(big))]).toEqual(["utf-16be", [HANS, "www.example.gov.cn"]]);
  });
});
