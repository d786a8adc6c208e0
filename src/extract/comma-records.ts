/** Accounts told as a record, cell by cell between commas: `1.甲局,微信公众号,“甲甲”,两周未更新`. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import { matchesOf } from "../text/match.js";
import { isPlaceName, type Mention } from "./mention.js";

/** The cells at the beginning of a statement, behind its number at most: who runs the account, its platform and its name in any order, a place before them. */
const RECORD = /(?<=^|[。;\n])(?:\(?\d{1,3}[)、.．]|[①-⑳]|[一二三四五六七八九]是)?\s?(?<cells>[^,、;。:()\d][^,、;。:()]{1,39}(?:[,、][^,、;。:()]{2,40}){2,3})(?=[,;。:(]|$)/gu;

interface Cell {
  words: string;
  start: number;
  end: number;
}

/** Cuts at the marks between cells; quotes around a name are none of it. */
function cellsOf(text: string, from: number): Cell[] {
  let at = from;
  return text.split(/[,、]/u).map((part) => {
    const quoted = /^“[^“”]+”$/u.test(part);
    const start = at + (quoted ? 1 : 0);
    at += part.length + 1;
    return { words: quoted ? part.slice(1, -1) : part, start, end: start + part.length - (quoted ? 2 : 0) };
  });
}

function isPlatform({ words }: Cell): boolean {
  const found = platformAt(words, 0);
  return found !== undefined && /^(?:账号|帐号)?$/u.test(words.slice(found.word.length));
}

const NAME = /^[\p{Script=Han}A-Za-z\d·\-—]{2,20}$/u;

/** Reads three cells of which one is a platform, one a body or a place, and one, in quotes or not, a name that is neither; in quotes it may be a body's too. */
function readCells(text: string, cells: readonly Cell[], place?: string): Mention | undefined {
  const platforms = cells.filter(isPlatform);
  const rest = cells.filter((cell) => !isPlatform(cell));
  const quoted = rest.filter(({ start }) => text[start - 1] === "“");
  const bodies = rest.filter((cell) => !quoted.includes(cell) && (endsAsBody(cell.words) || isPlaceName(cell.words)));
  const names = rest.filter((cell) => !bodies.includes(cell));
  if (platforms.length !== 1 || bodies.length !== 1 || names.length !== 1) return undefined;
  const [told, owner, name] = [platforms[0]!, bodies[0]!, names[0]!];
  if (!NAME.test(name.words) || (quoted.length === 0 && (findProblems(name.words).length > 0 || /[未没无不被已]|网站?$|栏目/u.test(name.words)))) return undefined;
  const { value, word } = platformAt(told.words, 0)!;
  const until = Math.max(...cells.map(({ start, end }) => (text[start - 1] === "“" ? end + 1 : end)));
  const whose = isPlaceName(owner.words) ? { place: owner.words } : { owner: owner.words, ...(place === undefined ? {} : { place }) };
  return { kind: "account", name: name.words, platform: value, platformText: word, ...whose, start: name.start, end: name.end, until };
}

/** Finds the accounts of such records. */
export function commaRecords(text: string): Mention[] {
  return matchesOf(RECORD, text).flatMap(({ index, 0: whole, groups }): Mention[] => {
    const cells = cellsOf(groups!.cells!, index + whole.length - groups!.cells!.length);
    const placed = cells.length > 3 && isPlaceName(cells[0]!.words) ? readCells(text, cells.slice(1, 4), cells[0]!.words) : undefined;
    const found = placed ?? readCells(text, cells.slice(0, 3));
    return found ? [found] : [];
  });
}
