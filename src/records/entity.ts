import { z } from "zod";
import { codes } from "./codes.js";
import { optionalText, platform, regionCode, text } from "./common.js";

export const entityKind = codes({ website: "a website", organization: "an organisation", region: "a division as a whole", account: "a new-media account" });
export type EntityKind = z.infer<typeof entityKind>;

export const mergedBy = codes({
  code: "its rows bear the same code", "name-in-region": "its rows bear the same name in the same region", correction: "a correction by the user joins them",
});

/** One row of `entities.csv`: what `entity_id` stands for, across notices. */
export const entityRow = z.object({
  entity_id: text().describe("made from the key alone, so that it depends neither on the order nor on the other documents"),
  kind: entityKind.describe("what it is"),
  canonical_name: text().describe("the name written out, or of several the commonest"),
  platform: platform.nullable().describe("the platform of an account"),
  region_code: regionCode().describe("today's code of the division it belongs to"),
  code: optionalText().describe("网站标识码 or account code"),
  names_seen: text().describe("names as printed, separated by |; at most eight"),
  n_rows: z.number().int().positive().describe("rows of units and accounts with this id"),
  n_notices: z.number().int().positive().describe("notices with such a row, repeated ones among them"),
  merged_by: mergedBy.describe("what its own rows share"),
  merged_into: optionalText().describe("entity_id of another row that is the same thing, found by what the corpus as a whole says"),
  evidence: optionalText().describe("what shows that it is the same as merged_into, or why it stays apart"),
});
export type EntityRow = z.infer<typeof entityRow>;
