/** Bodies and places that were called to account: `对甲县乙局局长予以诫勉谈话`, `责成丙县政府作出检查`, `丁县政府负责人被约谈`. */
import { wordsBefore, type NamedGroup } from "./named-group.js";

const MEASURE = "(?:诫勉|约谈|问责|通报|批评|检查处理|警告|记过|处分|免职|训诫|追责|党纪|政务处理|组织处理|扣[除减]?[^,。;]{0,4}分)";

/** Who of a body it was: `乙局局长、分管副局长`, `主要负责人`. */
const OFFICER = "(?:(?:原|时任)?(?:主要|分管|有关|相关|直接|两位|\\d名)?(?:党组)?(?:书记|成员|负责人|负责同志|责任人|领导|局长|主任|县长|区长|市长|镇长|乡长|科长|处长|厅长|工作人员|人员)[^,。;]{0,24}?)?";

/** What will be done, or is to be, was not done to anybody. */
const TO_COME = /(?:将|视情|适时|拟|拟于|可|应|要|须|按规定|一律|会同有关部门|研究)[^,。;]{0,6}$/u;

/** The next whom somebody else did the same to: `甲省对乙局、|丙省对丁局进行通报批评`. */
const NEXT_ONE = "(?:、[^,。;、“”]{2,10}对[^,。;“”]{2,24}?)?";
const BEHIND_TOWARDS = new RegExp(`^${NEXT_ONE}(?:等\\d{0,3}[个家]?(?:单位|地区|部门)?)?的?${OFFICER}(?:分别|均|已)?(?:予以|给予|进行|作出|作|实施|提出|开展)了?[^,。;]{0,8}${MEASURE}`, "u");
const WAS_CALLED = new RegExp(`^(?:等\\d{0,3}[个家]?(?:单位|地区|部门)?)?的?${OFFICER}(?:分别|均|已|先后|因此)?被(?!评为)[^,。;]{0,16}?${MEASURE}`, "u");
const ORDERED = /(?:约谈|问责|责成|责令)了?$/u;
/** What follows the name of whoever is told to account for something: `作出书面检查`, `说明情况`, nothing where they are called in. */
const ORDER = /^(?:等\d{0,3}[个家]?(?:单位|地区|部门)?)?[^,。;]{0,20}(?:检查|检讨|说明|负责人|责任人|领导|局长|主任)|^[。;,和及、]/u;

/** What a body did itself before it was called to account may stand between: `对甲局主要负责人,市政府办公室已约谈`. */
const CALLED_IN = new RegExp(`^的?${OFFICER},[^,。;]{0,24}已[^,。;]{0,16}${MEASURE}`, "u");

/** Tells whether names were called to account, by the words around them. */
export function areHeldToAccount(here: NamedGroup): boolean {
  const { text, group } = here;
  if (!group.every(({ kind }) => kind === "organization" || kind === "region" || kind === "website")) return false;
  const before = wordsBefore(here);
  const tail = text.slice(group.at(-1)!.until, group.at(-1)!.until + 80);
  if (/对$/u.test(before)) {
    return !TO_COME.test(before.slice(0, -1)) && !/^[^,。;]{0,30}(?:复查|开展|组织|检查(?!处理)|抽查|监测|督查)/u.test(tail) && (BEHIND_TOWARDS.test(tail) || CALLED_IN.test(tail));
  }
  const ordered = ORDERED.exec(before);
  if (ordered) return !TO_COME.test(before.slice(0, ordered.index)) && ORDER.test(tail);
  return WAS_CALLED.test(tail);
}

/** `要就此次通报向省政府作出书面说明`, `要认真查找原因`. */
const MUST = /^(?:等\d{0,3}[个家]?(?:单位|地区|部门)?)?(?:要|须|应|需|必须)(?:就[^,。;]{2,24}?)?(?:(?:于|在)[^,。;]{2,16}前)?(?:向[^,。;]{2,16}?)?(?:(?:作出?|提交|说明)(?:书面)?(?:说明|检查|检讨|情况|原因)|(?:深刻|认真)(?:反思|检讨)|(?:认真|深入|逐一)?(?:查找|查明|剖析|分析)[^,。;]{0,12}原因)/u;

/** Tells whether units are told to account for what went wrong, by name. */
export function mustAccount(tail: string): boolean {
  return MUST.test(tail) || /^(?:连续|多次|再次|反复)[^。;“”]{2,40}不合格,要(?:深刻|认真)(?:反思|检讨)/u.test(tail);
}
