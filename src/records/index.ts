/** The tables of the data contract: one zod schema a file, rows in this order of tables. */
import type { z } from "zod";
import { accountRow } from "./account.js";
import { checkRow } from "./check.js";
import { countRow } from "./count.js";
import { entityRow } from "./entity.js";
import { noticeRow } from "./notice.js";
import { problemRow } from "./problem.js";
import { rateRow } from "./rate.js";
import { repairRow } from "./repair.js";
import { unitRow } from "./unit.js";

/** Every table by its name, which is also the name of its CSV file. */
export const tables = {
  notices: noticeRow,
  rates: rateRow,
  counts: countRow,
  units: unitRow,
  accounts: accountRow,
  problems: problemRow,
  checks: checkRow,
  repairs: repairRow,
  entities: entityRow,
} as const;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Names the column that identifies a row; repairs have none. */
export function idColumn(table: TableName): string | undefined {
  return table === "repairs" ? undefined : Object.keys(tables[table].shape)[0];
}

/** The rows of one document, table by table. */
export type Records = { [T in TableName]: z.infer<(typeof tables)[T]>[] };

/** Makes an empty set of tables. */
export function emptyRecords(): Records {
  return { notices: [], rates: [], counts: [], units: [], accounts: [], problems: [], checks: [], repairs: [], entities: [] };
}

export type { AccountRow } from "./account.js";
export type { CheckRow, CheckRule } from "./check.js";
export type { Category, Platform, Scheme } from "./common.js";
export type { CountRow, Measure } from "./count.js";
export type { EntityRow } from "./entity.js";
export { failureRow, type FailureRow } from "./failure.js";
export type { NoticeRow } from "./notice.js";
export type { ProblemRow, Severity } from "./problem.js";
export type { Metric, RateRow, Subject } from "./rate.js";
export type { RepairRow, RepairRule } from "./repair.js";
export type { UnitRow, Verdict } from "./unit.js";
