/** Puts the records of one document into the shape of a case's `expected.json`. */
import type { Records } from "../../src/records/index.js";

/** The lists of an expected notice, with the columns that cases speak of. */
export const listColumns = {
  rates: ["subject", "platform", "scope", "metric", "running", "checked", "passed", "failed", "reported", "verdict"],
  accounts: ["name", "platform", "owner", "region", "account_code", "verdict"],
  units: ["name", "kind", "verdict", "finding", "site_code", "region"],
  problems: ["subject_name", "category", "count", "rectified"],
} as const;

export type ListName = keyof typeof listColumns;
export const listNames = Object.keys(listColumns) as ListName[];

/** The columns of `notices` that a new case is written with; a case may assert any other. */
export const noticeColumns = [
  "title", "issuer", "issuer_full", "document_number", "region_code", "level", "campaign", "year", "quarter", "month", "inspected_from", "inspected_to",
  "signed_on", "published_on", "published_by", "rectify_by", "views", "scheme", "script", "check_mode", "source_trust",
] as const;

export type Cell = string | number | boolean | null;
export type ExpectedRow = Record<string, Cell>;

/** One notice of an `expected.json`. A key that is absent is not asserted. */
export interface ExpectedNotice extends Partial<Record<ListName, ExpectedRow[]>> {
  checks_failed?: { rule: string }[];
  repairs?: Record<string, number | string>;
  same_notice_as?: number | null;
  [column: string]: unknown;
}

export interface Expected {
  notices: ExpectedNotice[];
}

/** What the parser says of one notice: all columns of the tables, and the keys that cases add to them. */
export interface ActualNotice extends Record<ListName, ExpectedRow[]> {
  checks_failed: { rule: string }[];
  repairs: Record<string, number>;
  same_notice_as: number | null;
  [column: string]: unknown;
}

/** Gathers the rows of each notice, all columns kept. */
export function gather(records: Records): ActualNotice[] {
  const ids = records.notices.map(({ notice_id }) => notice_id);
  return records.notices.map((notice) => {
    const own = <T extends { notice_id: string }>(rows: readonly T[]): T[] => rows.filter(({ notice_id }) => notice_id === notice.notice_id);
    const repairs: Record<string, number> = {};
    for (const { rule, count } of own(records.repairs)) repairs[rule] = (repairs[rule] ?? 0) + count;
    const failed = own(records.checks).filter(({ verdict }) => verdict === "fail").map(({ rule }) => rule);
    return {
      ...notice,
      rates: own(records.rates),
      accounts: own(records.accounts),
      units: own(records.units),
      problems: own(records.problems),
      checks_failed: [...new Set(failed)].sort().map((rule) => ({ rule })),
      repairs,
      same_notice_as: notice.same_notice_as === null ? null : ids.indexOf(notice.same_notice_as),
    };
  });
}

/** Projects records to what a new `expected.json` holds. */
export function project(records: Records): Expected {
  const notices = gather(records).map((notice): ExpectedNotice => {
    const projected: ExpectedNotice = {};
    for (const column of noticeColumns) projected[column] = notice[column];
    projected.same_notice_as = notice.same_notice_as;
    for (const list of listNames) {
      projected[list] = notice[list].map((row) => Object.fromEntries(listColumns[list].map((column) => [column, row[column] ?? null])));
    }
    projected.checks_failed = notice.checks_failed;
    const worthSaying = Object.entries(notice.repairs).filter(([rule]) => rule !== "width" && rule !== "whitespace" && rule !== "traditional");
    if (worthSaying.length > 0) projected.repairs = Object.fromEntries(worthSaying);
    return projected;
  });
  return { notices };
}

/** Writes an `expected.json` as cases have it: a row a line. */
export function formatExpected(expected: Expected): string {
  const row = (value: ExpectedRow | { rule: string }): string =>
    `{${Object.entries(value).map(([key, cell]) => `${JSON.stringify(key)}: ${JSON.stringify(cell)}`).join(", ")}}`;
  const notice = (value: ExpectedNotice): string => {
    const lines = Object.entries(value).map(([key, item]) => {
      if (!Array.isArray(item)) return `      ${JSON.stringify(key)}: ${JSON.stringify(item)}`;
      const rows = (item as ExpectedRow[]).map((entry) => `        ${row(entry)}`);
      return `      ${JSON.stringify(key)}: ${rows.length === 0 ? "[]" : `[\n${rows.join(",\n")}\n      ]`}`;
    });
    return `    {\n${lines.join(",\n")}\n    }`;
  };
  if (expected.notices.length === 0) return '{\n  "notices": []\n}\n';
  return `{\n  "notices": [\n${expected.notices.map(notice).join(",\n")}\n  ]\n}\n`;
}
