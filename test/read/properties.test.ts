import { decodeHTML } from "entities";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentError } from "../../src/notice/document-error.js";
import type { Cell, Page, Paragraph } from "../../src/notice/nodes.js";
import { read, type SourceDocument } from "../../src/read/index.js";
import { sourceRange } from "../../src/text/mapped-text.js";

function attempt(bytes: Uint8Array): SourceDocument | undefined {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof DocumentError && error.stage === "read" && /^Unexpected .+, expected .+, .+$/u.test(error.message)) return undefined;
    throw error;
  }
}

function texts(page: Page): (Paragraph | Cell)[] {
  return page.children.flatMap((block): (Paragraph | Cell)[] => (block.type === "paragraph" ? [block] : block.children.flatMap((row) => row.children)));
}

/** Every character is the source's own, or what the source's reference stands for; white space may stand for white space or tags. */
function expectFaithful({ source, page }: SourceDocument): void {
  for (const { value, map } of [...texts(page), ...Object.values(page.meta)]) {
    for (let run = 0; run < map.length; run += 3) {
      const words = value.slice(map[run], map[run + 3] ?? value.length);
      const raw = source.slice(map[run + 1], map[run + 2]);
      if (/^\s$/u.test(words)) continue;
      if (raw !== words && raw.replace(/[\t\n\r\f]/gu, " ") !== words) expect(decodeHTML(raw)).toBe(words);
    }
  }
}

const piece = fc.array(fc.constantFrom("甲", "检查", "，", "。", " ", "\n", "\r\n", "　", "12", "<", "&", "&amp;", "&nbsp", "&#x4e2d;", "&#38;", "&lt;p&gt;", ";", "\u{20000}", "x"), { maxLength: 6 }).map((parts) => parts.join(""));
const tag = fc.constantFrom(
  "<p>", "</p>", "<div>", "</div>", "<span>", "</span>", "<b>", "</b>", "<br>", "<br/>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=3>",
  "<th colspan=2>", "<tbody>", "</tbody>", "<thead>", "<caption>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>", "<pre>", "</pre>", "<a href=x.html>", "</a>", "<!-- 注 -->",
  "<center>", "<form>", "</form>", "<select>", "<svg>", "<![CDATA[", "<textarea>", "<title>", "</title>", "<div id=zoom>", "<font color='>'>", "</ x>", "<?php ?>", "<dl>", "<dt>", "<option>",
);
const soup = fc.array(fc.oneof(piece, tag), { maxLength: 60 }).map((parts) => parts.join(""));

test("any bytes give a page or a refusal, never another error", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void attempt(bytes)), { numRuns: 500 });
});

test("any text gives lines whose place in the source is exact", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), piece, fc.array(fc.string(), { maxLength: 9 }).map((lines) => lines.join("\r\n"))), (text) => {
      const document = attempt(new TextEncoder().encode(text));
      if (!document || document.kind === "html") return;
      for (const node of texts(document.page)) {
        expect(document.source.slice(node.position!.start.offset, node.position!.end.offset)).toBe(node.value);
        expect(node.value).not.toMatch(/[\r\n]|^\s|\s$/u);
      }
    }),
    { numRuns: 500 },
  );
});

test("any soup of tags gives words that are the source's own", () => {
  fc.assert(
    fc.property(soup, (markup) => {
      const document = attempt(new TextEncoder().encode(`<html><body>${markup}`));
      if (!document) return;
      expectFaithful(document);
      for (const node of texts(document.page)) {
        if (node.value !== "") expect({ start: node.position!.start.offset, end: node.position!.end.offset }).toEqual(sourceRange(node));
      }
    }),
    { numRuns: 2000 },
  );
});

test("any soup keeps every word outside furniture, and spans stay within their table", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom("甲", "乙丙", "丁"), tag.filter((name) => !/title|textarea|svg|select|CDATA|zoom|<.div|\?|href/u.test(name))), { maxLength: 50 }), (parts) => {
      const document = attempt(new TextEncoder().encode(`<html><body><div id=zoom>${parts.join("")}`));
      const kept = document ? texts(document.page).map((node) => node.value).join("") : "";
      const count = (text: string): number => text.match(/[甲乙丙丁]/gu)?.length ?? 0;
      expect(count(kept)).toBe(count(parts.join("")));
      for (const block of document?.page.children ?? []) {
        if (block.type !== "table") continue;
        block.children.forEach((row, index) => row.children.forEach((cell) => expect(index + (cell.rowSpan ?? 1)).toBeLessThanOrEqual(block.children.length)));
      }
    }),
    // A table in the caption of another had lost its words.
    { numRuns: 2000, examples: [[["<table>", "<caption>", "<table>", "<td>", "甲"]]] },
  );
});

test("the same words in JSON, escaped in any way, map back to their escapes", () => {
  fc.assert(
    fc.property(soup, fc.boolean(), (markup, ascii) => {
      let json = JSON.stringify(markup).replaceAll("</", "<\\/");
      if (ascii) json = json.replace(/[^\x00-\x7f]/gu, (char) => [...Array(char.length).keys()].map((i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""));
      const document = attempt(new TextEncoder().encode(`<html><script>window._CONFIG={"DETAIL":{"content":${json}}}</script>`));
      for (const { value, map } of document ? texts(document.page) : []) {
        for (let run = 0; run < map.length; run += 3) {
          const part = value.slice(map[run], map[run + 3] ?? value.length);
          if (/^\s$/u.test(part)) continue;
          const raw = document!.source.slice(map[run + 1], map[run + 2]);
          if (raw === part || raw.replace(/[\t\n\r\f]/gu, " ") === part) continue;
          expect(decodeHTML(JSON.parse(`"${raw}"`) as string)).toBe(part);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
