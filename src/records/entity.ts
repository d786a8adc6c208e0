import { z } from "zod";
import { optionalText, platform, regionCode, text } from "./common.js";

export const entityKind = z.enum(["website", "organization", "region", "account"]);
export type EntityKind = z.infer<typeof entityKind>;

/** One row of `entities.csv`: what `entity_id` stands for, across notices. */
export const entityRow = z.object({
  entity_id: text().describe("made from the key alone, so that it depends neither on the order nor on the other documents"),
  kind: entityKind,
  canonical_name: text().describe("the name written out, or of several the commonest"),
  platform: platform.nullable(),
  region_code: regionCode().describe("today's code of the division it belongs to"),
  code: optionalText().describe("网站标识码 or account code"),
  names_seen: text().describe("names as printed, separated by |; at most eight"),
  n_rows: z.number().int().positive().describe("rows of units and accounts with this id"),
  n_notices: z.number().int().positive().describe("notices with such a row, repeated ones among them"),
  merged_by: z.enum(["code", "name-in-region", "correction"]).describe("what its own rows share"),
  merged_into: optionalText().describe("entity_id of another row that is the same thing, found by what the corpus as a whole says"),
  evidence: optionalText().describe("what shows that it is the same as merged_into, or why it stays apart"),
});
export type EntityRow = z.infer<typeof entityRow>;
