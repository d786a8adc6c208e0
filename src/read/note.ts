import type { SourceRange } from "../text/mapped-text.js";

/** What a person should know of how a document was read: the rule, a sentence, and the place where there is one. */
export interface ReadNote {
  rule: string;
  reason: string;
  range?: SourceRange;
}
