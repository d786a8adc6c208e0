/** Rows of figures about classes of owners: the name of the first row may be a word that heads columns elsewhere. */
import { describe, expect, it } from "vitest";
import { rateRows, readAnnex } from "./notice.js";

const HEADS = [["主办单位类别", "账号数", "合格数", "合格率"], ["单位", "账号数", "合格数", "合格率"], ["层级", "账号数", "合格数", "合格率"]];
const NAMES = [["乡镇(街道)", "县直部门"], ["镇街", "县级部门"], ["各镇", "县直各部门"], ["市级部门", "县(市、区)"], ["县(市、区)", "市级部门"], ["部门", "乡镇"], ["县区", "市直单位"], ["市(州)", "省直部门"]];
const LAYOUTS: [string, (rows: string[][]) => string][] = [
  ["run together", (rows) => rows.flat().join("")],
  ["a cell a line", (rows) => rows.flat().join("\n")],
  ["cells ended by bars", (rows) => rows.flat().map((cell) => `${cell} |`).join("\n")],
  ["rows of cells", (rows) => rows.map((row) => row.join("\t")).join("\n")],
];

describe.each(LAYOUTS)("a table of classes, %s", (_how, print) => {
  it.each(NAMES)("gives figures to %s and to %s", (first, second) => {
    for (const head of HEADS) {
      const rows = rateRows(readAnnex(print([head, [first, "9", "8", "88.89%"], [second, "25", "24", "96%"], ["合计", "34", "32", "94.12%"]]), "新媒体检查结果"));
      expect(rows).toEqual([
        ["account", first, "pass", 9, null, 8, null, 88.89], ["account", second, "pass", 25, null, 24, null, 96], ["account", null, "pass", 34, null, 32, null, 94.12],
      ]);
    }
  });
});

it("a rate below a head with its sign is cut without it", () => {
  expect(rateRows(readAnnex("单位类型抽查数合格数合格率(%)乡镇9888.89县直部门252496合计343294.12")).map((row) => row.slice(1))).toEqual([
    ["乡镇", "pass", null, 9, 8, null, 88.89], ["县直部门", "pass", null, 25, 24, null, 96], [null, "pass", null, 34, 32, null, 94.12],
  ]);
});

it("a first name that goes on behind a word for a head stays whole", () => {
  expect(readAnnex("单位抽查数合格数合格率部门服务中心9888.89%乡镇卫生院252496%").rates.map(({ scope }) => scope)).toEqual(["部门服务中心", "乡镇卫生院"]);
});

it("figures whose name no reading finds are no row, and are reported", () => {
  const { rates, messages } = readAnnex("地区抽查数合格率昭阳区988.89%学校2596%鲁甸县5100%");
  expect(rates.map(({ scope }) => scope)).toEqual(["昭阳区", "鲁甸县"]);
  expect(messages).toContain("unreadable-remains");
});

it("a head of owners behind the figures stays a head where each row names one", () => {
  const { rates } = readAnnex("地区\t抽查数\t合格数\t合格率\t责任单位\n昭阳区\t9\t8\t88.89%\t甲局\n鲁甸县\t5\t5\t100%\t乙局");
  expect(rates.map(({ scope, checked, reported }) => [scope, checked, reported])).toEqual([["昭阳区", 9, 88.89], ["鲁甸县", 5, 100]]);
});
