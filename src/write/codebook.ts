/** The codebook: every table, column and code with its meaning, made from the zod schemas. */
import { failureRow, tableNames, type TableName } from "../records/index.js";
import { columnFacts, columnsByTable, type ColumnFacts } from "./column-facts.js";
import { csvRow } from "./csv-row.js";
import { databaseViews } from "./database-views.js";
import { tableDescriptions } from "./table-descriptions.js";
import { foreignKeys, primaryKeys } from "./table-keys.js";

type BookName = TableName | "failures";

const book: readonly (readonly [BookName, readonly ColumnFacts[]])[] = [
  ...tableNames.map((name) => [name, columnsByTable.get(name)!] as const),
  ["failures", columnFacts(failureRow)],
];

/** Makes `codebook.csv`: a row for each column; codes are separated by `|`. */
export function codebookCsv(): string {
  const header = csvRow(["table", "column", "type", "nullable", "codes", "description"]);
  const rows = book.flatMap(([table, columns]) =>
    columns.map(({ name, kind, nullable, codes, description }) =>
      csvRow([table, name, kind, nullable, codes ? Object.keys(codes).join("|") : null, description]),
    ),
  );
  return header + rows.join("");
}

/** Makes `codes.csv`: a row for each code of each column. */
export function codesCsv(): string {
  const rows = book.flatMap(([table, columns]) =>
    columns.flatMap(({ name, codes }) => Object.entries(codes ?? {}).map(([code, meaning]) => csvRow([table, name, code, meaning]))),
  );
  return csvRow(["table", "column", "code", "meaning"]) + rows.join("");
}

/** Makes `codebook.md`, behind a preface that holds the definitions. */
export function codebookMarkdown(preface: string): string {
  return [preface.trimEnd(), ...book.map(([table, columns]) => tableSection(table, columns)), codeSection(), viewSection()].join("\n\n") + "\n";
}

function tableSection(table: BookName, columns: readonly ColumnFacts[]): string {
  const lines = [`## ${table}`, "", tableDescriptions[table], ""];
  if (table !== "failures") lines.push(...keyLines(table));
  lines.push("| column | type | empty | what it holds |", "|---|---|---|---|");
  for (const { name, kind, nullable, description } of columns) {
    lines.push(`| \`${name}\` | ${kind} | ${nullable ? "may be" : "never"} | ${markdownCell(description)} |`);
  }
  return lines.join("\n");
}

function keyLines(table: TableName): string[] {
  const keys = (foreignKeys[table] ?? []).map(({ column, table: other, key }) => `\`${column}\` → \`${other}.${key}\``);
  const primary = primaryKeys[table];
  const parts = [...(primary === undefined ? [] : [`Key: \`${primary}\`.`]), ...(keys.length === 0 ? [] : [`Points to: ${keys.join(", ")}.`])];
  return parts.length === 0 ? [] : [parts.join(" "), ""];
}

/** Lists the codes once for all columns that share them. */
function codeSection(): string {
  const shared = new Map<string, { columns: string[]; codes: Readonly<Record<string, string>> }>();
  for (const [table, columns] of book) {
    for (const { name, codes } of columns) {
      if (!codes) continue;
      const entry = shared.get(JSON.stringify(codes)) ?? { columns: [], codes };
      entry.columns.push(`${table}.${name}`);
      shared.set(JSON.stringify(codes), entry);
    }
  }
  const lists = [...shared.values()].map(({ columns, codes }) =>
    [`### ${columns.join(", ")}`, "", "| code | meaning |", "|---|---|", ...Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${markdownCell(meaning)} |`)].join("\n"),
  );
  return ["## Codes", ...lists].join("\n\n");
}

function viewSection(): string {
  const rows = databaseViews.map(({ name, comment }) => `| \`${name}\` | ${markdownCell(comment)} |`);
  return ["## Views of tongbao.duckdb", "", "| view | what it shows |", "|---|---|", ...rows].join("\n");
}

function markdownCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
