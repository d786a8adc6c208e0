/** Reads an output notice by notice: its rates, subjects, problems and failed checks together, in whatever order the files hold them. */
import type { AccountRow, CheckRow, EntityRow, NoticeRow, ProblemRow, RateRow, TableName, UnitRow } from "../records/index.js";
import type { WrittenRow } from "../write/read-rows.js";
import { ExternalSorter } from "./external-sort.js";
import { ordinalKey, type Corpus, type NoticeFacts } from "./facts.js";

/** The rows of one notice that comparisons use. */
export interface NoticeGroup {
  facts: NoticeFacts;
  rates: RateRow[];
  units: UnitRow[];
  accounts: AccountRow[];
  problems: ProblemRow[];
  /** Only those that failed. */
  checks: CheckRow[];
}

const used = new Set<TableName>(["rates", "units", "accounts", "problems", "checks"]);

/** Columns that comparisons never look at, and that are long. */
const left: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  units: ["evidence", "evidence_start", "evidence_end", "location", "owner", "scope", "finding"],
  accounts: ["evidence", "evidence_start", "evidence_end", "location", "owner", "scope", "platform_text"],
  problems: ["evidence", "evidence_start", "evidence_end", "location", "text"],
  checks: ["evidence_b"],
};

/** Reads all rows once: notices and merges go into `corpus`, the others into the sorter that is given back. */
export async function collectRows(rows: AsyncIterable<WrittenRow>, corpus: Corpus, folder: string): Promise<ExternalSorter<WrittenRow>> {
  const sorter = new ExternalSorter<WrittenRow>(folder, "rows");
  for await (const { table, row } of rows) {
    if (table === "notices") corpus.add(row as NoticeRow);
    else if (table === "entities") noteMerge(row as EntityRow, corpus);
    else if (used.has(table) && (table !== "checks" || row["verdict"] === "fail")) {
      const facts = corpus.notices.get(String(row["notice_id"]));
      for (const column of left[table] ?? []) delete row[column];
      if (facts) await sorter.add(ordinalKey(facts.ordinal), { table, row });
    }
  }
  return sorter;
}

function noteMerge({ entity_id: id, merged_into: into }: EntityRow, corpus: Corpus): void {
  if (into) corpus.merges.set(id, into);
}

/** Gives the notices that have rows, in input order. */
export async function* noticeGroups(sorter: ExternalSorter<WrittenRow>, corpus: Corpus): AsyncGenerator<NoticeGroup> {
  let group: NoticeGroup | undefined;
  for await (const { table, row } of sorter.sorted()) {
    const facts = corpus.notices.get(String(row["notice_id"]))!;
    if (group?.facts !== facts) {
      if (group) yield group;
      group = { facts, rates: [], units: [], accounts: [], problems: [], checks: [] };
    }
    (group[table as Exclude<keyof NoticeGroup, "facts">] as unknown[]).push(row);
  }
  if (group) yield group;
}
