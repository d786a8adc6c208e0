import type { Command } from "commander";
import { z } from "zod";
import type { FailureRow } from "../records/index.js";
import { failureOf } from "../run/failures.js";
import { readSafely, type DocumentTask, type Reader } from "../run/read-safely.js";
import { splitLines } from "../write/lines.js";
import { jsonLine, ndjsonLines } from "../write/ndjson-writer.js";
import { toStdout } from "./output.js";

const examples = `
One document a line comes in: {"path": "a.html", "text": "..."} with decoded text, or {"path": "a.html", "base64": "..."}
with the bytes of the file. Its rows go out, one a line: {"table": "rates", ...}. A document or a line that cannot be
read gives one line {"table": "failures", "source": ..., "stage": ..., "rule": ..., "reason": ...} and never stops the rest.

Exit status: 0 all documents were read; 1 some failed.

Examples:
  $ tongbao worker < documents.ndjson > records.ndjson
  $ echo '{"path": "a.txt", "text": "关于2021年第四季度…"}' | tongbao worker
  PySpark: rdd.pipe("tongbao worker")`;

const line = z.union([
  z.object({ path: z.string().optional(), base64: z.base64() }),
  z.object({ path: z.string().optional(), text: z.string() }),
]);

/** Registers `tongbao worker`. */
export function addWorker(program: Command): void {
  program
    .command("worker")
    .description("read NDJSON documents from standard input and write NDJSON records, for distributed engines")
    .addHelpText("after", examples)
    .action(async () => {
      const { readDocument } = await import("../pipeline.js");
      process.stdin.setEncoding("utf8");
      process.exitCode = await work(process.stdin as AsyncIterable<string>, readDocument, toStdout);
    });
}

/** Answers lines one after the other. Gives 1 where some of them failed, else 0. */
export async function work(
  chunks: AsyncIterable<string>,
  reader: Reader,
  write: (text: string) => Promise<void>,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  let number = 0;
  for await (const text of splitLines(chunks)) {
    number++;
    if (text.trim() === "") continue;
    const task = taskOf(text, number);
    const outcome = "failure" in task ? task : readSafely(reader, task);
    if ("failure" in outcome) status = 1;
    await write("failure" in outcome ? `${jsonLine({ table: "failures", ...outcome.failure })}\n` : ndjsonLines(outcome.records));
  }
  return status;
}

/** Reads one line. A document without a path is known by its line: `-:7`. */
function taskOf(text: string, number: number): DocumentTask | { failure: FailureRow } {
  const path = `-:${number}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { failure: failureOf(path, "open", "bad-line", "Unexpected line, expected JSON such as {\"path\": \"a.html\", \"text\": \"...\"}") };
  }
  const { data } = line.safeParse(value);
  if (!data) {
    const reason = "Unexpected line, expected an object with `path` and either `text` or `base64`, all of them strings";
    const named = (value as { path?: unknown } | null)?.path;
    return { failure: failureOf(typeof named === "string" ? named : path, "open", "bad-line", reason) };
  }
  return { path: data.path ?? path, bytes: "base64" in data ? Buffer.from(data.base64, "base64") : Buffer.from(data.text, "utf8") };
}
