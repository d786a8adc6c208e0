import { z } from "zod";

/** One row of `failures.ndjson`: a document that could not be read. */
export const failureRow = z.object({
  source: z.string(),
  stage: z.enum(["open", "read", "normalize", "segment", "extract", "check", "write"]),
  rule: z.string().describe("id of the message in docs/messages.md"),
  reason: z.string().describe("what was found, what was expected, what to do"),
});
export type FailureRow = z.infer<typeof failureRow>;
