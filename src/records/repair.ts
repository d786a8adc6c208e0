import { z } from "zod";
import { codes } from "./codes.js";
import { noticeId, text } from "./common.js";

export const repairRule = codes({
  "pinyin-annotation": "pinyin set between the characters was taken out",
  "lost-full-stop": "a full stop that was lost was put back",
  "damaged-date": "a damaged date was restored",
  "damaged-numbering": "a damaged section number was restored",
  traditional: "Traditional characters were turned into Simplified ones",
  width: "full-width letters, digits or signs were turned into half-width ones, or back",
  whitespace: "white space was taken out or evened",
  "mis-encoded": "characters that a wrong encoding had made were turned back",
  other: "a repair that is none of these",
});
export type RepairRule = z.infer<typeof repairRule>;

/** One row of `repairs.csv`: a change made to the source's words. */
export const repairRow = z.object({
  notice_id: noticeId(),
  rule: repairRule.describe("what kind of repair it is"),
  start: z.number().int().nonnegative().describe("start of the words changed, in code points of the decoded source"),
  end: z.number().int().nonnegative().describe("end of the words changed (exclusive), in code points of the decoded source"),
  before: text().describe("the words as the source has them"),
  after: text().describe("the words as they were read"),
  certainty: z.number().min(0).max(1).describe("how certain the repair is, 0 to 1"),
  count: z.number().int().positive().describe("how many changes of the same trivial rule this row stands for"),
});
export type RepairRow = z.infer<typeof repairRow>;
