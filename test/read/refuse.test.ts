import { describe, expect, test } from "vitest";
import { DocumentError } from "../../src/notice/document-error.js";
import { read } from "../../src/read/index.js";

function refusal(bytes: Uint8Array | string, maxBytes?: number): [string, string] {
  try {
    read(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, maxBytes === undefined ? {} : { maxBytes });
  } catch (error) {
    if (error instanceof DocumentError && error.stage === "read") return [error.rule, error.message];
    throw error;
  }
  throw new Error("Unexpected success");
}

describe("refusals", () => {
  test("empty", () => {
    expect(refusal("")).toEqual(["empty-document", "Unexpected empty document, expected HTML or text, fetch it again"]);
    expect(refusal("\uFEFF")[0]).toBe("empty-document");
  });

  test("too large, with the limit in the sentence", () => {
    expect(refusal("通报通报", 10)).toEqual([
      "document-too-large",
      "Unexpected document of `12` bytes, expected at most `10` bytes, split it or raise the limit",
    ]);
  });

  test("binary", () => {
    expect(refusal("%PDF-1.7\n1 0 obj")[1]).toBe("Unexpected PDF file, expected HTML or text, take the text out of it first");
    expect(refusal("PK\x03\x04\x14\0")[0]).toBe("binary-document");
    expect(refusal(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))[0]).toBe("binary-document");
    expect(refusal(Uint8Array.from({ length: 500 }, (_, i) => i % 7))[0]).toBe("binary-document");
  });

  test("nothing to read", () => {
    expect(refusal(" \r\n\t")).toEqual(["no-text", "Unexpected document without words, expected words to read, fetch the page with its content, or leave it out"]);
    expect(refusal("<html><body><script>var a = 1;</script><p>&nbsp;</p></body></html>")[0]).toBe("no-text");
  });

  test("a page of too many cells or elements, a text of too many lines", () => {
    expect(refusal(`<html><table>${"<td>x".repeat(200_001)}`)).toEqual([
      "too-many-cells",
      "Unexpected page of too many table cells, expected at most `200000`, split it",
    ]);
    expect(refusal(`<html>${"<br>".repeat(400_001)}`)[0]).toBe("too-many-elements");
    expect(refusal("x\n".repeat(400_001))[0]).toBe("too-many-lines");
    expect(refusal(`<html><pre>${"x\n".repeat(400_001)}`)[0]).toBe("too-many-lines");
  }, 30_000);
});
