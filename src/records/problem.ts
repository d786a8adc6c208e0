import { z } from "zod";
import { codes } from "./codes.js";
import { category, evidence, noticeId, optionalCount, optionalText, text } from "./common.js";

export const subjectKind = codes({ unit: "subject_id is a units.unit_id", account: "subject_id is an accounts.account_id" });

export const severity = codes({
  veto: "单项否决: alone fails the website or account",
  deduction: "costs points of a scored website",
  remark: "noted, without a consequence",
});
export type Severity = z.infer<typeof severity>;

/** One row of `problems.csv`: one subject and one problem. */
export const problemRow = z.object({
  problem_id: text().describe("stable id of the row"),
  notice_id: noticeId(),
  subject_kind: subjectKind.describe("the table that subject_id points into"),
  subject_id: text().describe("the unit or account that has the problem"),
  subject_name: text().describe("its name, as in units or accounts"),
  category: category.describe("what kind of problem it is"),
  indicator: optionalText().describe("official indicator of the scheme in force that the category belongs to"),
  text: text().describe("the problem as printed, repaired"),
  count: optionalCount().describe("how many times it was found, as printed"),
  rectified: z.boolean().nullable().describe("whether the notice says that it was put right; empty where it does not say"),
  ...evidence,
  severity: severity.nullable().exactOptional().describe("severity of the indicator that the category belongs to, under the notice's scheme"),
});
export type ProblemRow = z.infer<typeof problemRow>;
