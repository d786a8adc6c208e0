import { gbkCharacter, gbkCode, inGb2312 } from "../text/gbk.js";
import type { MappedText } from "../text/mapped-text.js";
import { commonWords } from "../lexicon/words.js";
import { repairEach, type Proposal, type Repaired } from "./repair.js";
import { countTraditional } from "./script.js";

/**
 * The one-byte GBK shift. A mirror lost one byte of a two-byte code (it shows `?`), and the bytes behind it pair wrongly until an
 * ASCII byte ends the run: `。現` is A1A3 AC46, without A1 it reads `?` A3AC=`，` 46=`F`. The damage is computable: encode the run again,
 * put a lead byte back in front, decode. The lead byte is found by trying; a reading is taken only where every character of it
 * is an ordinary one and the damaged form was not.
 */
const MAX_RUN = 24;
/** The row of marks (。“”、　…), by far the commonest lost byte, is tried first. */
const LEADS = [0xa1, ...Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i), 0xa3];
const MARKS = new Set("。、,;:?!()“”《》〔〕 \u3000—…\uff0c\uff1b\uff1a\uff1f\uff01\uff08\uff09");
/** Words that a damaged stretch may be the remains of; the first and the last characters are what survives. */
const DAMAGED_WORDS = ["政府網站", "政务新媒体", "政務新媒體", "政府网站"];

interface Run {
  /** The bytes behind the lost one. */
  bytes: number[];
  /** How many characters of the text they came from, for each byte that ends a character; -1 inside one. */
  ends: number[];
}

/** Encodes what follows a `?` again, up to the byte at which the reader fell back into step. */
function bytesBehind(value: string, start: number): Run {
  const run: Run = { bytes: [], ends: [] };
  for (let i = start; i < value.length && i < start + MAX_RUN; i++) {
    const character = value[i]!;
    const wide = character === "?" ? (i === start ? "\uff1f" : undefined) : widened(character);
    if (wide === undefined) {
      const code = character.charCodeAt(0);
      if (code >= 0x40 && code <= 0x7e) {
        run.bytes.push(code);
        run.ends.push(i + 1);
      }
      break;
    }
    const code = gbkCode(wide);
    if (code === undefined) break;
    run.bytes.push(code >> 8, code & 0xff);
    run.ends.push(-1, i + 1);
  }
  return run;
}

/** Gives the two-byte form that an ASCII mark had before widths were folded; undefined for what is ASCII by nature. */
function widened(character: string): string | undefined {
  if (character > "\x7f") return character;
  return ",!:;()".includes(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : undefined;
}

function plausible(character: string): boolean {
  return MARKS.has(character) || inGb2312(character, 1) || countTraditional(character) > 0;
}

interface Reading {
  text: string;
  /** How many characters of the damaged text the reading stands for, behind the `?`. */
  used: number;
  score: number;
}

/** Decodes a run behind a tried lead byte, as far as it gives ordinary characters. */
function readingOf(run: Run, lead: number, before: string): Reading | undefined {
  const bytes = [lead, ...run.bytes];
  let text = "";
  let best: Reading | undefined;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const character = gbkCharacter((bytes[i]! << 8) | bytes[i + 1]!);
    if (character === undefined || !plausible(character)) break;
    text += character;
    const end = run.ends[i]!;
    const whole = end >= 0;
    const last = i + 3 >= bytes.length;
    if (!whole && !last) continue;
    // Behind the last whole pair one byte may dangle: the first half of a character whose second half was lost.
    const used = whole ? end : run.ends[i + 1] ?? run.ends[i]!;
    if (used === undefined || used < 0) continue;
    best = { text, used, score: score(before, text) };
  }
  return best;
}

function score(before: string, text: string): number {
  const context = before.slice(-2) + text;
  let total = 0;
  for (const character of text) total += MARKS.has(character) ? 2 : 1;
  for (const word of commonWords()) if (context.includes(word)) total += 3;
  return total;
}

/** A bracket that a reading opens holds a numeral, or is closed soon; where neither is so, bytes are lost beyond the one, and the reading would be a guess. */
function told(value: string, reading: Reading): boolean {
  return !/\((?![一二三四五六七八九十]|[^()]{0,12}\))/u.test(reading.text.replaceAll("\uff08", "(").replaceAll("\uff09", ")") + value.slice(reading.used, reading.used + 14));
}

/** How implausible the damaged form is: rare characters, kana-like letters, a lone Latin letter behind Chinese. */
function damageOf(value: string): number {
  let total = 0;
  for (const character of value) if (!plausible(character) && !/[0-9]/u.test(character)) total += 1;
  return total;
}

/** Finds the byte shifts of a line and undoes them. */
export function undoByteShift(text: MappedText): Repaired {
  const found: Proposal[] = [];
  const { value } = text;
  for (let at = value.indexOf("?"); at >= 0; at = value.indexOf("?", at + 1)) {
    if (at < (found.at(-1)?.end ?? 0)) continue;
    const run = bytesBehind(value, at + 1);
    if (run.bytes.length < 2) continue;
    let best: Reading | undefined;
    for (const lead of LEADS) {
      const reading = readingOf(run, lead, value.slice(0, at));
      if (reading && damageOf(value.slice(at + 1, reading.used)) > 0 && (!best || reading.score > best.score + (lead === 0xa1 ? 0 : 2))) best = reading;
    }
    if (!best || !told(value, best)) continue;
    const word = wordBehind(value, best.used);
    found.push({ start: at, end: word?.end ?? best.used, text: best.text + (word?.text ?? ""), certainty: word ? 0.8 : 0.95 });
  }
  return repairEach(text, "lost-full-stop", found);
}

/**
 * Reads the remains of a word of which two or more characters were lost: 政府網站 leaves `W站`, since 網 is BE57 and BE57's second
 * byte is the letter W. The letter and what follows must both fit.
 */
function wordBehind(value: string, at: number): { text: string; end: number } | undefined {
  const remains = /^[^\p{Script=Han},。;:、]{0,4}?([@-~])(\p{Script=Han}+)?/u.exec(value.slice(at, at + 8));
  if (!remains) return undefined;
  const trail = remains[1]!.charCodeAt(0);
  for (const word of DAMAGED_WORDS) {
    for (let i = 1; i < word.length; i++) {
      if (((gbkCode(word[i]!) ?? 0) & 0xff) !== trail) continue;
      const rest = word.slice(i + 1);
      if (rest !== "" && remains[2]?.startsWith(rest)) return { text: word, end: at + remains[0].length - remains[2].length + rest.length };
    }
  }
  return undefined;
}
