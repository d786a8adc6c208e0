import { constants } from "node:os";

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Aborts on Ctrl-C and its kin, so that what was begun can be removed; a second one ends the program at once. */
export function untilSignal(): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    if (controller.signal.aborted) process.exit(128 + constants.signals[name]);
    controller.abort(name);
  };
  for (const name of stopSignals) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of stopSignals) process.off(name, stop);
    },
  };
}

/** Gives the exit status that shells expect after a signal. */
export function signalStatus(signal: AbortSignal): number {
  return 128 + constants.signals[signal.reason as NodeJS.Signals];
}
