/** What damage takes out of the facts. */
import { verdictOf, type CountName, type NoticeFacts, type RateFact } from "./facts.js";
import type { AnnexTable } from "./annexes.js";
import type { Draft } from "./draft.js";
import type { Rng } from "./prng.js";

/** Picks figures of one or two rates of the body to lose; gives back their marks and how they go. */
export function loseFigures(facts: NoticeFacts, rng: Rng): Map<string, "deleted" | "masked"> {
  const lost = new Map<string, "deleted" | "masked">();
  const linked = new Set(facts.rates.flatMap((rate) => [...Object.values(rate.shares ?? {}), ...(rate.sharesRate === undefined ? [] : [rate.sharesRate])]));
  const free = facts.rates.filter((rate) => rate.where === "body" && !rate.shares && rate.sharesRate === undefined && !linked.has(rate.id));
  for (const rate of rng.sample(free, rng.int(1, 2))) {
    const how = rng.pick(["deleted", "masked"] as const);
    const slots = (["running", "checked", "passed", "failed"] as const).filter((slot) => rate[slot] !== undefined);
    const chosen = rng.chance(0.25) ? (["reported"] as const) : rng.sample(slots, rng.int(1, slots.length));
    for (const slot of chosen) {
      lost.set(`${rate.id}.${slot}`, how);
      drop(rate, slot);
      // One printed figure may stand for both totals.
      if (slot === "running" || slot === "checked") {
        const other = slot === "running" ? "checked" : "running";
        if (rate[other] !== undefined) {
          lost.set(`${rate.id}.${other}`, how);
          drop(rate, other);
        }
      }
    }
    rate.verdict = verdictOf(rate);
  }
  facts.rates = facts.rates.filter((rate) => rate.reported !== null || rate.verdict === "unstated" && ![...lost.keys()].some((key) => key.startsWith(`${rate.id}.`)));
  return lost;
}

function drop(rate: RateFact, slot: CountName | "reported"): void {
  if (slot === "reported") {
    rate.reported = null;
    rate.reportedText = undefined;
    return;
  }
  rate[slot] = undefined;
  rate.absent = [...(rate.absent ?? []), slot];
}

/** All days of a year that run-together digits such as 1030 or 112 may mean. */
function daysOf(digits: string): [number, number][] {
  const days: [number, number][] = [];
  for (const at of [1, 2]) {
    const [month, day] = [digits.slice(0, at), digits.slice(at)];
    if (month.startsWith("0") || day.startsWith("0") || day === "") continue;
    if (Number(month) <= 12 && Number(day) <= new Date(Date.UTC(2023, Number(month), 0)).getUTCDate()) days.push([Number(month), Number(day)]);
  }
  return days;
}

/** Runs the day of the signature together: 2023年1030, 20211229日. */
export function fuseDates(draft: Draft, rng: Rng): void {
  const { year, month, day } = draft.signedDay;
  if (draft.date === null) return;
  const digits = `${month}${day}`;
  draft.date = rng.pick([`${year}年${digits}`, `${year}${digits}日`, `${year}年${digits}日`]);
  const { fields } = draft.facts;
  if (daysOf(digits).length === 1) return;
  delete fields.signed_on;
  if (!draft.closing.some((line) => /\d{4}年\d+月\d+日|\d+\.\d+\.\d{4}/u.test(line))) delete fields.rectify_by;
  if (fields.signed_on === undefined && draft.published === null) delete fields.rectify_by;
}

/** Cuts the page off within its last table: the rows below are not on the page. */
export function cutPage(draft: Draft, rng: Rng): void {
  const table: AnnexTable | undefined = draft.annexes.at(-1);
  if (!table || table.rows.length < 3) return;
  const keep = rng.int(1, table.rows.length - 1);
  const gone = table.rows.splice(keep);
  delete table.total;
  if (table.columns.length > 2 && rng.chance(0.5)) {
    table.stub = gone[0]!.cells.slice(0, rng.int(1, table.columns.length - 2));
    draft.facts.optional.accounts.push(...gone[0]!.names);
    draft.facts.optional.units.push(...gone[0]!.names);
    draft.facts.optional.rates.push(...gone[0]!.rates.map((id) => ({ scope: draft.facts.rates.find((rate) => rate.id === id)!.scope! })));
  }
  if (table.note !== undefined) {
    delete table.note;
    Object.assign(draft.facts.fields, { inspected_from: null, inspected_to: null });
  }
  const ids = new Set(gone.flatMap(({ rates }) => rates));
  const names = new Set(gone.flatMap(({ names: n }) => n));
  const { facts } = draft;
  facts.rates = facts.rates.filter(({ id }) => !ids.has(id));
  facts.accounts = facts.accounts.filter(({ name }) => !names.has(name));
  facts.units = facts.units.filter(({ name }) => !names.has(name));
}

