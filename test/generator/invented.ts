/** The precision gate: a figure in the tables that the source does not print. */
import type { Records } from "../../src/records/index.js";
import { chineseNumeral } from "./numbers.js";

/** Folds widths, joins thousands, drops spaces, so that a figure can be looked for. */
function fold(text: string): string {
  return text.normalize("NFKC").replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").replace(/\s+/gu, "");
}

/** Tells whether a figure stands in the words: in digits of its own, or in Chinese numerals. */
export function stands(n: number, words: string): boolean {
  const text = fold(words);
  const digits = String(n).replace(".", "\\.");
  if (new RegExp(`(?<![\\d.])${digits}(?:\\.?0+)?(?![\\d])`, "u").test(text)) return true;
  if (Number.isInteger(n) && n < 10000 && text.includes(chineseNumeral(n))) return true;
  if (n === 2 && /[两兩]/u.test(text)) return true;
  return n === 100 && text.includes("百分之百");
}

/** Words from which a reader may take nought failures, or as many passed as checked. */
const negative = /未发现|均|全部|都|无不合格/u;

/** Lists figures that do not stand in the evidence of their own row; run-together rows are looked for as digits only. */
export function inventedFigures(records: Records): string[] {
  const found: string[] = [];
  const check = (where: string, n: number | null, evidence: string, excused = false): void => {
    if (n === null || excused || stands(n, evidence) || fold(evidence).includes(String(n))) return;
    found.push(`${where} ${n} is not in “${evidence.slice(0, 80)}”`);
  };
  for (const row of records.rates) {
    const said = negative.test(row.evidence.normalize("NFKC"));
    for (const slot of ["running", "checked", "reported"] as const) check(`rates.${slot}`, row[slot], row.evidence);
    check("rates.passed", row.passed, row.evidence, said && row.passed === (row.checked ?? row.running));
    check("rates.failed", row.failed, row.evidence, said && row.failed === 0);
  }
  for (const row of records.counts) check("counts.n", row.n, row.evidence);
  for (const row of records.problems) check("problems.count", row.count, row.evidence);
  return found;
}
