/** Tells functional zones (经开区, 高新区, 杨凌示范区) from divisions: they have no county code of their own. */
import { gazetteer, readRows } from "./gazetteer-data.js";
import { matchDivisionPath } from "./division-match.js";

export interface FunctionalZone {
  name: string;
  /** Code of the smallest division that is known to hold it; absent for a generic word (高新区). */
  within?: string;
}

/** Words that end the name of a zone. */
const GENERIC = /(?:开发区|经开区|高新区|新区|新城|园区|产业园|科技园|工业园|工业区|示范区|试验区|实验区|保税区|管理区|度假区|风景区|名胜区|港务区|空港)$/u;

let zones: Map<string, FunctionalZone> | undefined;

/** Finds what is known of a zone; undefined for everything else, real districts such as 浦东新区 and 绿园区 among it. */
export function functionalZone(name: string): FunctionalZone | undefined {
  zones ??= loadZones();
  const bare = name.replace(/(?<=[区城园港县市岛山湖])(?:开发建设)?(?:管理委员会|管委会)(?:办公室)?$/u, "");
  const known = zones.get(name) ?? zones.get(bare);
  if (known) return known;
  const path = matchDivisionPath(bare, 0);
  if (path?.end === bare.length) return undefined;
  const rest = path ? bare.slice(path.end) : bare;
  const inner = zones.get(rest);
  if (inner) return inner;
  if (!GENERIC.test(bare) && bare === name) return undefined;
  const outer = [...zones.values()].find((zone) => zone.name.length > 2 && bare.startsWith(zone.name)); // 西咸新区沣东新城
  const within = outer?.within ?? (path?.candidates.length === 1 ? path.candidates[0]!.code : undefined);
  return within === undefined ? { name } : { name, within };
}

/** Tells whether a name is that of a functional zone, or of its committee. */
export function isFunctionalZone(name: string): boolean {
  return functionalZone(name) !== undefined;
}

function loadZones(): Map<string, FunctionalZone> {
  const { byCode } = gazetteer();
  const found = new Map<string, FunctionalZone>();
  for (const row of readRows("statistical-zones.csv")) {
    const code = row["code"]!;
    const city = `${code.slice(0, 4)}00`;
    found.set(row["name"]!, { name: row["name"]!, within: byCode.has(city) ? city : `${code.slice(0, 2)}0000` });
  }
  for (const row of readRows("functional-zones.csv")) found.set(row["name"]!, { name: row["name"]!, within: row["within"]! });
  return found;
}
