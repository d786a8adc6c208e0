/**
 * Splits decoded text into lines at `\n` alone, as NDJSON wants it. (`node:readline` also splits at U+2028, which JSON text may hold.)
 *
 * @param chunks pieces of the text, cut anywhere. A last line without `\n` counts; a `\r` before `\n` is dropped.
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let pending: string[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      pending.push(chunk.slice(start, end));
      yield pending.join("").replace(/\r$/, "");
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.slice(start));
  }
  if (pending.length > 0) yield pending.join("");
}
