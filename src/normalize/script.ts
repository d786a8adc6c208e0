import { Converter } from "opencc-js/t2cn";
import { once } from "../lexicon/data.js";
import { inGb2312 } from "../text/gbk.js";
import type { MappedText } from "../text/mapped-text.js";
import { namesToGuard } from "../lexicon/gazetteer.js";
import { repairAll, type Proposal, type Repaired } from "./repair.js";

const converter = once(() => Converter({ from: "t", to: "cn" }));
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

/** Place names that hold a character which is Traditional elsewhere: 乾县, 乾安县; their Traditional suffixes count too. */
const guardedNames = once(() => {
  const forms = namesToGuard().map((name) => name.replace(/县$/u, "[县縣]").replace(/区$/u, "[区區]"));
  return new RegExp(forms.join("|") || "(?!)", "gu");
});

/**
 * Converts the Traditional characters of a line to Simplified ones.
 * Characters that are Traditional and nothing else are converted anywhere; those that Simplified text uses too (乾, 著, 後 in names)
 * only where the line is written in Traditional, and never inside a guarded place name.
 */
export function toSimplified(text: MappedText): Repaired {
  const traditional = countTraditional(text.value);
  if (traditional === 0) return { text, repairs: [] };
  const wholly = traditional >= 2;
  const kept = wholly ? guardedRanges(text.value) : [];
  const found: Proposal[] = [];
  let at = 0;
  for (const character of text.value) {
    const start = at;
    at += character.length;
    if (character <= "\u33ff") continue;
    const result = simplify(character);
    if (result === character || !(wholly || strictlyTraditional(character))) continue;
    if (!strictlyTraditional(character) && kept.some((range) => start >= range[0] && start < range[1])) continue;
    const last = found.at(-1);
    if (last && last.end === start) {
      last.end = at;
      last.text += result;
    } else found.push({ start, end: at, text: result });
  }
  return repairAll(text, "traditional", found);
}

function guardedRanges(value: string): [number, number][] {
  return Array.from(value.matchAll(guardedNames()), (match) => [match.index, match.index + match[0].length]);
}
