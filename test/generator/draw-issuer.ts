/** Who signs a notice, and under which number. */
import { isAmbiguous, type Place } from "./places.js";
import type { Rng } from "./prng.js";
import type { Issuer } from "./world.js";

/** Draws the signature: written out, or shortened to what people of the place understand. */
export function drawIssuer(rng: Rng, place: Place, unit: string, year: number): Issuer {
  if (place.department) {
    const full = place.name + place.department[0];
    return rng.pick([{ printed: full, full, spoken: `${unit}${place.department[0]}` }, { printed: `${full}办公室`, full: `${full}办公室`, spoken: `${unit}${place.department[0]}办公室` }]);
  }
  const ending = place.level === "province" ? "办公厅" : "办公室";
  const spoken = `${unit}政府${ending}`;
  const prefix = isAmbiguous(place, year) ? place.parent!.name : "";
  const government = `${place.name}人民政府`;
  return rng.weighted<Issuer>([
    [10, { printed: prefix + government + ending, full: prefix + government + ending, spoken }],
    [prefix === "" ? 3 : 0, { printed: spoken, full: government + ending, spoken }],
    [prefix === "" && place.level === "county" ? 1 : 0, { printed: `${unit}政府办`, full: government + ending, spoken: `${unit}政府办` }],
    [prefix === "" && place.level === "province" ? 1 : 0, { printed: `${unit}政府政务公开办公室`, full: `${government}政务公开办公室`, spoken: `${unit}政府政务公开办公室` }],
    [place.level === "city" ? 1 : 0, { printed: `${place.name}政务服务数据管理局`, full: `${place.name}政务服务数据管理局`, spoken: `${unit}政务服务数据管理局` }],
    [1, { printed: `${prefix}${place.name}政务公开领导小组办公室`, full: `${prefix}${place.name}政务公开领导小组办公室`, spoken: `${unit}政务公开领导小组办公室` }],
  ]);
}

/** Draws a document number with folded brackets; the printed form may use others. */
export function documentNumber(rng: Rng, abbreviation: string, year: number): string {
  const word = rng.pick(["政办函", "政办发", "政办字", "政公开办", "政办通报", "政办"]);
  return `${abbreviation}${word}〔${year}〕${rng.int(1, 160)}号`;
}

/** Prints a document number with one of the brackets that pages use. */
export function printedNumber(rng: Rng, number: string): string {
  const [left, right] = rng.weighted([[10, "〔〕"], [2, "﹝﹞"], [2, "[]"], [1, "【】"], [1, "（）"], [1, "［］"], [0.5, "()"]]).split("");
  return number.replace("〔", left!).replace("〕", right!);
}
