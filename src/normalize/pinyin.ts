import type { MappedText } from "../text/mapped-text.js";
import { proposals, repairEach, type Repaired } from "./repair.js";

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;
/** A character, then one syllable in brackets. The character may be a Latin letter: half of one that lost its first byte. */
const ANNOTATION = /(?<=[\p{Script=Han}A-Za-z])[(\uff08]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7})[)\uff09]/gu;
/** The same syllable in brackets, whatever stands before it. */
const SYLLABLE = /[(\uff08]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7})[)\uff09]/uy;
const SYLLABLES = new RegExp(SYLLABLE.source, "gu");
const CUT_OFF = /(?<=\p{Script=Han})[(\uff08][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6}$/u;

/**
 * Removes the pinyin that some mirrors put in brackets behind Traditional characters: 網(wǎng) becomes 網.
 * A tone mark is required, so that (app), host names and account ids stay. An annotation that the end of a line cuts off goes
 * too, where the line has whole ones.
 */
export function removePinyin(text: MappedText): Repaired {
  if (!TONED.test(text.value)) return { text, repairs: [] };
  const found = proposals(text, ANNOTATION, (match) => (TONED.test(match[1]!) ? "" : undefined));
  const cut = CUT_OFF.exec(text.value);
  if (cut && (found.length > 0 || TONED.test(cut[0]))) found.push({ start: cut.index, end: text.value.length, text: "", certainty: 0.9 });
  return repairEach(text, "pinyin-annotation", found);
}

/** Finds where an annotation ends that starts at `at`; nothing where none does. */
export function annotationEnd(value: string, at: number): number | undefined {
  SYLLABLE.lastIndex = at;
  const match = SYLLABLE.exec(value);
  return match && TONED.test(match[1]!) ? at + match[0].length : undefined;
}

/** Leaves the annotations out of a text. */
export function withoutAnnotations(value: string): string {
  return value.replace(SYLLABLES, (match, syllable: string) => (TONED.test(syllable) ? "" : match));
}
