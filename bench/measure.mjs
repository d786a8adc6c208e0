/** Timing that a reader can repeat: rounds that take turns, a warm-up that is thrown away, medians. */

/**
 * Times functions in turn, round by round, so that what the machine does meanwhile meets all of them.
 * Each must give a number made of its work, which is added up so that no work can be left out.
 *
 * @returns milliseconds of each round, by name.
 */
export function interleaved(subjects, { warmUp = 3, rounds = 15 } = {}) {
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  let sink = 0;
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, work] of Object.entries(subjects)) {
      const started = performance.now();
      sink += work();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  if (!Number.isFinite(sink)) throw new Error("Unexpected result, expected every subject to give a number");
  return times;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
