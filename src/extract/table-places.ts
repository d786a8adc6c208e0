import type { Division } from "../lexicon/gazetteer.js";
import { divisionOf, type NoticeContext } from "./context.js";

/** The body that stands for its whole division: its government, or the office that acts for it. */
const GOVERNMENT = /(?:人民政府|政府)(?:办公室|办公厅|办)?$/u;

/** Finds the division that a cell names, or whose government it names (秦州区人民政府办公室). */
export function divisionOfBody(context: NoticeContext, name: string): Division | undefined {
  return divisionOf(context, name) ?? (GOVERNMENT.test(name) ? divisionOf(context, name.replace(GOVERNMENT, "")) : undefined);
}
