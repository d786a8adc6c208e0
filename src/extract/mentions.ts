import { gluedNames } from "./glued-names.js";
import type { Mention } from "./mention.js";
import { plainNames } from "./plain-names.js";
import { quotedNames } from "./quoted-names.js";

/**
 * Finds the names of a text: quoted ones, names glued to their platform, and organisations and divisions that open a clause or stand in a list.
 * `settle` says what quoted words name; where they name nothing, the body before them stands for itself: `甲局网站“下载中心”附件打不开`.
 */
export function findNames(text: string, settle: (quoted: Mention) => Mention[] = (mention) => [mention]): Mention[] {
  const quoted = [...quotedNames(text).flatMap(settle), ...gluedNames(text)];
  const taken = [...[...text.matchAll(/“[^“”\n]{1,60}”/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length })), ...quoted.map(({ start, until }) => ({ start, end: until }))];
  const plain = plainNames(text).filter((mention) => !taken.some(({ start, end }) => mention.start < end && start < mention.end) && !quoted.some((other) => belongsTo(mention, other) || owns(text, mention, other)));
  return [...quoted, ...plain].filter(({ name }) => !OF_MANY.test(name)).sort((a, b) => a.start - b.start || a.until - b.until).map((mention) => withSiteCode(text, mention));
}

/** Words for several of many name nobody: 沂南县部分网站. */
const OF_MANY = /(?:部分|个别|多数|少数|一些|有关|相关|各级|所有|全部|其他|其余)$/u;

const SITE_CODE_BEHIND = /^\((?:网站)?标识码[:为]?\s?(\d{10}|bm\d{8})(?:\)|(?<more>[,;、]))/iu;

/** Reads the code in the brackets behind a website's name. */
function withSiteCode(text: string, mention: Mention): Mention {
  const code = mention.kind === "website" ? SITE_CODE_BEHIND.exec(text.slice(mention.until, mention.until + 24)) : null;
  // What else the brackets hold is said of the website, and read as such.
  return code ? { ...mention, siteCode: code[1]!, until: code.groups!.more ? mention.until : mention.until + code[0].length } : mention;
}

/** An owner or place directly before a quoted name is a part of that mention, and none of its own. */
function belongsTo(mention: Mention, quoted: Mention): boolean {
  const before = quoted.owner ?? quoted.place;
  return before !== undefined && mention.start < quoted.start && mention.start >= quoted.start - before.length - 6;
}

/** Who runs what the quotes name is told of for that alone: `甲局主办的“乙”网`. */
function owns(text: string, mention: Mention, quoted: Mention): boolean {
  return mention.until < quoted.start && /^(?:主办|主管|开设|开办|运维|承办)的?“$/u.test(text.slice(mention.until, quoted.start));
}

/** Finds the names whose kind their words tell. */
export function findMentions(text: string): Mention[] {
  return findNames(text, (mention) => (mention.kind === "quoted" ? [] : [mention]));
}
