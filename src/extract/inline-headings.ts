/** What stands in a paragraph under another heading than its own: faults behind a heading before a colon, and verdicts of some among demands of all. */
import { slice } from "../text/mapped-text.js";
import type { Heading, Paragraph } from "../notice/nodes.js";
import { matchesOf } from "../text/match.js";
import { isDemand, type Place } from "./places.js";

type Told = Place<Paragraph | Heading>;

/** `存在的主要问题:`, `仍需注意的问题:`, `检查发现的其他问题:` at the beginning of a sentence. */
const INLINE = /(?<=^|[。;])(?<heading>(?:但)?(?:目前|从检查情况看,?)?(?:主要|仍|还)?(?:存在|发现|需要?注意|有待改进|检查发现|抽查发现)的?[^,。;:“”\d]{0,8}(?:问题|不足)(?:有|是|为|如下|主要有)?):/u;

/** What is said of some by name among demands of all: `特此表扬`, `对连续出现不合格账号的甲市、乙市,将视情约谈`. */
const OF_SOME = /(?:学习借鉴|借鉴|推广)[^。;]{2,80}(?:做法|经验)|(?:做法|经验)[^,。;]{0,12}(?:参考|借鉴|学习)|值得[^,。;不]{0,8}(?:学习|借鉴|推广)|(?<!(?:将|视情|可)[^,。;]{0,24})提出表扬|请[^,。;不]{0,8}(?:对标|借鉴)|(?:各[地单部县区镇乡]|其[他它余])[^,。;不]{0,8}(?:要|应)[^,。;不]{0,6}(?:学习借鉴|借鉴|对标|向(?:其|他们|上述|以上)[^,。;]{0,8}(?:看齐|学习))|(?:要就|就)此次?[^,。;“”]{0,12}(?:通报|问题)[^,。;“”]{0,12}(?:说明|检查)|(?:请[^。;“”]{2,16}|要[^,。;“”]{0,4})(?:分析|查明|查找)[^,。;]{0,12}原因|(?:特此|特予以?|现予以?|在此)[^,。;]{0,6}(?:表扬|批评)|(?:^|[,。;])(?:希?望|请|要)[^,。;不]{0,4}(?:继续保持|再接再厉)|(?:连续|多次|再次|反复)[^,。;“”]{2,36}不合格,要(?:深刻|认真)(?:反思|检讨)|可(?:以)?[^,。;不]{0,6}(?:借鉴|学习(?=[,。;]|$))|(?:要|须|应|需)就[^,。;“”]{2,24}(?:不合格|通报)[^,。;“”]{0,8}(?:作出?|提交)[^,。;]{0,4}(?:检查|说明|检讨)|(?:对|(?<=^|[,。;]))[^,。;“”]{0,20}(?:连续|多次|反复|再次)[^,。;“”]{0,16}的(?!单位|账号|帐号|网站|地区|部门|[,。;])(?=[^,。;“”]{2,40},[^,。;]{0,12}(?:约谈|批评|问责))/u;

/** Lists paragraphs as what is told in them belongs below their headings. */
export function toldBelow(places: readonly Told[]): Told[] {
  return places.flatMap((place) => (place.headings.some(isDemand) ? [place, ...ofSome(place)] : belowInline(place)));
}

/** A part of a place's words, below the headings given. */
function part(place: Told, start: number, end: number, headings: string[]): Told {
  return { ...place, node: { ...place.node, ...slice(place.node, start, end) }, headings };
}

/** Cuts a paragraph before a heading that stands inside it, and puts what follows below it. */
function belowInline(place: Told): Told[] {
  const match = INLINE.exec(place.node.value);
  const length = place.node.value.length;
  if (!match || match.index + match[0].length === length) return [place];
  const below = part(place, match.index, length, [...place.headings, match.groups!.heading!]);
  return match.index === 0 ? [below] : [part(place, 0, match.index, place.headings), below];
}

/** The sentences of demands that praise or blame some by name: they are no demand. */
function ofSome(place: Told): Told[] {
  const headings = place.headings.filter((heading) => !isDemand(heading));
  return matchesOf(/[^。;]+[。;]?/gu, place.node.value).filter(({ 0: sentence }) => OF_SOME.test(sentence)).map(({ 0: sentence, index }) => part(place, index, index + sentence.length, headings));
}
