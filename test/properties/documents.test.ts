/** What must hold of any document, tried on all of the corpus and the seeds, and on bytes that nobody wrote. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../src/notice/document-error.js";
import { readDocument, type DocumentResult } from "../../src/pipeline.js";
import { failureRow, tableNames, tables, type Records } from "../../src/records/index.js";
import { allDocuments } from "../documents.js";

const idColumns = { notices: "notice_id", rates: "rate_id", counts: "count_id", units: "unit_id", accounts: "account_id", problems: "problem_id", checks: "check_id" } as const;

function idsOf(records: Records): string[] {
  return Object.entries(idColumns).flatMap(([table, column]) => (records[table as keyof typeof idColumns] as Record<string, unknown>[]).map((row) => `${table} ${String(row[column])}`));
}

function expectSound({ source, tree, records }: DocumentResult): void {
  const characters = Array.from(source);
  for (const table of ["rates", "counts", "units", "accounts", "problems"] as const) {
    for (const row of records[table]) {
      expect([table, row.evidence_start, characters.slice(row.evidence_start, row.evidence_end).join("")]).toEqual([table, row.evidence_start, row.evidence]);
      expect(row.evidence).not.toBe("");
    }
  }
  for (const { start, end } of records.repairs) expect(start <= end && end <= characters.length).toBe(true);
  for (const table of tableNames) expect(tables[table].array().safeParse(records[table]).error?.issues ?? []).toEqual([]);
  expect(new Set(idsOf(records)).size).toBe(idsOf(records).length);
  expectLinked(records);
  expect(JSON.parse(JSON.stringify(tree))).toStrictEqual(tree);
}

/** Each row names a notice that is there, each problem a unit or account, and the notice counts its rows. */
function expectLinked(records: Records): void {
  const notices = new Set(records.notices.map(({ notice_id }) => notice_id));
  for (const table of tableNames) for (const row of records[table]) if ("notice_id" in row) expect(notices).toContain(row.notice_id);
  const subjects = new Set([...records.units.map((row) => `unit ${row.unit_id} ${row.name}`), ...records.accounts.map((row) => `account ${row.account_id} ${row.name}`)]);
  for (const problem of records.problems) expect(subjects).toContain(`${problem.subject_kind} ${problem.subject_id} ${problem.subject_name}`);
  records.notices.forEach((notice, i) => {
    const own = (rows: readonly { notice_id: string }[]): number => rows.filter(({ notice_id }) => notice_id === notice.notice_id).length;
    expect(notice).toMatchObject({
      part: i + 1, n_units: own(records.units), n_accounts: own(records.accounts), n_problems: own(records.problems), n_rates: own(records.rates),
      n_checks_failed: own(records.checks.filter(({ verdict }) => verdict === "fail")), n_repairs: own(records.repairs),
    });
    if (notice.same_notice_as !== null) expect(records.notices.slice(0, i).map(({ notice_id }) => notice_id)).toContain(notice.same_notice_as);
  });
}

const documents = allDocuments();

describe("a document", { timeout: 60_000 }, () => {
  const ids = new Map<string, string>();

  it.each(documents.map((document) => [document.name, document] as const))("%s: evidence, ids, links and tree hold, twice alike", (name, { bytes, path }) => {
    const result = readDocument(bytes, { path });
    expectSound(result);
    for (const id of idsOf(result.records)) {
      expect([id, ids.get(id) ?? name]).toEqual([id, name]);
      ids.set(id, name);
    }
    // Under another path: nothing but its name comes from there.
    const again = readDocument(bytes, { path: "elsewhere/x" });
    const said = ({ records, tree, messages }: DocumentResult): string => JSON.stringify([records, tree, messages.map(String)], (key, value: unknown) => (key === "source" ? undefined : value));
    expect(said(again)).toBe(said(result));
  });
});

function attempt(bytes: Uint8Array): void {
  let result: DocumentResult;
  try {
    result = readDocument(bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    expect(failureRow.safeParse({ source: "", stage: error.stage, rule: error.rule, reason: error.message }).error?.issues ?? []).toEqual([]);
    return;
  }
  expectSound(result);
}

describe("bytes that nobody wrote", { timeout: 120_000 }, () => {
  it("give a result or a DocumentError", () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 200 }).map((text) => new TextEncoder().encode(text))), attempt), { numRuns: 600 });
  });

  it("put together from scraps of notices give a result or a DocumentError", () => {
    const scrap = fc.constantFrom(
      "云岭县2021年第四季度政府网站检查通报\n", "共检查网站10家,合格9家,合格率90%。", "其中,微信公众号8个,合格率分别为", "一、总体情况\n", "(一)网站\n", "附件:1.不合格名单\n", "附件1\n", "附件22021年", "序号 网站名称 问题\n",
      "1 | 云岭县政府网 | 栏目不更新 |\n", "昭阳区10100%鲁甸县10100%", "\n\n", "“云岭发布”", "530621M008WX0001", "5306250001", "云岭县人民政府办公室\n2022年1月7日\n", "2022年1月", "发布日期:", "浏览次数:", "〔2021〕12号",
      "<table><tr><td rowspan=2>", "</td></tr></table>", "<td>", "<p>", "?,F(xiàn)將", "(tōng)", "　", "\t", "100%", "99.84%", "合格率", "均为", "近", "三十一家", "(", "”", "。", "-", "12", "\u{20000}",
    );
    fc.assert(fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => attempt(new TextEncoder().encode(scraps.join("")))), { numRuns: 500 });
  });

  // Found by the property below.
  it("the margin of a row or a table is a number", () => {
    attempt(new TextEncoder().encode("附件1行网站数 | 问题网站数| 合格率 | | |1 | 0 |\n县 | | | 1 | 0 |\n绥| 10\n附件2%。"));
  });

  it("cut out of real pages and joined give a result or a DocumentError", () => {
    const short = documents.filter(({ bytes }) => bytes.length < 6000);
    const piece = fc.tuple(fc.constantFrom(...short), fc.nat(6000), fc.integer({ min: 1, max: 1500 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => attempt(Uint8Array.from(pieces.flatMap(([{ bytes }, start, length]) => [...bytes.slice(start % bytes.length, (start % bytes.length) + length)])))),
      { numRuns: 300 },
    );
  });
});
