import type { MappedText } from "../text/mapped-text.js";
import { proposals, repairAll, type Repaired } from "./repair.js";

/**
 * Full-width forms (U+FF01–FF5E), small forms (U+FE50–FE6A) and the bracket variants U+FE5D/E. 。、“”〔〕 keep their form.
 * Reading is simpler with one form of each mark, and notices mix them at random.
 */
const WIDE = /[\uff01-\uff5e\ufe50-\ufe52\ufe54-\ufe57\ufe59\ufe5a\ufe5d\ufe5e\ufe6a]/gu;
const SMALL: Record<string, string> = {
  "\ufe50": ",", "\ufe51": "、", "\ufe52": ".", "\ufe54": ";", "\ufe55": ":", "\ufe56": "?", "\ufe57": "!", "\ufe59": "(", "\ufe5a": ")",
  "\ufe5d": "〔", "\ufe5e": "〕", "\ufe6a": "%",
};

/** Folds full-width letters, digits and marks to their ASCII form. */
export function foldWidth(text: MappedText): Repaired {
  const folded = proposals(text, WIDE, ([character]) => SMALL[character] ?? String.fromCodePoint(character.codePointAt(0)! - 0xfee0));
  return repairAll(text, "width", folded);
}
