/** Holds the parser's records against the facts, by the matching rules of the project's score. */
import type { Records } from "../../src/records/index.js";
import type { AccountFact, CountFact, NoticeFacts, OptionalRate, RateFact, UnitFact } from "./facts.js";

export interface Tally {
  tp: number;
  fn: number;
  fp: number;
  misses: string[];
  extras: string[];
}

export const scored = ["notices", "rates", "accounts", "units", "problems", "fields", "moreFields", "verdicts", "attributes", "counts"] as const;
export type Scored = (typeof scored)[number];
export type Scores = Record<Scored, Tally>;

export function emptyScores(): Scores {
  return Object.fromEntries(scored.map((name) => [name, { tp: 0, fn: 0, fp: 0, misses: [], extras: [] }])) as unknown as Scores;
}

export function addScores(into: Scores, from: Scores): void {
  for (const name of scored) {
    into[name].tp += from[name].tp;
    into[name].fn += from[name].fn;
    into[name].fp += from[name].fp;
    into[name].misses.push(...from[name].misses);
    into[name].extras.push(...from[name].extras);
  }
}

/** F1; 1 where there was nothing to find and nothing was found. */
export function f1({ tp, fn, fp }: Pick<Tally, "tp" | "fn" | "fp">): number {
  return tp + fn + fp === 0 ? 1 : (2 * tp) / (2 * tp + fn + fp);
}

export function norm(text: unknown): string {
  return String(text ?? "").normalize("NFKC").replace(/[\s"“”'‘’「」《》]+/gu, "");
}

const near = (a: number | null | undefined, b: number | null | undefined): boolean => (a ?? null) === null ? (b ?? null) === null : (b ?? null) !== null && Math.abs(a! - b!) < 1e-6;

type RateRow = Records["rates"][number];

function sameRate(g: RateFact, p: RateRow, strict: boolean): boolean {
  if (g.subject !== p.subject || (g.platform ?? "") !== (p.platform ?? "")) return false;
  if (g.metric !== p.metric || !near(g.reported, p.reported)) return false;
  if (g.scope !== null && ![g.scope, g.scopeFull ?? g.scope].some((scope) => [norm(p.scope), norm(p.region)].includes(norm(scope)))) return false;
  if (strict && g.scope === null && p.scope) return false;
  if ((["running", "checked"] as const).some((k) => g[k] !== undefined && g[k] !== p.running && g[k] !== p.checked)) return false;
  if ((["passed", "failed"] as const).some((k) => g[k] !== undefined && g[k] !== p[k])) return false;
  return (g.absent ?? []).every((k) => (p[k] ?? null) === null);
}

/** Pairs facts with rows, one to one, in passes from the strictest rule to the loosest. */
function pair<G, P>(facts: readonly G[], rows: readonly P[], rules: readonly ((g: G, p: P) => boolean)[]): { pairs: [G, P][]; missed: G[]; extra: P[] } {
  let missed = [...facts];
  const extra = [...rows];
  const pairs: [G, P][] = [];
  for (const same of rules) {
    missed = missed.filter((g) => {
      const at = extra.findIndex((p) => same(g, p));
      if (at < 0) return true;
      pairs.push([g, extra.splice(at, 1)[0]!]);
      return false;
    });
  }
  return { pairs, missed, extra };
}

function record(tally: Tally, right: number, missed: readonly unknown[], extra: readonly unknown[]): void {
  const short = (item: unknown): string => JSON.stringify(item, (_key, value: unknown) => (value === null || value === "" ? undefined : value)).slice(0, 320);
  tally.tp += right;
  tally.fn += missed.length;
  tally.fp += extra.length;
  tally.misses.push(...missed.map(short));
  tally.extras.push(...extra.map(short));
}

/** Records one right-or-wrong answer: a wrong one is both missed and too much, so that F1 is the share of right ones. */
function answer(tally: Tally, right: boolean, wrong: unknown): void {
  record(tally, right ? 1 : 0, right ? [] : [wrong], []);
  if (!right) tally.fp++;
}

function isOptionalRate(row: RateRow, optional: readonly OptionalRate[]): boolean {
  return (row.reported ?? null) === null || optional.some((o) =>
    (o.metric === undefined || o.metric === row.metric) && (o.reported === undefined || near(o.reported, row.reported)) && (o.scope === undefined || [norm(row.scope), norm(row.region)].includes(norm(o.scope))));
}

function compareRates(facts: NoticeFacts, rows: readonly RateRow[], scores: Scores): void {
  const { pairs, missed, extra } = pair(facts.rates, rows, [(g, p) => sameRate(g, p, true), (g, p) => sameRate(g, p, false)]);
  record(scores.rates, pairs.length, missed, extra.filter((row) => !isOptionalRate(row, facts.optional.rates)));
  for (const [g, p] of pairs) {
    if (g.verdict !== "ok" && g.verdict !== "wrong" && g.verdict !== "truncated") continue;
    answer(scores.verdicts, g.verdict === p.verdict, { want: g.verdict, got: p.verdict, ...g });
  }
}

function compareAccounts(facts: NoticeFacts, rows: Records["accounts"], scores: Scores): void {
  const same = (g: AccountFact, p: Records["accounts"][number]): boolean =>
    norm(g.name) === norm(p.name) && (g.platform ?? "") === (p.platform ?? "") && (g.code === undefined || norm(g.code) === norm(p.account_code)) && g.verdict === p.verdict;
  const optional = new Set(facts.optional.accounts.map(norm));
  const { pairs, missed, extra } = pair(facts.accounts, rows, [same]);
  record(scores.accounts, pairs.length, missed, extra.filter(({ name }) => !optional.has(norm(name))));
  for (const [g, p] of pairs) {
    for (const key of ["owner", "region"] as const) {
      if (g[key] === undefined) continue;
      const right = norm(g[key]) === norm(p[key]) || (key === "region" && norm(p.region).endsWith(norm(g.region)));
      answer(scores.attributes, right, { name: g.name, [key]: g[key], got: p[key] });
    }
  }
}

function compareUnits(facts: NoticeFacts, rows: Records["units"], scores: Scores): void {
  const key = (unit: UnitFact): string => `${norm(unit.name)} ${unit.verdict} ${unit.finding ?? ""}`;
  const wanted = [...new Map(facts.units.map((unit) => [key(unit), unit])).values()];
  const names = (name: string): string[] => [norm(name), `${norm(name)}网`, `${norm(name)}网站`, `${norm(name)}门户网站`];
  const same = (g: UnitFact, p: Records["units"][number]): boolean =>
    names(g.name).includes(norm(p.name)) && g.verdict === p.verdict && (!g.finding || g.finding === p.finding) && (g.siteCode === undefined || g.siteCode === p.site_code);
  const optional = new Set(facts.optional.units.map(norm));
  const { pairs, missed, extra } = pair(wanted, rows, [same]);
  record(scores.units, pairs.length, missed, extra.filter(({ name }) => !optional.has(norm(name))));
}

function compareProblems(facts: NoticeFacts, rows: Records["problems"], scores: Scores): void {
  const wanted = [...facts.accounts, ...facts.units].flatMap(({ name, problems }) => problems.map((problem) => ({ name, ...problem })));
  const same = (g: (typeof wanted)[number], p: Records["problems"][number]): boolean =>
    [norm(g.name), `${norm(g.name)}网`, `${norm(g.name)}网站`].includes(norm(p.subject_name)) && g.category === p.category && (g.count === undefined || g.count === p.count) && (g.rectified === undefined || g.rectified === p.rectified);
  const optional = new Set([...facts.optional.units, ...facts.optional.accounts].map(norm));
  const { pairs, missed, extra } = pair(wanted, rows, [same]);
  record(scores.problems, pairs.length, missed, extra.filter((row) => !optional.has(norm(row.subject_name))));
}

const scoreFields = ["title", "issuer", "issuer_full", "document_number", "region_code", "level", "year", "quarter", "signed_on", "published_on", "rectify_by"];

function compareFields(facts: NoticeFacts, row: Record<string, unknown>, scores: Scores): void {
  for (const [field, value] of Object.entries(facts.fields)) {
    const alternatives = Array.isArray(value) ? value : [value];
    const got = norm(row[field]);
    const right = "year" in row && alternatives.some((want) => {
      const wanted = norm(want);
      if (field === "title" && want !== null && got !== "" && Math.min(wanted.length, got.length) >= 8 && (got.includes(wanted) || wanted.includes(got))) return true;
      return wanted === got;
    });
    answer(scoreFields.includes(field) ? scores.fields : scores.moreFields, right, { [field]: value, got: row[field] });
  }
}

/** Picks the row that fits a notice best, by period and dates. */
function bestNotice(facts: NoticeFacts, rows: readonly Records["notices"][number][]): Records["notices"][number] | undefined {
  const fit = (row: Records["notices"][number]): number =>
    3 * Number(row.year === facts.fields.year) + 3 * Number(row.quarter === (facts.fields.quarter ?? null)) + 2 * Number(row.published_on === (facts.fields.published_on ?? null)) + Number(row.signed_on === (facts.fields.signed_on ?? null)) + Number(row.period_start === facts.fields.period_start);
  return [...rows].sort((a, b) => fit(b) - fit(a))[0];
}

function compareCounts(facts: NoticeFacts, rows: Records["counts"], scores: Scores): void {
  const same = (g: CountFact, p: Records["counts"][number]): boolean => g.n === p.n && g.subject === p.subject && (g.platform ?? "") === (p.platform ?? "") && (g.measure === "checked" || g.measure === p.measure);
  const { pairs, missed } = pair(facts.counts, rows, [same]);
  record(scores.counts, pairs.length, missed, []);
}

/** Compares all notices of one page. */
export function compare(facts: readonly NoticeFacts[], records: Records): Scores {
  const scores = emptyScores();
  let pool = [...records.notices];
  for (const notice of facts) {
    const row = bestNotice(notice, pool);
    pool = pool.filter((other) => other !== row);
    record(scores.notices, row ? 1 : 0, row ? [] : [notice.fields], []);
    const own = <T extends { notice_id: string }>(rows: readonly T[]): T[] => rows.filter(({ notice_id }) => notice_id === row?.notice_id);
    compareFields(notice, row ?? {}, scores);
    compareRates(notice, own(records.rates), scores);
    compareAccounts(notice, own(records.accounts), scores);
    compareUnits(notice, own(records.units), scores);
    compareProblems(notice, own(records.problems), scores);
    compareCounts(notice, own(records.counts), scores);
  }
  record(scores.notices, 0, [], pool.map(({ title, year }) => ({ title, year })));
  return scores;
}
