import type { Division } from "../lexicon/gazetteer.js";
import { divisionOf, type NoticeContext } from "./context.js";
import type { TableRow } from "./table-rows.js";

/** The body that stands for its whole division: its government, or the office that acts for it. */
const GOVERNMENT = /(?:人民政府|政府)(?:办公室|办公厅|办)?$/u;

/** Finds the division that a cell names, or whose government it names (秦州区人民政府办公室). */
export function divisionOfBody(context: NoticeContext, name: string): Division | undefined {
  return divisionOf(context, name) ?? (GOVERNMENT.test(name) ? divisionOf(context, name.replace(GOVERNMENT, "")) : undefined);
}

/** What a row says of place and owner: a division, or a class or department that goes to scope or owner. */
export function placeOf(context: NoticeContext, row: TableRow): { region: string | null; region_code: string | null; scope: string | null; owner: string | null } {
  const owner = row.text("owner")?.replace(/\s+/gu, "") ?? (row.cell("account") || row.cell("site") ? row.text("organization")?.replace(/\s+/gu, "") : undefined) ?? null;
  const text = row.text("region")?.replace(/\s+/gu, "");
  if (!text) return { region: null, region_code: null, scope: null, owner };
  const division = divisionOfBody(context, text);
  if (division) return { region: division.name, region_code: division.code, scope: null, owner };
  return { region: null, region_code: null, scope: text, owner };
}
