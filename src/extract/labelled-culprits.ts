/** Lines that name who answers for the fault told in the line above them: `问题1:“甲”栏目未更新。` and `责任单位:乙局、丙局`. */
import { findProblems } from "../lexicon/problems.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { findNames } from "./mentions.js";
import type { Place } from "./places.js";

type Told = Place<Paragraph | Heading>;

const LABEL = /^(?:\(?\d{1,2}[)、.．])?(?:问题)?(?:责任|承办|主办|牵头|涉及|问题)(?:单位|部门)[:为](?=.)/u;
/** Who is responsible for an account or a website is told as its owner, and not for a fault of its own; words in quotes may be one where they open the line. */
const OPENS = /^(?:\(?\d{1,2}[)、.．])?(?:问题[\d一二三四五六七八九十]{1,3}:)?“[^“”\n]{1,40}”(?!栏目|专栏|专题|频道|板块|版块)/u;

/** Puts below the fault of the line above them the names of lines that say who is responsible; whose account or website it is, is charged with nothing. */
export function culpritsBelow(places: readonly Told[]): Told[] {
  return places.map((place, i) => {
    const labelled = !place.annex && LABEL.test(place.node.value);
    const above = places[i - 1];
    if (!labelled || !above || above.annex || above.location !== place.location || /[。;].*[。;]/u.test(place.node.value)) return place;
    const fault = faultAlone(above.node.value);
    return fault === undefined ? place : { ...place, headings: [...place.headings, fault] };
  });
}

/** The fault that a line tells, where it names nobody who has it. */
function faultAlone(line: string): string | undefined {
  const words = line.replace(/“[^“”\n]{1,60}”/gu, (quoted) => "“" + "＊".repeat(quoted.length - 2) + "”");
  const phrase = findProblems(words).find(({ category }) => category !== "other");
  return phrase && !OPENS.test(line) && !findNames(line).some(({ kind }) => kind === "account" || kind === "website") && !/公众号|微博|抖音|账号|视频号|小程序/u.test(words) ? words.slice(phrase.start, phrase.end) : undefined;
}
