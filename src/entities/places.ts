/** Finds the division that a name begins with, and the place a code stands for today. */
import { ancestors, divisionByCode, matchDivisionPath, successorOf, type Division } from "../lexicon/gazetteer.js";
import { knownDepartment } from "./departments.js";

/** What is certain of the place a row is about: the code that it or its notice bears, and the notice's year. */
export interface PlaceContext {
  code: string | null;
  year: number | null;
}

/** A name taken apart: the division it begins with, and what follows. */
export interface PlacedName {
  division: Division | undefined;
  rest: string;
  /** It begins with the name of a division, and of several that it may be none is certain. */
  ambiguous: boolean;
}

const today = new Map<string, Division | undefined>();

/** Finds the division that holds the place of a code today; undefined where its land went to several, and for codes of no division. */
export function todayOf(code: string, year: number | null): Division | undefined {
  const key = `${code} ${year}`;
  if (!today.has(key)) {
    const division = (year === null ? undefined : divisionByCode(code, year)) ?? divisionByCode(code);
    today.set(key, division && (division.to === null ? division : successorOf(division)));
  }
  return today.get(key);
}

/** Gives today's code of a place; the code itself where it has no one successor. */
export function codeToday(code: string, year: number | null): string {
  return todayOf(code, year)?.code ?? code;
}

/** Takes a name apart at the end of the division it begins with: 城固县|发改局, 省|教育厅. */
export function splitName(name: string, { code, year }: PlaceContext): PlacedName {
  const options = { ...(year === null ? {} : { year, slack: 1 }), short: false };
  const province = code === null ? undefined : `${code.slice(0, 2)}0000`;
  const path = (province && matchDivisionPath(name, 0, { ...options, within: province })) || matchDivisionPath(name, 0, options);
  if (path) {
    const prefix = code?.replace(/(?:00)+$/u, "") ?? "";
    const near = path.candidates.filter((division) => division.code.startsWith(prefix));
    const found = path.candidates.length === 1 ? path.candidates : near;
    return { division: found.length === 1 ? found[0] : undefined, rest: name.slice(path.end), ambiguous: found.length !== 1 };
  }
  return splitShort(name, code, year) ?? splitLevel(name, code, year) ?? { division: undefined, rest: name, ambiguous: false };
}

/** 城固发改局: a short name counts only in front of a department that is known. */
function splitShort(name: string, code: string | null, year: number | null): PlacedName | undefined {
  if (code === null || knownDepartment(name) !== undefined) return undefined;
  const path = matchDivisionPath(name, 0, { ...(year === null ? {} : { year, slack: 1 }), within: code });
  if (path?.candidates.length !== 1) return undefined;
  const rest = name.slice(path.end);
  return knownDepartment(rest) === undefined ? undefined : { division: path.candidates[0], rest, ambiguous: false };
}

const LEVELS: Readonly<Record<string, Division["level"]>> = { 省: "province", 市: "city", 州: "city", 县: "county", 区: "county", 旗: "county" };

/** 省教育厅 in a notice of 陕西省: the level's own word stands for the division of that level. */
function splitLevel(name: string, code: string | null, year: number | null): PlacedName | undefined {
  const level = LEVELS[name[0] ?? ""];
  const rest = name.slice(1);
  if (level === undefined || code === null || knownDepartment(name) !== undefined || knownDepartment(rest) === undefined) return undefined;
  const here = (year === null ? undefined : divisionByCode(code, year)) ?? divisionByCode(code);
  const division = here && [here, ...ancestors(here, year ?? undefined)].find((above) => above.level === level || (name[0] === "市" && above.name.endsWith("市")));
  return division && { division, rest, ambiguous: false };
}
