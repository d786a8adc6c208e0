import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../run/run-corpus.js";

export interface ProgressBar {
  show: (progress: Progress) => void;
  stop: () => void;
}

/** Makes a progress bar on standard error, or one that shows nothing where that is no terminal. */
export function progressBar(enabled: boolean): ProgressBar {
  if (!enabled || !process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream: process.stderr, format: "{bar} {value}/{total} documents, {failed} failed, {eta_formatted} left", clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show({ done, total, failed }) {
      if (started) bar.update(done, { failed });
      else bar.start(total, done, { failed });
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
