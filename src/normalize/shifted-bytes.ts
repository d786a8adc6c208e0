import { gbkCharacter, gbkCode, inGb2312 } from "../text/gbk.js";
import { isDropped, lostWordAt, overlay } from "./lost-words.js";
import { annotationEnd } from "./pinyin.js";
import { countTraditional } from "./script.js";

/** What a damaged stretch reads once its lost lead byte is put back. */
export interface Reading {
  text: string;
  /** Where the damage ends: from here on the reader was in step again. */
  end: number;
  /** Whether the words behind the lost byte could be computed; where not, one half character at the end is lost, or a word of the lexicon stands for it. */
  computed: boolean;
  /** Whether a section number or the pinyin of a character that is gone proves the damage. */
  proven: boolean;
}

/** The longest stretch that is tried, in characters. */
const MAX_RUN = 60;
const MARKS = new Set("。、,;:?!()“”《》〔〕 \u3000—…\uff0c\uff1b\uff1a\uff1f\uff01\uff08\uff09");
/** The first byte of a full-width bracket. */
const BRACKET_LEAD = 0xa3;
const SECTION_NUMBERS = Array.from("一二三四五六七八九十", (numeral) => `\uff08${numeral}\uff09`);

/** Tells whether a character is an ordinary one in a notice: a common one, a Traditional one or a mark. */
export function isOrdinary(character: string): boolean {
  return MARKS.has(character) || inGb2312(character, 1) || countTraditional(character) > 0;
}

export function isMark(character: string): boolean {
  return MARKS.has(character);
}

/**
 * Reads a stretch behind a lost byte, once for each lead byte that can have stood there. Each character that is seen gives the second byte of
 * one true character and the first byte of the next; an ASCII byte ends the stretch. Where bytes between were dropped by the page, because their
 * pairs stand for nothing, a section number or a word of the lexicon may tell them.
 */
export function readShifted(value: string, start: number, leads: readonly number[]): { reading: Reading; lead: number }[] {
  const bracket = sectionNumberAt(value, start, BRACKET_LEAD);
  if (bracket) {
    const behind = readBehindNumber(value, bracket);
    return [{ reading: { ...behind, text: bracket.text + behind.text }, lead: BRACKET_LEAD }];
  }
  const first = bytesOf(value, start, true);
  const behind = first?.length === 2 ? readOn(value, start + 1, first[1], false) : undefined;
  if (!first || !behind) return [];
  return leads.flatMap((lead) => {
    const character = gbkCharacter((lead << 8) | first[0]);
    return character !== undefined && isOrdinary(character) ? [{ reading: { ...behind, text: character + behind.text }, lead }] : [];
  });
}

/**
 * Reads on with one byte in hand.
 *
 * @param numbered whether a section number was read before, which proves the damage.
 */
function readOn(value: string, start: number, byte: number, numbered: boolean): Reading | undefined {
  let text = "";
  let carry = byte;
  let at = start;
  for (; at < start + MAX_RUN; at++) {
    const number = sectionNumberAt(value, at, carry);
    if (number) {
      const behind = readBehindNumber(value, number);
      return { ...behind, text: text + number.text + behind.text };
    }
    // A word that leaves what is seen and goes on in step is likelier than characters that happen to be ordinary.
    const word = lostWordAt(value, at, carry);
    if (word) return { text: text + word.text, end: word.end, computed: word.computed, proven: true };
    const bytes = bytesOf(value, at, false);
    const character = bytes && gbkCharacter((carry << 8) | bytes[0]);
    if (character === undefined || !isOrdinary(character)) {
      // A half character is lost for good where the stretch ends. Within it, the tried lead byte was wrong, unless a section number proved it.
      if (bytes && !numbered) return undefined;
      const end = annotationEnd(value, at);
      return { text, end: end ?? at, computed: bytes === undefined && end === undefined, proven: numbered || end !== undefined };
    }
    text += character;
    if (bytes!.length === 1) return { text, end: at + 1, computed: true, proven: numbered };
    carry = bytes![1]!;
  }
  return { text, end: at, computed: false, proven: numbered };
}

/** Reads what stands behind a section number; a number alone is a reading too. */
function readBehindNumber(value: string, { end, carry, computed }: SectionNumber): Reading {
  const behind = carry === undefined ? undefined : readOn(value, end, carry, true);
  return behind ?? { text: "", end, computed, proven: true };
}

/** Encodes a character that is seen: two bytes, or the one of an ASCII letter, which can only be the second byte of a pair; nothing where the stretch has ended. */
function bytesOf(value: string, at: number, isFirst: boolean): [number, number] | [number] | undefined {
  const character = value[at];
  if (character === undefined) return undefined;
  const wide = character > "\x7f" ? character : widened(character, isFirst);
  if (wide === undefined) {
    const code = character.charCodeAt(0);
    return code >= 0x40 && code <= 0x7e && !isFirst ? [code] : undefined;
  }
  const code = gbkCode(wide);
  return code === undefined ? undefined : [code >> 8, code & 0xff];
}

/** Gives the two-byte form that an ASCII mark had before widths were folded; brackets may be those of an annotation, and a question mark is one only at the start. */
function widened(character: string, isFirst: boolean): string | undefined {
  return ",!:;".includes(character) || (isFirst && "?#()".includes(character)) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : undefined;
}

/** A section number, and the byte that is left of what follows; nothing is where the reader was in step again behind it. */
interface SectionNumber {
  text: string;
  end: number;
  carry?: number;
  computed: boolean;
}

/** Reads a section number `（二）` that lost its step: the second half of the numeral and the first of the bracket may make no pair, so that nothing of them is seen. */
function sectionNumberAt(value: string, at: number, carry: number): SectionNumber | undefined {
  if (carry !== BRACKET_LEAD) return undefined;
  for (const text of SECTION_NUMBERS) {
    const seen = overlay(text, value, at);
    if (!seen || seen.dangling === undefined) continue;
    const next = bytesOf(value, seen.end, false);
    if (next?.length === 2 && next[0] === seen.dangling) return { text, end: seen.end + 1, carry: next[1], computed: true };
    // Where the row of the numeral's pair is empty, nothing of the number is seen but its last bracket.
    if (seen.shown === 0) continue;
    if (next === undefined) return { text, end: seen.end, computed: true };
    const word = unpaired(seen.dangling).map((lead) => lostWordAt(value, seen.end, lead)).find((found) => found !== undefined);
    if (word) return { text: text + word.text, end: word.end, computed: false };
  }
  return undefined;
}

/** The bytes that make no pair behind this one, so that neither is seen. */
function unpaired(high: number): number[] {
  return Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i).filter((low) => isDropped((high << 8) | low));
}
