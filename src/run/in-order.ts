/**
 * Starts a call for each item, up to `window` of them ahead, and yields the results in the order of the items.
 *
 * At most `window` results are kept, however long the first of them takes. Where the consumer stops early or a call
 * throws, the calls already started are left to end by themselves.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  window: number,
  call: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const started: Promise<R>[] = [];
  for await (const item of items) {
    const result = call(item);
    // It is awaited later; until then its rejection must not count as unhandled.
    result.catch(() => undefined);
    started.push(result);
    if (started.length >= window) yield await started.shift()!;
  }
  for (const result of started) yield await result;
}
