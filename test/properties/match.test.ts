import { describe, expect, test } from "vitest";
import { matchesOf } from "../../src/text/match.js";

describe("all matches of a pattern are those of matchAll", () => {
  test.each([
    [/\d+/gu, "甲局12个,乙县3个"],
    [/(?<=县)(\p{Script=Han})?/gu, "甲县乙县"],
    [/x*/gu, "𠀀x甲"],
    [/丁/gu, "甲乙丙"],
    [/$/gu, ""],
  ])("%s in %s", (pattern, text) => {
    const plain = (matches: Iterable<RegExpExecArray>): unknown[] => Array.from(matches, (match) => [match.index, ...match]);
    expect(plain(matchesOf(pattern, text))).toEqual(plain(text.matchAll(pattern)));
  });

  test("whatever the pattern was asked before", () => {
    const pattern = /甲/gu;
    pattern.test("甲甲");
    expect(matchesOf(pattern, "甲乙甲")).toHaveLength(2);
  });
});
