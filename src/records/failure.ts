import { z } from "zod";
import { codes } from "./codes.js";

export const stage = codes({
  open: "finding and opening the file", read: "decoding it and finding its content", normalize: "repairing its words",
  segment: "finding notices, sections and annexes", extract: "reading records", check: "re-checking them", write: "writing them",
});

/** One row of `failures.ndjson`: a document that could not be read. */
export const failureRow = z.object({
  source: z.string().describe("the path or URL given"),
  stage: stage.describe("where reading it ended"),
  rule: z.string().describe("id of the message in docs/messages.md"),
  reason: z.string().describe("what was found, what was expected, what to do"),
});
export type FailureRow = z.infer<typeof failureRow>;
