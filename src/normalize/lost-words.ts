import { commonWords, subjectWords } from "../lexicon/words.js";
import { once } from "../lexicon/data.js";
import { gbkCharacter, gbkCode } from "../text/gbk.js";
import { annotationEnd } from "./pinyin.js";
import { traditionalForms } from "./script.js";

/** How far words that lost their step account for what is seen. */
interface Seen {
  end: number;
  /** How many characters of the words the stretch holds; behind them the reader was in step again. */
  characters: number;
  /** How many of their pairs are seen, and how many were dropped. */
  shown: number;
  dropped: number;
  /** The last byte where no ASCII byte ended the stretch: it makes a pair with what follows. */
  dangling?: number;
}

/** Encodes words; nothing where a character has no two-byte code. */
function encode(words: string): number[] | undefined {
  const bytes: number[] = [];
  for (const character of words) {
    const code = gbkCode(character);
    if (code === undefined) return undefined;
    bytes.push(code >> 8, code & 0xff);
  }
  return bytes;
}

/** Tells whether a pair of bytes stands for nothing in code page 936, so that pages drop it: the user-defined rows, and what GB 18030 added. */
export function isDropped(code: number): boolean {
  const character = gbkCharacter(code);
  return character === undefined || (character >= "\ue000" && character <= "\uf8ff") || (code >= 0xfe00 && (code & 0xff) < 0xa1);
}

function shows(seen: string | undefined, character: string): boolean {
  return seen === character || (seen !== undefined && character >= "\uff01" && character <= "\uff5e" && seen.charCodeAt(0) === character.charCodeAt(0) - 0xfee0);
}

/** Does to words what the page did, their first byte taken off, and holds the result against what is seen from `at` on. */
export function overlay(words: string, value: string, at: number): Seen | undefined {
  const bytes = encode(words)?.slice(1);
  if (!bytes) return undefined;
  let end = at;
  let shown = 0;
  let dropped = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    const high = bytes[i]!;
    if (high < 0x80) return value[end] === String.fromCharCode(high) ? { end: end + 1, characters: i / 2 + 1, shown, dropped } : undefined;
    if (i + 1 === bytes.length) return { end, characters: words.length, shown, dropped, dangling: high };
    const code = (high << 8) | bytes[i + 1]!;
    const character = gbkCharacter(code);
    if (character !== undefined && shows(value[end], character)) {
      end++;
      shown++;
    } else {
      if (!isDropped(code)) return undefined;
      dropped++;
      if (value[end] === "?") end++;
    }
  }
  return undefined;
}

/** The words that a lost stretch may be the remains of, in both scripts, by their first byte. */
const wordsByLead = once(() => {
  const words = new Map<number, string[]>();
  for (const word of new Set([...subjectWords(), ...commonWords()].flatMap(traditionalForms))) {
    const lead = (gbkCode(word[0]!) ?? 0) >> 8;
    words.set(lead, [...(words.get(lead) ?? []), word]);
  }
  for (const list of words.values()) list.sort((a, b) => b.length - a.length);
  return words;
});

/** A word that was lost in part; `computed` where no byte of it is missing. */
interface LostWord {
  text: string;
  end: number;
  computed: boolean;
}

/**
 * Reads a word of which whole characters were lost: 政府網站 leaves `W站`, since 網 is BE57, whose second byte is the letter W, and the bytes
 * before it make pairs that stand for nothing. The word must leave exactly what is seen, and go on in step behind it.
 *
 * @param lead the byte that is left of the word's first character.
 */
export function lostWordAt(value: string, at: number, lead: number): LostWord | undefined {
  for (const word of wordsByLead().get(lead) ?? []) {
    for (let length = 1; length < word.length; length++) {
      const seen = overlay(word.slice(0, length), value, at);
      if (!seen || seen.characters < length) continue;
      const annotated = annotationEnd(value, seen.end);
      const rest = word.slice(length);
      const end = endOfPlain(rest, value, annotated ?? seen.end);
      // The letter or the pinyin of the last lost character tells where the step was found again; without them two characters must follow.
      if (end !== undefined && (seen.dangling === undefined || annotated !== undefined || rest.length >= 2)) return { text: word, end, computed: seen.dropped === 0 && seen.dangling === undefined };
    }
  }
  return undefined;
}

/** Finds where words end that are seen as they are, with or without pinyin. */
function endOfPlain(words: string, value: string, at: number): number | undefined {
  let end = at;
  for (const character of words) {
    if (value[end] !== character) return undefined;
    end = annotationEnd(value, end + 1) ?? end + 1;
  }
  return end;
}
