import type { TableName } from "../records/index.js";

/** A column whose values stand in another table, or in another column of its own. */
export interface ForeignKey {
  column: string;
  table: TableName;
  key: string;
}

/** The column by which a row is known; none for repairs, which are known by their place. */
export const primaryKeys: Readonly<Partial<Record<TableName, string>>> = {
  notices: "notice_id",
  rates: "rate_id",
  counts: "count_id",
  units: "unit_id",
  accounts: "account_id",
  problems: "problem_id",
  checks: "check_id",
  entities: "entity_id",
};

const ofNotice: ForeignKey = { column: "notice_id", table: "notices", key: "notice_id" };
const ofEntity: ForeignKey = { column: "entity_id", table: "entities", key: "entity_id" };

/** `problems.subject_id` is none: it points into units or accounts, as `subject_kind` says. */
export const foreignKeys: Readonly<Partial<Record<TableName, readonly ForeignKey[]>>> = {
  notices: [{ column: "same_notice_as", table: "notices", key: "notice_id" }],
  rates: [ofNotice],
  counts: [ofNotice],
  units: [ofNotice, ofEntity],
  accounts: [ofNotice, ofEntity],
  problems: [ofNotice],
  checks: [ofNotice],
  repairs: [ofNotice],
  entities: [{ column: "merged_into", table: "entities", key: "entity_id" }],
};
