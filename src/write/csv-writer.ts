import { join } from "node:path";
import { tableNames, type Records, type TableName } from "../records/index.js";
import { cellsOf, columnsOf } from "./columns.js";
import { csvRow } from "./csv-row.js";
import { closeAll, type RecordWriter, type WriterOptions } from "./record-writer.js";
import { TextFile } from "./text-file.js";

/** The CSV files of a run, which other formats can be made of. */
export interface CsvFiles extends RecordWriter {
  /** Hands all rows to the system, so that others can read the files. Gives the length of the longest row, in bytes at most. */
  flush(): Promise<number>;
}

/** The most bytes that UTF-8 spends on one UTF-16 code unit. */
const bytesOfUnit = 3;

interface CsvTable {
  name: TableName;
  columns: string[];
  file: TextFile;
}

/** Opens one CSV for each table, with its header row, also for tables that stay empty. */
export async function openCsvWriter(folder: string, options: WriterOptions = {}): Promise<CsvFiles> {
  const csvs: CsvTable[] = [];
  for (const name of tableNames) {
    const columns = columnsOf(name);
    const file = await TextFile.create(join(folder, `${name}.csv`));
    csvs.push({ name, columns, file });
    await file.write((options.bom ? "\uFEFF" : "") + csvRow(columns));
  }
  let longest = 0;
  return {
    async document(records: Records) {
      const rows = csvs.map(({ name, columns }) => records[name].map((row) => csvRow(cellsOf(row, columns))));
      for (const row of rows.flat()) longest = Math.max(longest, row.length);
      for (const [index, { file }] of csvs.entries()) await file.write(rows[index]!.join(""));
    },
    async flush() {
      for (const { file } of csvs) await file.flush();
      return longest * bytesOfUnit;
    },
    close: () => closeAll(csvs.map((csv) => csv.file)),
  };
}
