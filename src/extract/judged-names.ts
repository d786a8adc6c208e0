/** Names that are praised or blamed, by the words behind them and by those that lead to them. */
import { didBadly, rankedAt } from "./bad-work.js";
import { blames, extols, praises, saysFailed } from "./judging-words.js";
import { CLAUSE_START, GIVEN, wordsBefore, type NamedGroup } from "./named-group.js";

/** Some are praised, and then named: `一些地市积极落实监管责任,甲市、乙市每月检查…`. Praise of all in general names nobody. */
const PRAISED_BEFORE = /一些|(?<!大)部分|有的|不少/u;

/** Words that judge and lead to the names: `表现突出的有甲县、乙县`. */
const LED_BY_JUDGEMENT = /(?<judged>[^,。;:]{2,20})的(?:单位|地区|地方|部门|[省市县区州镇乡街]{1,2}|乡镇|街道)?(?<list>有|为|是|包括|分别[为是])?:?$/u;

/** A label over a list: `点名表扬:甲县、乙局`, `通报批评单位:丙局`. */
const LABELLED = /(?:^|[。;])(?:予以|给予|提出)?(?:点名|通报)?(?<what>表扬|批评)(?:的)?(?:单位|地区|对象|名单)?:$/u;

/** The first by points, counted: `得分前三名为甲县、乙县、丙县`. */
const FIRST_BY_POINTS = /(?:得分|评分|总分|综合排名|综合成绩)(?:排名|位列|居)?前(?:\d{1,2}|[一二三两四五六七八九十])[位名](?:的(?:[省市县区州镇乡]级)?(?:政府)?(?:门户)?(?:网站|账号|新媒体|公众号|单位|部门|地区|县区|县\(市、区\)|乡镇)?)?(?:分别|依次)?[为是有]:?$/u;

/** Tells whether names are praised, by the words behind them or by those that lead to them, and not blamed in the same breath. */
export function isPraised(lead: string, tail: string, faultBehind: boolean, faultBefore: boolean): boolean {
  const own = withoutNextLead(tail);
  if (saysFailed(own)) return false;
  if (extols(own)) return true;
  if (faultBehind) return false;
  const judged = LED_BY_JUDGEMENT.exec(lead)?.groups!.judged;
  return praises(own) || LABELLED.exec(lead)?.groups!.what === "表扬" || (FIRST_BY_POINTS.test(lead) && !blames(tail)) || (judged !== undefined && (praises(judged) || rankedAt(judged) === "front") && !blames(judged) && !blames(tail)) || (PRAISED_BEFORE.test(lead) && praises(lead) && !faultBefore);
}

/** `被点名的有甲县、乙局`; of an earlier check it is told what came of it. */
const CALLED_OUT = /^(?!.*(?:上(?:季度|次|期|一|月|年|半年)|去年|此前|前期))[^,。;:]{0,8}(?:被|受到?)(?:点名|通报|批评)$/u;

/** Tells whether units are blamed for what they did themselves: where they open their clause, or where blame leads to a list of them. */
export function isBlamed(lead: string, tail: string): boolean {
  const led = LED_BY_JUDGEMENT.exec(lead);
  const says = (words: string): boolean => blames(words) || didBadly(words);
  return LABELLED.exec(lead)?.groups!.what === "批评" || (led?.groups!.list !== undefined && (says(led.groups.judged!) || CALLED_OUT.test(led.groups.judged!) || rankedAt(led.groups.judged!) === "end")) || ((led !== null || CLAUSE_START.test(lead) || GIVEN.test(lead)) && says(withoutNextLead(tail)));
}

/** The last clause of what stands between two lists may lead to the second: `甲局通报了|排名靠后的乙县`. */
function withoutNextLead(tail: string): string {
  return tail.replace(/[^,。;:]*的$/u, "");
}

/** `对连续出现不合格账号的甲市、乙市,将视情约谈`. */
const FACED = /(?:对|(?<=^|[,。;:]))[^,。;“”]{0,24}(?:不合格|停更|不更新|漏报|超期|逾期|问题|不力|靠后|末位|倒数|未|拒不)[^,。;“”]{0,16}的$/u;
const CALLED = /^(?:等\d{0,3}[个家]?[^,。;]{0,4})?,?(?:(?:由|请|要)?\p{Script=Han}{2,14}?)?(?:(?:予以|给予|进行)[^,。;]{0,6}(?:通报|点名)(?!表扬)|约谈|督办|问责|追责|批评|警示|扣分|督导|督促整改|(?:驻点|上门|重点|跟踪|专项)(?:指导|督查|检查|跟踪)|挂牌)|^(?:等\d{0,3}[个家]?[^,。;]{0,4})?,请(?:于|在|务必|尽快|抓紧|立即)/u;

/** Tells whether names are called to account: those whose fault leads to them, for what will be done about it. */
export function areCalled({ text, group, previous }: NamedGroup): boolean {
  return FACED.test(text.slice(previous, group[0]!.start)) && CALLED.test(text.slice(group.at(-1)!.until));
}

/** Who is told by name to mend by a day has something to mend: `请|甲局、乙局于6月30日前完成整改`. */
const TOLD_TO_MEND = /^(?:等\d{0,3}[个家]?(?:单位|部门|地区|县区|乡镇)?)?(?:务必)?(?:于|在)[^,。;“”]{2,16}前(?:全面|全部)?(?:完成|落实)[^,。;]{0,8}整改/u;

/** Tells whether names are told to mend by a day what was found with them. */
export function areToldToMend({ text, group }: NamedGroup): boolean {
  const { start } = group[0]!;
  return /(?:^|[,。;:])请$/u.test(text.slice(Math.max(0, start - 2), start)) && TOLD_TO_MEND.test(text.slice(group.at(-1)!.until, group.at(-1)!.until + 60));
}

/** The words that ask units by name to mend by a day, in a sentence among demands. */
const ASKS_TO_MEND = /(?:^|[,。;:])请(?!各|有关|相关|被|上述|以上|请|问题)[^,。;“”]{2,60}(?:于|在)[^,。;“”]{2,16}前(?:全面|全部)?(?:完成|落实)[^,。;]{0,8}整改/u;

/** Tells whether a sentence asks some to mend by a day. */
export function asksToMend(sentence: string): boolean {
  return ASKS_TO_MEND.test(sentence);
}

const FOLLOWED = /(?:^|[,。;:])(?:[各其][^,。;:]{1,16}[要应]|要|应|请[^,。;]{0,8})?(?:学习借鉴|借鉴|学习推广|推广|学习)[^。;:]*$/u;

/** Tells whether others are to do as names did: `学习借鉴甲市建立“…”机制以及乙厅…的做法`. */
export function areModels(here: NamedGroup): boolean {
  const { text, group } = here;
  return FOLLOWED.test(wordsBefore(here)) && /^[^。;]{0,80}(?:做法|经验)/u.test(text.slice(group.at(-1)!.until, group.at(-1)!.until + 100));
}
