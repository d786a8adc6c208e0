/** Holds what the parser says against an `expected.json` (corpus/README.md says what its keys mean). */
import { listNames, type ActualNotice, type Cell, type Expected, type ExpectedNotice, type ExpectedRow, type ListName } from "./project.js";

/** One thing that is not as expected: a key for the list of known failures, and a line for a person. */
export interface Difference {
  key: string;
  line: string;
}

/** Folds what a reader would not call different: width, white space, quotation marks. */
export function fold(text: string): string {
  return text.normalize("NFKC").replace(/[\s"“”'‘’「」『』《》]+/gu, "");
}

function sameCell(expected: unknown, actual: unknown): boolean {
  const found = actual ?? null;
  if (typeof expected === "string" && typeof found === "string") return fold(expected) === fold(found);
  return expected === found;
}

/** A division is expected as printed; the table has its full name, which ends with it. */
function sameRegion(expected: unknown, actual: unknown): boolean {
  return sameCell(expected, actual) || (typeof expected === "string" && typeof actual === "string" && fold(actual).endsWith(fold(expected)));
}

function wrongKeys(expected: ExpectedRow, actual: ExpectedRow): string[] {
  return Object.keys(expected).filter((key) => !(key === "region" ? sameRegion : sameCell)(expected[key], actual[key]));
}

/** The keys that two rows must share to be called the same row read badly. */
const identity: Record<ListName, readonly string[]> = { rates: ["metric", "reported"], accounts: ["name"], units: ["name"], problems: ["subject_name"] };

interface Pairing {
  wrong: { expected: ExpectedRow; actual: ExpectedRow; keys: string[] }[];
  missing: ExpectedRow[];
  extra: ExpectedRow[];
}

/** Pairs rows as multisets: as many right pairs as there can be, then the nearest of those that share their identity. */
export function pairRows(list: ListName, expected: readonly ExpectedRow[], actual: readonly ExpectedRow[]): Pairing {
  const partner = rightPairs(expected, actual);
  const taken = new Set(partner.filter((at) => at !== undefined));
  const left = actual.map((_, at) => at).filter((at) => !taken.has(at));
  const near: { e: number; a: number; keys: string[] }[] = [];
  expected.forEach((row, e) => {
    if (partner[e] !== undefined) return;
    for (const a of left) {
      const keys = wrongKeys(row, actual[a]!);
      if (!keys.some((key) => identity[list].includes(key))) near.push({ e, a, keys });
    }
  });
  const wrong: Pairing["wrong"] = [];
  const closed = new Set<number>();
  for (const { e, a, keys } of near.sort((x, y) => x.keys.length - y.keys.length || x.e - y.e || x.a - y.a)) {
    if (closed.has(e) || taken.has(a)) continue;
    closed.add(e);
    taken.add(a);
    wrong.push({ expected: expected[e]!, actual: actual[a]!, keys });
  }
  return {
    wrong,
    missing: expected.filter((_, e) => partner[e] === undefined && !closed.has(e)),
    extra: actual.filter((_, a) => !taken.has(a)),
  };
}

/** Finds a largest set of pairs in which nothing asserted differs (augmenting paths); gives the partner of each expected row. */
function rightPairs(expected: readonly ExpectedRow[], actual: readonly ExpectedRow[]): (number | undefined)[] {
  const candidates = expected.map((row) => actual.map((_, at) => at).filter((at) => wrongKeys(row, actual[at]!).length === 0));
  const ownerOf = new Map<number, number>();
  const place = (e: number, seen: Set<number>): boolean =>
    candidates[e]!.some((a) => {
      if (seen.has(a)) return false;
      seen.add(a);
      const owner = ownerOf.get(a);
      if (owner !== undefined && !place(owner, seen)) return false;
      ownerOf.set(a, e);
      return true;
    });
  expected.forEach((_, e) => place(e, new Set()));
  const partner: (number | undefined)[] = expected.map(() => undefined);
  for (const [a, e] of ownerOf) partner[e] = a;
  return partner;
}

function show(row: ExpectedRow, columns: readonly string[]): string {
  return columns.filter((column) => (row[column] ?? null) !== null).map((column) => `${column}=${String(row[column])}`).join(" ");
}

function compareList(list: ListName, expected: readonly ExpectedRow[], actual: readonly ExpectedRow[]): Difference[] {
  const { wrong, missing, extra } = pairRows(list, expected, actual);
  const columns = [...new Set(expected.flatMap((row) => Object.keys(row)))];
  const shown = columns.length > 0 ? columns : Object.keys(actual[0] ?? {}).filter((key) => !/_id$|^evidence|^location$/u.test(key));
  const evidence = (row: ExpectedRow): string => `   in “${String(row["evidence"] ?? "").replace(/\s+/gu, " ").slice(0, 70)}” at ${String(row["location"] ?? "")}`;
  return [
    ...wrong.flatMap(({ expected: e, actual: a, keys }) =>
      keys.map((key) => ({ key: `${list}.${key}`, line: `${list}: ${show(e, identity[list])}: ${key} is ${json(a[key])}, expected ${json(e[key])}${evidence(a)}` }))),
    ...missing.map((row) => ({ key: `${list}.missing`, line: `${list}: - ${show(row, Object.keys(row))}` })),
    ...extra.map((row) => ({ key: `${list}.extra`, line: `${list}: + ${show(row, shown)}${evidence(row)}` })),
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}

function compareRepairs(expected: Record<string, number | string>, actual: Record<string, number>): Difference[] {
  return Object.entries(expected).flatMap(([rule, wanted]) => {
    const made = actual[rule] ?? 0;
    const right = typeof wanted === "number" ? made === wanted : made >= Number(/^>=(\d+)$/u.exec(wanted)?.[1] ?? NaN);
    return right ? [] : [{ key: `repairs.${rule}`, line: `repairs: ${rule} ${made}, expected ${wanted}` }];
  });
}

function compareNotice(expected: ExpectedNotice, actual: ActualNotice): Difference[] {
  const { repairs, checks_failed: failing, ...rest } = expected;
  const found: Difference[] = [];
  for (const [key, value] of Object.entries(rest)) {
    if (listNames.includes(key as ListName)) found.push(...compareList(key as ListName, value as ExpectedRow[], actual[key as ListName]));
    else if (!sameCell(value, actual[key])) found.push({ key, line: `${key} is ${json(actual[key])}, expected ${json(value)}` });
  }
  if (failing !== undefined) {
    const [wanted, got] = [failing, actual.checks_failed].map((rules) => new Set(rules.map(({ rule }) => rule))) as [Set<string>, Set<string>];
    for (const rule of [...wanted].filter((name) => !got.has(name))) found.push({ key: `checks.${rule}.missing`, line: `checks: ${rule} should fail and does not` });
    for (const rule of [...got].filter((name) => !wanted.has(name))) found.push({ key: `checks.${rule}.extra`, line: `checks: ${rule} fails and should not` });
  }
  if (repairs !== undefined) found.push(...compareRepairs(repairs, actual.repairs));
  return found;
}

/** Compares all notices of a document, in order. Where there are several, keys begin with the notice's index. */
export function compareCase(expected: Expected, actual: readonly ActualNotice[]): Difference[] {
  const found: Difference[] = [];
  if (expected.notices.length !== actual.length) {
    const titles = actual.map(({ title }) => json(title)).join(", ");
    found.push({ key: "notices", line: `notices: ${actual.length}, expected ${expected.notices.length}: ${titles}` });
  }
  const prefix = (i: number): string => (expected.notices.length > 1 ? `${i}/` : "");
  expected.notices.forEach((notice, i) => {
    if (!actual[i]) return;
    found.push(...compareNotice(notice, actual[i]).map(({ key, line }) => ({ key: `${prefix(i)}${key}`, line: `${prefix(i)}${line}` })));
  });
  return found;
}

/** The keys of differences, each once, sorted. */
export function failingKeys(differences: readonly Difference[]): string[] {
  return [...new Set(differences.map(({ key }) => key))].sort();
}

export type { Cell };
