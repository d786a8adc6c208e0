import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printMessages } from "../../src/cli/messages.js";
import { summaryOf } from "../../src/cli/summary.js";
import { treeLines } from "../../src/cli/tree-lines.js";
import { grouped, shortened } from "../../src/cli/words.js";
import type { Root } from "../../src/notice/nodes.js";
import { runCorpus } from "../../src/run/run-corpus.js";
import { fakeReader, folderWith } from "../write/helpers.js";

describe("the summary", () => {
  it("says what was read, what does not hold, what failed, and where the tables are", async () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`in/${n}.txt`, `通报${n}`]));
    const folder = folderWith({ ...files, "in/x.txt": "none", "in/y.txt": "通报0" });
    const report = await runCorpus([join(folder, "in")], { out: join(folder, "out"), reader: await fakeReader() });
    const text = summaryOf(report, "out").replaceAll(`${folder}/`, "").replace(/id [0-9a-f]{12}/g, "id ID").replace(/explain out \S+/, "explain out ID");
    expect(text).toBe(`Read 7 of 9 inputs: 7 notices from 1 region ("云南省" 7), about 2021.
1 input repeats an earlier one byte for byte and was not read again:
  in/y.txt is the same as in/0.txt

Re-checked 7 statements: 0 hold, 7 do not.
What does not hold:
${`  云南省 2021年第四季度: "合格率为99.42%"
    expected 99.24, found 99.42  (rule rate, id ID-c1)
`.repeat(5)}  and 2 more.
  All of them: out/checks.csv, rows whose verdict is fail.

Could not read 1 input:
  in/x.txt
    Unexpected document: no notice was found in it, expected a heading, a body or a table of one; see \`tongbao tree\`  (rule no-notice)
  All of them: out/failures.ndjson

The tables are in out/ (rows: notices 7, rates 0, counts 0, units 0, accounts 0, problems 0, checks 7, repairs 0, entities 0).
Where a row comes from: npx tongbao explain out ID
`);
  });
});

describe("messages", () => {
  it("show the rule, and information only when asked", () => {
    const documents = [{ path: "a.txt", diagnostics: [{ reason: "Unexpected rate", ruleId: "rate", source: "tongbao", fatal: false }, { reason: "FYI", fatal: null }] }];
    expect(printMessages(documents)).toContain("Unexpected rate");
    expect(printMessages(documents)).toContain("rate");
    expect(printMessages(documents)).not.toContain("FYI");
    expect(printMessages(documents, { verbose: true })).toContain("FYI");
    expect(printMessages([])).toBe("");
  });
});

describe("the tree", () => {
  const cell = (value: string, spans = {}) => ({ type: "cell" as const, value, map: [], ...spans });
  const row = (...children: ReturnType<typeof cell>[]) => ({ type: "row" as const, kind: "body" as const, children });
  const source = "𠮷标题\n表";
  const tree: Root = {
    type: "root",
    children: [
      {
        type: "notice",
        part: 1,
        children: [
          { type: "title", value: "𠮷标题", map: [0, 0, 4] },
          { type: "section", depth: 1, ordinal: 2, children: [] },
          {
            type: "table",
            layout: "grid",
            children: [
              row(cell("序号"), cell("单位名称"), cell("率")),
              row(cell("1", { rowSpan: 2 }), cell("甲"), cell("100%")),
              row(cell("abc", { colSpan: 3 })),
              row(cell("x")),
            ],
          },
        ],
      },
    ],
  };

  it("shows types, numbers, words and offsets in code points, and tables as aligned grids", () => {
    expect(treeLines(tree, source, { rows: 3 })).toEqual([
      "root",
      "  notice 1",
      '    title "𠮷标题"  [0–3]',
      "    section 2 depth 1",
      "    table (grid)",
      "      序号 | 单位名称 | 率",
      "      1    | 甲       | 100%",
      "      ·    | abc      | ·    | ·",
      "      … 1 more row",
    ]);
  });
});

describe("words", () => {
  it("group digits and cut by characters, whatever the locale", () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect(shortened("𠮷 野\n家", 3)).toBe("𠮷 …");
  });
});
