/** Tables in the body that no mark sets apart from the sentences around them. */
import { describe, expect, it } from "vitest";
import { readBody } from "../extract/help.js";

const rates = (lines: string) => readBody(lines).rates.map(({ subject, scope, metric, checked, passed, reported }) => [subject, scope, metric, checked, passed, reported]);
const ROWS = [["县区", "抽查账号数", "合格账号数", "合格率"], ["甲县", "20", "18", "90%"], ["乙县", "10", "10", "100%"], ["丙县", "8", "7", "87.5%"]];
const expected = [["account", "甲县", "pass", 20, 18, 90], ["account", "乙县", "pass", 10, 10, 100], ["account", "丙县", "pass", 8, 7, 87.5]];

describe("a table in the body", () => {
  it.each([["a cell a line", ROWS.flat().join("\n")], ["wide gaps", ROWS.map((row) => row.join("  ")).join("\n")]])("is read between sentences: %s", (_how, table) => {
    expect(rates(`各地抽查情况如下。\n${table}\n上述账号均已整改。`)).toEqual(expected);
  });

  it("needs no counts", () => {
    expect(rates("市(州)\n首页可用率\n按期答复率\n栏目更新达标率\n甲州\n99.87%\n75%\n95.2%\n乙州\n100%\n0%\n85%")).toEqual([
      ["website", "甲州", "availability", null, null, 99.87], ["message", "甲州", "on-time-reply", null, null, 75], ["column", "甲州", "pass", null, null, 95.2],
      ["website", "乙州", "availability", null, null, 100], ["message", "乙州", "on-time-reply", null, null, 0], ["column", "乙州", "pass", null, null, 85],
    ]);
  });

  it.each([
    ["a cell is missing", "县区\n抽查账号数\n合格账号数\n合格率\n甲县\n20\n18\n90%\n乙县\n10\n100%"],
    ["its heads are not known", "甲项\n乙项\n合格率\n甲县\n20\n90%\n乙县\n10\n100%"],
  ])("is none where %s", (_why, lines) => expect(rates(lines)).toEqual([]));
});
