import { once } from "../lexicon/data.js";
import { departmentStems } from "../lexicon/organizations.js";
import { matchAt } from "../text/match.js";

/** What is left when a name is cut too early. */
const NAME_REST = /^(?:超过|较多|[、,)]|处|建设局|人民政府|委员会|管委会|办公室|办事处|管理局|监督局|局|厅|员会|中心|大队|支队|门|区|县|市|镇|乡)/u;
const LEVEL = /[省市县区州]/u;
const departmentPrefix = once(() => new RegExp(`[省市县区州]?(?:${departmentStems().join("|")})(?:局|厅|委员会|委|办公室|办|中心|分局)`, "uy"));

/** The department without its division that stands at a place of a text: 市民政局. */
export function departmentAt(text: string, at: number): string | undefined {
  return matchAt(departmentPrefix(), text, at);
}

/** Tells whether words begin with the rest of a longer name. 县教育局 is a department of the county, and no such rest. */
export function opensWithRest(text: string, at = 0): boolean {
  return NAME_REST.test(text.slice(at, at + 16)) && !(LEVEL.test(text[at]!) && departmentAt(text, at) !== undefined);
}
