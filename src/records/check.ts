import { z } from "zod";
import { codes } from "./codes.js";
import { noticeId, optionalText, text } from "./common.js";

export const checkRule = codes({
  rate: "a printed rate follows from its own counts",
  sum: "parts add up to the printed total",
  "body-vs-annex": "the body says what the annexes say",
  "list-vs-count": "a list has as many entries as the printed number",
  "duplicate-identifier": "no code stands for two websites or accounts",
  "identifier-region": "the division in a code is the one of the region printed beside it",
  period: "the period named fits the dates",
  "date-order": "dates follow each other as they must",
  "annex-missing": "every annex that is announced is there",
  "change-claim": "a change that is claimed follows from the earlier figure",
  "cross-notice": "a figure about another period is the one that notice prints",
});
export type CheckRule = z.infer<typeof checkRule>;

export const checkVerdict = codes({
  pass: "what is printed holds",
  fail: "what is printed does not hold",
  uncheckable: "too little is printed, or read, to decide",
});

/** One row of `checks.csv`: a re-check that was done. */
export const checkRow = z.object({
  check_id: text().describe("stable id of the row"),
  notice_id: noticeId(),
  rule: checkRule.describe("what was held against what"),
  verdict: checkVerdict.describe("whether it holds"),
  expected: optionalText().describe("the value that would hold"),
  found: optionalText().describe("the value that is printed"),
  explanation: text().describe("the check in words, with its numbers"),
  evidence_a: optionalText().describe("words of the first side"),
  evidence_b: optionalText().describe("words of the second side"),
});
export type CheckRow = z.infer<typeof checkRow>;
