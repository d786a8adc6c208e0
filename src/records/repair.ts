import { z } from "zod";
import { text } from "./common.js";

export const repairRule = z.enum([
  "pinyin-annotation", "lost-full-stop", "damaged-date", "damaged-numbering", "traditional", "width", "whitespace", "mis-encoded", "other",
]);
export type RepairRule = z.infer<typeof repairRule>;

/** One row of `repairs.csv`: a change made to the source's words. */
export const repairRow = z.object({
  notice_id: text(),
  rule: repairRule,
  start: z.number().int().nonnegative().describe("in code points of the decoded source"),
  end: z.number().int().nonnegative(),
  before: text(),
  after: text(),
  certainty: z.number().min(0).max(1),
  count: z.number().int().positive().describe("how many changes of the same trivial rule this row stands for"),
});
export type RepairRow = z.infer<typeof repairRow>;
