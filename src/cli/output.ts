/** The one place that writes to the terminal: results to standard output, everything else to standard error. */
import { once } from "node:events";

/** Writes results, and waits while the reader of the pipe is slow. */
export async function toStdout(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes what is meant for the person at the terminal. */
export function toStderr(text: string): void {
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Ends quietly when the reader of our output has gone, as in `tongbao parse x | head`. */
export function endOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
