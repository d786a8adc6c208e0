/** Converts UTF-16 offsets into code-point offsets, which is what Python slices by. */
export type CodePointOffset = (utf16: number) => number;

/** Makes the converter of one source text. Costs nothing where every character is one code unit. */
export function codePointOffsets(source: string): CodePointOffset {
  const pairs: number[] = [];
  for (const match of source.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(match.index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset - 1);
}

/** Counts the sorted numbers that are smaller than a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
