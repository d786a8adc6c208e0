import { z } from "zod";
import { category, evidence, optionalCount, optionalText, text } from "./common.js";

/** One row of `problems.csv`: one subject and one problem. */
export const problemRow = z.object({
  problem_id: text(),
  notice_id: text(),
  subject_kind: z.enum(["unit", "account"]),
  subject_id: text(),
  subject_name: text(),
  category,
  indicator: optionalText().describe("official indicator of the scheme in force that the category belongs to"),
  text: text().describe("the problem as printed, repaired"),
  count: optionalCount(),
  rectified: z.boolean().nullable(),
  ...evidence,
});
export type ProblemRow = z.infer<typeof problemRow>;
