import { Converter } from "opencc-js/t2cn";
import { once } from "../lexicon/data.js";
import { gbkCharacters, inGb2312 } from "../text/gbk.js";
import type { MappedText } from "../text/mapped-text.js";
import { hasVariant, variantAt } from "../lexicon/variants.js";
import { namesToGuard } from "../lexicon/gazetteer.js";
import { matchesOf } from "../text/match.js";
import { repairAll, type Proposal, type Repaired } from "./repair.js";

const converter = once(() => Converter({ from: "t", to: "cn" }));
/** Most words have two or three spellings. */
const MOST_FORMS = 32;
const simplified = new Map<string, string>();

/** Converts one character by OpenCC's character table, never by phrases. */
function simplify(character: string): string {
  const known = simplified.get(character);
  if (known !== undefined) return known;
  const converted = converter()(character) ?? character;
  const result = converted.length === character.length ? converted : character;
  simplified.set(character, result);
  return result;
}

/** Traditional and nothing else: converting it is right wherever it stands. */
function strictlyTraditional(character: string): boolean {
  return simplify(character) !== character && !inGb2312(character);
}

/** Counts the strictly Traditional characters of a text, up to a limit. */
export function countTraditional(text: string, limit = Infinity): number {
  let count = 0;
  for (const character of text) {
    if (character > "\u33ff" && strictlyTraditional(character) && ++count >= limit) break;
  }
  return count;
}

/** The Traditional characters of GBK for each Simplified one. */
const traditional = once(() => {
  const forms = new Map<string, string[]>();
  for (const character of gbkCharacters()) {
    const result = character > "\u33ff" ? simplify(character) : character;
    if (result !== character) forms.set(result, [...(forms.get(result) ?? []), character]);
  }
  return forms;
});

/** Gives the spellings that a Simplified word may have in Traditional text, itself last. */
export function traditionalForms(word: string): string[] {
  let forms = [""];
  for (const character of word) {
    const choices = [...(traditional().get(character) ?? []), character];
    forms = forms.flatMap((form) => choices.map((choice) => form + choice)).slice(0, MOST_FORMS);
  }
  return forms;
}

/** The script that a page is written in. */
export type Script = "hans" | "hant";

const big5 = once(() => {
  const decoder = new TextDecoder("big5");
  const characters = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    const bytes: number[] = [];
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail <= 0x7e || trail >= 0xa1) bytes.push(lead, trail);
    for (const character of decoder.decode(Uint8Array.from(bytes))) characters.add(character);
  }
  return characters;
});

/** Tells whether a text holds a character that Traditional text does not use: in GB 2312 and not in Big5. */
function hasSimplified(text: string): boolean {
  for (const character of text) if (character > "\u33ff" && inGb2312(character) && !big5().has(character)) return true;
  return false;
}

/** Says which script a page's lines are written in: Traditional where more than one character in twenty is Traditional and nothing else. */
export function scriptOf(texts: Iterable<string>): Script {
  let han = 0;
  let traditional = 0;
  for (const text of texts) {
    const sample = text.slice(0, 400);
    han += sample.length;
    traditional += countTraditional(sample);
  }
  return traditional * 20 > han && traditional > 0 ? "hant" : "hans";
}

/** Place names that hold a character which is Traditional elsewhere: 乾县, 乾安县; their Traditional suffixes count too. */
const guardedNames = once(() => {
  const forms = namesToGuard().map((name) => name.replace(/县$/u, "[县縣]").replace(/区$/u, "[区區]"));
  return new RegExp(forms.join("|") || "(?!)", "gu");
});

/**
 * Converts the Traditional characters of a line to Simplified ones.
 * Characters that are Traditional and nothing else are converted anywhere; those that Simplified text uses too (乾, 著, 後 in names)
 * only where the line is written in Traditional, and never inside a guarded place name. The words of `variants.yaml` are Traditional wherever they stand.
 */
export function toSimplified(text: MappedText, pageScript: Script = "hans"): Repaired {
  const traditional = countTraditional(text.value);
  // A short cell (`得分低於60分`) may hold no strictly Traditional character; then the page decides, unless the cell is plainly Simplified.
  const wholly = traditional >= 2 || (pageScript === "hant" && !hasSimplified(text.value));
  if (traditional === 0 && !wholly && !hasVariant(text.value)) return { text, repairs: [] };
  const kept = wholly ? guardedRanges(text.value) : [];
  const found: Proposal[] = [];
  let at = 0;
  let skipTo = 0;
  for (const character of text.value) {
    const start = at;
    at += character.length;
    if (character <= "\u33ff" || start < skipTo) continue;
    const variant = variantAt(text.value, start);
    if (variant) {
      found.push({ start, end: start + variant.word.length, text: variant.value });
      skipTo = start + variant.word.length;
      continue;
    }
    const result = simplify(character);
    if (result === character || !(wholly || strictlyTraditional(character))) continue;
    if (!strictlyTraditional(character) && kept.some((range) => start >= range[0] && start < range[1])) continue;
    const last = found.at(-1);
    if (last && last.end === start && last.text.length === last.end - last.start) {
      last.end = at;
      last.text += result;
    } else found.push({ start, end: at, text: result });
  }
  return repairAll(text, "traditional", found);
}

function guardedRanges(value: string): [number, number][] {
  return matchesOf(guardedNames(), value).map((match) => [match.index, match.index + match[0].length]);
}
