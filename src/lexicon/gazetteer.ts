/**
 * Looks up administrative divisions by code and by name, as they were in force in a year.
 * The names hold from province to county; no township is among them.
 */
import { candidatesNamed, codePrefix, inForce, type DivisionOptions } from "./division-candidates.js";
import { matchDivisionPath } from "./division-match.js";
import { shortForms } from "./division-names.js";
import { gazetteer, readLines, readRows, type Division } from "./gazetteer-data.js";

export type { DivisionOptions } from "./division-candidates.js";
export type { Division, DivisionLevel } from "./gazetteer-data.js";
export { matchDivision, matchDivisionPath, type DivisionMatch, type DivisionPath } from "./division-match.js";
export { functionalZone, isFunctionalZone, type FunctionalZone } from "./functional-zones.js";

/** Finds the division with a code: the one in force in `year`, or without it the newest. */
export function divisionByCode(code: string, year?: number): Division | undefined {
  const all = gazetteer().byCode.get(code);
  return year === undefined ? all?.at(-1) : all?.find((division) => inForce(division, year));
}

/**
 * Lists the divisions above one, top first: province, then city; empty for a province. Counties of the four municipalities and those that a
 * province administers itself (济源, 石河子) have no city. Without `year`, the newest year in which the division was in force counts.
 */
export function ancestors(division: Division, year?: number): Division[] {
  const at = year ?? division.to ?? undefined;
  const codes: string[] = [];
  if (division.level !== "province") codes.push(`${division.code.slice(0, 2)}0000`);
  if (division.level === "county") codes.push(`${division.code.slice(0, 4)}00`);
  return codes.map((code) => divisionByCode(code, at)).filter((above) => above !== undefined);
}

/** Lists all divisions that bear a full or a short name, those with the full name first. */
export function divisionsNamed(name: string, options: DivisionOptions = {}): Division[] {
  return candidatesNamed(name, options).map(({ division }) => division);
}

/**
 * Finds the one division that a name or a chain of names (渭南市华州区) stands for; several that it may be; or nothing.
 * A full name goes before a short one; what lies below `within` before `within` itself; a division before those inside it that share
 * its short name (长沙 is 长沙市, not 长沙县); and, without `within`, a province before the rest (海南 is 海南省).
 */
export function resolveDivision(name: string, options: DivisionOptions = {}): { division: Division } | { ambiguous: Division[] } | undefined {
  let found = candidatesNamed(name, options);
  if (found.length === 0) {
    const path = matchDivisionPath(name, 0, options);
    if (path?.end !== name.length) return undefined;
    found = path.candidates.map((division) => ({ division, short: path.short }));
  }
  const full = found.filter(({ short }) => !short);
  const divisions = prefer((full.length > 0 ? full : found).map(({ division }) => division), full.length === 0, options.within);
  return divisions.length === 1 ? { division: divisions[0]! } : { ambiguous: divisions };
}

function prefer(divisions: Division[], short: boolean, within: string | undefined): Division[] {
  let rest = divisions;
  if (within !== undefined) {
    const below = rest.filter(({ code }) => code !== within);
    if (below.length > 0) rest = below;
  }
  if (rest.length < 2) return rest;
  // Without a year one place may stand here under several names and codes: the newest speaks for it.
  const today = [...new Set(rest.map((division) => newest(division)))];
  if (today.length === 1) return [rest.includes(today[0]!) ? today[0]! : rest.at(-1)!];
  if (!short) return rest;
  const top = rest.find((above) => rest.every(({ code }) => code.startsWith(codePrefix(above.code))));
  if (top && rest.filter(({ code }) => code === top.code).length === 1) return [top];
  const provinces = within === undefined ? rest.filter(({ level }) => level === "province") : [];
  return provinces.length === 1 ? provinces : rest;
}

let successors: Map<string, { code: string; name: string }> | undefined;

/**
 * Finds the division that holds the same place today; undefined if the division is still in force, or its land went to several.
 * A division that was merged into another gives that other one.
 */
export function successorOf(division: Division): Division | undefined {
  const last = newest(division);
  return last === division || last.to !== null ? undefined : last;
}

/** Finds the same place as it stood in `year`, following successions forward; undefined if it was not yet, or no longer, one division. */
export function divisionInYear(division: Division, year: number): Division | undefined {
  for (let at: Division | undefined = division; at; at = nextOf(at)) if (inForce(at, year)) return at;
  return undefined;
}

function newest(division: Division): Division {
  let last = division;
  for (let next = nextOf(last); next; next = nextOf(last)) last = next;
  return last;
}

function nextOf(division: Division): Division | undefined {
  const { to } = division;
  if (to === null) return undefined;
  successors ??= new Map(
    [...readRows("successions.csv"), ...readRows("successions-reviewed.csv")]
      .filter((row) => row["kind"] !== "split")
      .map((row) => [`${row["old_code"]} ${row["old_name"]}`, { code: row["new_code"]!, name: row["new_name"]! }]),
  );
  const next = successors.get(`${division.code} ${division.name}`);
  return next && gazetteer().byCode.get(next.code)?.find((other) => other.name === next.name && inForce(other, to + 1));
}

/**
 * Lists the Simplified names, full and short, that a converter from Traditional would change (乾县, 乾安县), longest first.
 * A test holds the list against opencc-js.
 */
export function namesToGuard(): readonly string[] {
  guarded ??= [...new Set(readLines("guarded-names.txt").flatMap((name) => [name, ...shortForms(name)]))].sort((a, b) => b.length - a.length);
  return guarded;
}

let guarded: readonly string[] | undefined;
