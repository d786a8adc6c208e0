import type { Command } from "commander";
import { seriesTable } from "../compare/series-table.js";
import { correctionNotes, correctionsCsv, correctionStep } from "./run-corrections.js";
import { readCorrections } from "../entities/corrections.js";
import { corpusSteps } from "../run/corpus-steps.js";
import { leftovers } from "../write/replace-folder.js";
import { runCorpus } from "../run/run-corpus.js";
import type { RunReport } from "../run/report.js";
import { printMessages, stderrColor } from "./messages.js";
import { commaList, repeated, positive, wholeNumber } from "./option-values.js";
import { toStderr } from "./output.js";
import { progressBar } from "./progress.js";
import { signalStatus, untilSignal } from "./signals.js";
import { summaryOf } from "./summary.js";
import { counted, grouped } from "./words.js";

interface RunFlags {
  out: string;
  workers?: number;
  formats?: string[];
  list: string[];
  entities?: string;
  corrections?: string;
  timeout: number;
  excel?: boolean;
  bom?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}

const examples = `
Inputs are files, folders (searched for .txt, .html, .htm, .shtml, .xml and files without a suffix),
@LIST for a file of paths, or - for standard input. The folder given with -o is replaced whole or not
at all; nothing but a folder that tongbao wrote is ever replaced.

Exit status: 0 all documents were read; 1 some failed and stand in OUT/failures.ndjson; 2 the command was wrong.

Examples:
  $ tongbao run notices/ -o out
  $ tongbao run 2021/ 2022/a.html -o out --workers 4 --formats csv
  $ find . -name '*.html' | tongbao run --list - -o out
  $ curl -s https://example.org/notice.html | tongbao run - -o out`;

/** Registers `tongbao run`. */
export function addRun(program: Command): void {
  program
    .command("run")
    .description("read documents and write their tables")
    .argument("[input...]", "files, folders, @LIST or -")
    .requiredOption("-o, --out <folder>", "folder to write")
    .option("--workers <n>", "threads to read on; 0 reads in this one, without time limit (default: all the machine has)", wholeNumber)
    .option("--formats <names>", "some of csv, ndjson, parquet, duckdb (default: all)", commaList)
    .option("--list <file>", "file that holds paths of inputs, one a line; may be repeated", repeated, [])
    .option("--entities <file>", "YAML file of corrections to what is linked across notices (docs/compare.md)")
    .option("--corrections <file>", "YAML file of corrections to records, as tongbao review writes it (default: a corrections.yaml in an input folder)")
    .option("--timeout <seconds>", "time limit for one document", positive, 60)
    .option("--excel", "begin each CSV with a byte-order mark, by which Excel knows UTF-8")
    .option("--bom", "the same as --excel")
    .option("-q, --quiet", "print only what went wrong")
    .option("-v, --verbose", "print all messages, with notes and links")
    .addHelpText("after", examples)
    .action(async (inputs: string[], flags: RunFlags) => {
      process.exitCode = await run(inputs, flags);
    });
}

async function run(inputs: string[], { list, out, entities: correctionFile, corrections: recordFile, excel = false, bom = excel, quiet = false, verbose = false, ...options }: RunFlags): Promise<number> {
  const corrections = correctionFile === undefined ? undefined : await readCorrections(correctionFile);
  const { steps, entities, overTime } = corpusSteps(corrections);
  const ofRecords = await correctionStep(recordFile, inputs);
  const bar = progressBar(!quiet);
  const { signal, release } = untilSignal();
  try {
    const report = await runCorpus(inputs, { ...options, out, bom, lists: list, steps: ofRecords ? [ofRecords, ...steps] : steps, extraFiles: () => (ofRecords ? [[correctionsCsv, ofRecords.csv()]] : []), onProgress: bar.show, signal });
    bar.stop();
    const shownOut = out.replace(/(?<=.)\/+$/, "");
    if (!quiet) toStderr(messagesOf(report, verbose) + passedOverOf(report, verbose) + summaryOf(report, shownOut, seriesTable(overTime.rates())));
    else if (report.failures.count > 0) toStderr(`Could not read ${counted(report.failures.count, "input")}: ${shownOut}/failures.ndjson`);
    const unmatched = entities.unmatched().map((sentence) => `${correctionFile}: ${sentence}; the correction does nothing`);
    if (ofRecords) unmatched.push(...correctionNotes(ofRecords));
    if (unmatched.length > 0) toStderr(unmatched.join("\n"));
    if (report.notes.length > 0) toStderr(report.notes.join("\n"));
    const left = quiet ? [] : await leftovers(out);
    if (left.length > 0) toStderr(`A run that was killed left ${left.join(", ")} behind; remove it unless a run is writing there now.`);
    return report.failures.count > 0 ? 1 : 0;
  } catch (error) {
    bar.stop();
    if (!signal.aborted) throw error;
    toStderr(`Stopped; ${out} is as it was.`);
    return signalStatus(signal);
  } finally {
    release();
  }
}

function messagesOf({ messages }: RunReport, verbose: boolean): string {
  const printed = printMessages(messages.first, { verbose, color: stderrColor() });
  const more = messages.documents - messages.first.length;
  const rest = more > 0 ? `Messages of ${counted(more, "more document")} are not shown; checks.csv and repairs.csv hold all facts.\n` : "";
  const notes = !verbose && messages.notes > 0 ? `${counted(messages.notes, "note")} not shown, give --verbose to see them.\n` : "";
  const text = printed + rest + notes;
  return text === "" ? "" : `${text}\n`;
}

function passedOverOf({ passedOver }: RunReport, verbose: boolean): string {
  if (!verbose || passedOver.size === 0) return "";
  const kinds = [...passedOver].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([suffix, n]) => `${suffix} ${grouped(n)}`);
  return `Files passed over for their suffix: ${kinds.join(", ")}\n\n`;
}
