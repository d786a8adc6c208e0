import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { fromDiagnostic } from "../run/diagnostics.js";
import type { DocumentMessages } from "../run/report.js";

export interface MessageOptions {
  /** Also what is only worth knowing, and notes with links. */
  verbose?: boolean;
  color?: boolean;
}

/** Prints the messages of documents as compilers do: place, reason, rule. Empty where there is nothing to say. */
export function printMessages(documents: readonly DocumentMessages[], options: MessageOptions = {}): string {
  const files = documents.flatMap(({ path, diagnostics }) => {
    const file = new VFile({ path });
    file.messages.push(...diagnostics.filter(({ fatal }) => options.verbose || fatal !== null).map(fromDiagnostic));
    return file.messages.length > 0 ? [file] : [];
  });
  if (files.length === 0) return "";
  return `${reporter(files, { color: options.color ?? false, verbose: options.verbose ?? false, quiet: true })}\n`;
}

/** Says whether standard error takes colours. */
export function stderrColor(): boolean {
  return process.stderr.isTTY === true && !process.env["NO_COLOR"];
}
