import type { FailureRow } from "../records/index.js";

/** A document that cannot be read at all: which stage gave up, the id of the message, and what to do about it. */
export class DocumentError extends Error {
  readonly stage: FailureRow["stage"];
  readonly rule: string;

  constructor(stage: FailureRow["stage"], rule: string, reason: string) {
    super(reason);
    this.name = "DocumentError";
    this.stage = stage;
    this.rule = rule;
  }
}
