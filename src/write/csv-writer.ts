import { join } from "node:path";
import { tableNames, type Records, type TableName } from "../records/index.js";
import { cellsOf, columnsOf } from "./columns.js";
import { csvRow } from "./csv-row.js";
import { closeAll, type RecordWriter, type WriterOptions } from "./record-writer.js";
import { TextFile } from "./text-file.js";

interface CsvTable {
  name: TableName;
  columns: string[];
  file: TextFile;
}

/** Opens one CSV for each table, with its header row, also for tables that stay empty. */
export async function openCsvWriter(folder: string, options: WriterOptions = {}): Promise<RecordWriter> {
  const csvs: CsvTable[] = [];
  for (const name of tableNames) {
    const columns = columnsOf(name);
    const file = await TextFile.create(join(folder, `${name}.csv`));
    csvs.push({ name, columns, file });
    await file.write((options.bom ? "\uFEFF" : "") + csvRow(columns));
  }
  return {
    async document(records: Records) {
      const texts = csvs.map(({ name, columns }) => records[name].map((row) => csvRow(cellsOf(row, columns))).join(""));
      for (const [index, { file }] of csvs.entries()) await file.write(texts[index]!);
    },
    close: () => closeAll(csvs.map((csv) => csv.file)),
  };
}
