// Runs a corpus with the fake reader in a process of its own: node run-fake.mjs OPTIONS-AS-JSON INPUT...
import { untilSignal } from "../../dist/cli/signals.js";
import { runCorpus } from "../../dist/run/run-corpus.js";

const { signal } = untilSignal();
const readerModule = new URL("./fake-reader.mjs", import.meta.url).href;
const [options, ...inputs] = process.argv.slice(2);
try {
  await runCorpus(inputs, { ...JSON.parse(options), readerModule, signal, onProgress: ({ done }) => process.stdout.write(`${done}\n`) });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = signal.aborted ? 130 : 2;
}
