import { matchDivision } from "../lexicon/gazetteer.js";
import { matchAt } from "../text/match.js";
import type { Candidate } from "./align.js";
import { isTotal, OWNER_CLASS, type CellContext } from "./kinds.js";
import { departmentAt } from "./name-rests.js";

const ZONE = /[\p{Script=Han}]{2,8}?(?:示范区|新区|开发区|高新区|经开区|管委会|[省市县区州盟旗])/uy;
const OWN_ZONE = /(?:国家|综合|高新|经济|技术|产业){0,4}(?:示范区|新区|开发区|高新区|经开区)/uy;
const TOWN = /[\p{Script=Han}]{2,8}?(?:示范区|新区|开发区|高新区|经开区|管委会|街道办事处|街道|镇|乡|[省市县区州盟旗])/uy;
/** Classes of places before their figures: 镇街, 县(市、区). */
const PLACE_CLASS = /各?[省市州盟地县区旗乡镇街]{1,4}道?(?:\([市州盟县区旗乡镇街道办、]{1,8}\))?(?=\s?\d)/uy;
const CLASS_WORD = /(?:[省市县区州]?(?:级|直|政府|本级)*各?(?:部门|单位)|省直|市直|州直|县直|区直|旗直|盟直|合计|总计|小计|全市|全省|全县)/uy;

/** A piece of a text that may fill a column. */
export const stretch = (text: string, at: number, length: number, score: number): Candidate => ({ end: at + length, value: text.slice(at, at + length), score });

/** The places, classes and departments that may stand in a column of regions from a place of a text on. */
export function regionsAt(text: string, at: number, context: CellContext): Candidate[] {
  const found: Candidate[] = [];
  const options = context.within ? { within: context.within } : {};
  const match = matchDivision(text, at, context.year === undefined ? options : { ...options, year: context.year, slack: 1 });
  if (match) {
    const own = context.within !== undefined && match.candidates.every((division) => division.code === context.within);
    found.push({ end: match.end, value: text.slice(at, match.end), score: (match.short ? 0.5 : 2.6) - (own ? 3 : 0) });
  }
  const owners = matchAt(CLASS_WORD, text, at);
  if (owners) found.push(stretch(text, at, owners.length, isTotal(owners) ? 1.8 : 2.4));
  const places = matchAt(PLACE_CLASS, text, at);
  if (places && OWNER_CLASS.test(places)) found.push(stretch(text, at, places.length, 2.4));
  const department = departmentAt(text, at);
  if (department) found.push(stretch(text, at, department.length, 1.6));
  // A zone bears its city's name: 曲靖|经开区 is one place.
  const zone = match?.short ? matchAt(OWN_ZONE, text, match.end) : undefined;
  if (match && zone) found.push(stretch(text, at, match.end + zone.length - at, 0.8));
  if (found.length === 0) {
    // Towns are regions of a county's notice only; a city's or a province's rows are counties and cities.
    const towns = context.within === undefined || !context.within.endsWith("00");
    const named = matchAt(towns ? TOWN : ZONE, text, at);
    if (named) found.push(stretch(text, at, named.length, 0.8));
  }
  return found;
}
