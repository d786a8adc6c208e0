/** What a line of a CSV gives: its cells as text. */
export type CsvCells = string[];

/**
 * Reads a CSV of any size row by row, by RFC 4180: quoted cells may hold commas, quotes and line ends.
 *
 * @param chunks pieces of the decoded file, cut anywhere.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvCells> {
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let closing = false;
  let started = false;
  for await (const chunk of chunks) {
    for (const char of chunk) {
      if (quoted && !closing) {
        if (char === '"') closing = true;
        else cell += char;
        continue;
      }
      if (closing && char === '"') {
        cell += char;
        closing = false;
        continue;
      }
      if (closing) quoted = closing = false;
      if (char === '"' && cell === "") quoted = started = true;
      else if (char === "," || char === "\n") {
        cells.push(cell);
        cell = "";
        started = char === ",";
        if (char === "\n") {
          yield cells;
          cells = [];
        }
      } else {
        cell += char;
        started = true;
      }
    }
  }
  if (started || cell !== "" || cells.length > 0) yield [...cells, cell];
}
