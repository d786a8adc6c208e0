import type { MappedText } from "../text/mapped-text.js";
import { proposals, repairEach, type Repaired } from "./repair.js";

/** Symbols that mirrors strew inside words, and commas that they double. */
const NOISE = /(?<=\p{Script=Han})[卐卍々︼︻⌒◎※■□◆◇▲△★☆]+(?=\p{Script=Han})|(?<=[、,。;:(“])[卐卍々︼︻⌒]+(?=\p{Script=Han})|,+(?=[,、。;:])|(?<=[、。;]),+/gu;

/** Removes noise symbols inside words and doubled commas. */
export function removeNoise(text: MappedText): Repaired {
  return repairEach(text, "other", proposals(text, NOISE, () => "").map((proposal) => ({ ...proposal, certainty: 0.9 })));
}
