import { commonWords } from "../lexicon/words.js";
import type { MappedText } from "../text/mapped-text.js";
import { withoutAnnotations } from "./pinyin.js";
import { repairEach, type Proposal, type Repaired } from "./repair.js";
import { isMark, isOrdinary, readShifted, type Reading } from "./shifted-bytes.js";

/**
 * The one-byte GBK shift. A mirror lost one byte of a two-byte code (it shows `?`), and the bytes behind it pair wrongly until an
 * ASCII byte ends the run: `。現` is A1A3 AC46, without A1 it reads `?` A3AC=`，` 46=`F`. The damage is computable: encode the run again,
 * put a lead byte back in front, decode. The lead byte is found by trying; a reading is taken only where every character of it
 * is an ordinary one and the damaged form was not.
 */
const MARK_LEAD = 0xa1;
/** The row of marks (。“”、　…), by far the commonest lost byte, is tried first. */
const LEADS = [MARK_LEAD, ...Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i), 0xa3];

function score(before: string, text: string): number {
  const context = withoutAnnotations(before).slice(-2) + text;
  let total = 0;
  for (const character of text) total += isMark(character) ? 2 : 1;
  for (const word of commonWords()) if (context.includes(word)) total += 3;
  return total;
}

/** A bracket that a reading opens holds a numeral, or is closed soon; where neither is so, bytes are lost beyond the one, and the reading would be a guess. */
function told(value: string, { text, end }: Reading): boolean {
  const behind = withoutAnnotations(value.slice(end, end + 60)).slice(0, 14);
  return !/\((?![一二三四五六七八九十]|[^()]{0,12}\))/u.test((text + behind).replaceAll("\uff08", "(").replaceAll("\uff09", ")"));
}

/** Tells whether the damaged form holds what no notice does: rare characters, kana-like letters, a lone Latin letter behind Chinese. */
function isOdd(value: string): boolean {
  return Array.from(value).some((character) => !isOrdinary(character) && !/[0-9]/u.test(character));
}

/** Finds the byte shifts of a line and undoes them. It comes before pinyin is removed, since an annotation is where the reader fell back into step. */
export function undoByteShift(text: MappedText): Repaired {
  const found: Proposal[] = [];
  const { value } = text;
  for (let at = value.indexOf("?"); at >= 0; at = value.indexOf("?", at + 1)) {
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const reading = bestReading(value, at + 1);
    if (reading) found.push({ start: at, end: reading.end, text: reading.text, certainty: reading.computed ? 0.95 : 0.8 });
  }
  return repairEach(text, "lost-full-stop", found);
}

function bestReading(value: string, start: number): Reading | undefined {
  let best: { reading: Reading; score: number } | undefined;
  const before = value.slice(Math.max(0, start - 41), start - 1);
  for (const { reading, lead } of readShifted(value, start, LEADS)) {
    if (!(reading.proven || isOdd(value.slice(start, reading.end)))) continue;
    const points = score(before, reading.text);
    if (!best || points > best.score + (lead === MARK_LEAD ? 0 : 2)) best = { reading, score: points };
  }
  return best && told(value, best.reading) ? best.reading : undefined;
}
