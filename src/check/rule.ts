import type { NoticeContext } from "../extract/context.js";
import type { NoticeFacts } from "../extract/notice-facts.js";
import type { CheckRow, Records } from "../records/index.js";

/** What a check may look at: a notice's tree, its facts and its records. */
export interface CheckInput {
  context: NoticeContext;
  facts: NoticeFacts;
  records: Records;
  /** Tells whether what stands at a location (`annex/1/row/3`) is in a list that calls itself a part, 名单(部分), or breaks off. */
  isPart: (location: string) => boolean;
}

/** The outcome of one re-check, before it gets its id. */
export type Outcome = Pick<CheckRow, "verdict" | "expected" | "found" | "explanation"> & { evidence_a?: string | null; evidence_b?: string | null };

/** A rule re-checks one kind of statement and reports every check it made, failed or not. */
export type Rule = (input: CheckInput) => Outcome[];

/** A rule that looks at records alone, so that it can be asked again once a person has corrected them. */
export type RecordRule = (input: Pick<CheckInput, "records" | "isPart">) => Outcome[];
