/** What bodies do as those who inspect, so that what is told is not of them. */
import type { Mention } from "./mention.js";

/** An organisation that does the inspecting or is reported to is no subject of it. What it put wrongly (`将甲误写为乙`) is its own. */
export const ACTS = /^(?:等(?:部门|单位))?(?:已?(?:安排|组织|开展|委托|采取|会同|牵头|印发(?!的)|通报(?!的)|按照|根据|依据|统计|汇总|(?:复查|检查|抽查|普查)(?!率|比例)|监测|核查|巡查|查看|抽取|随机)|(?:直接|统一|同步|集中|(?:本次|此次|本季度|[一二三四]季度)?共|参照[^,。;]{2,30}?)(?:检查|抽查|普查|监测|抽取|抽检)(?!率|比例)|近期|近日|(?:当[日天]|随即|立即|及时)?(?:派员|派出|派人)|(?:复抽|抽检|抽测|复测)(?=\d|了|全|对)|(?:在[^,。;]{0,16}中)?(?:多次|反复|先后|曾)?(?:提醒|催办|催促|发函)|要求(?!的)(?=[^,。;不]{2,})|(?:已|均已)?(?:于[^,。;]{1,10})?(?:通知|责令|责成|督促|函告|致函|提醒|约谈|交办|移送)|[从在自][^,。;]{0,40}中(?:随机|共)?(?:抽|选)|(?:已经?|\d{1,2}(?:月|[—-]\d{1,2}月)(?:\d{1,2}日)?)?对(?=[^,。;]{0,30}(?:进行|开展|组织|检查|抽查|监测|核查|巡查|复查|普查|排查|评估|通报|督促|约谈|问责|提交了|发送了|发出了)(?!的|发现|中|出))|将(?=[^,。;]{0,30}(?:组织|开展|进行|检查|抽查|监测|核查|复查|复核|通报|约谈|问责|督[办促导查]|视情|适时|继续|跟踪|纳入|计入|列入|函告|提请|会同|按))|每(?!\p{Script=Han}{0,6}误))/u;
/** What units do among themselves is their work, and no inspection by those who write: `对本地区网站每月检查一遍`. */
const OWN_WORK = /本(?:地|部门|系统|单位|级|辖?区|[省市县州]|行业|条线)|所属|辖区|下属|系统内/u;
const INSPECTION = /^(?![将每])[^,。;]{0,40}(?:检查|抽查|监测|核查|巡查|复查|普查|排查|评估|测评|通报|抽取|随机)/u;

/** Tells whether bodies inspect others, so that they are not who did well: `市政府办公室组织了抽查,总体运行规范`. */
export function inspects(group: readonly Mention[], tail: string): boolean {
  return group.every(({ kind }) => kind === "organization") && ACTS.test(tail) && INSPECTION.test(tail) && !OWN_WORK.test(tail);
}

/** `甲局当天便完成更正`: what stands before was put right by who is named. */
const MENDED = /^[^,。;]{0,10}(?:完成|已|及时|立即|随即|便|即)(?:更正|改正|整改|修复|纠正|处理)(?=[完到并了,。;])/u;

/** `已按要求整改到位`: who failed before is told of for having put it right. */
const WAS_MENDED = /^[)”]?(?:等?(?:\d{1,3}|[两三四五六七八九十])?[个家]?(?:网站|账号|帐号|公众号|单位|部门|乡镇|镇街)?)?(?:目前|现)?[均都]?已(?:经)?(?:全部|全面|按[^,。;]{1,6})?(?:改好|改正|整改(?:到位|完毕|完成)|完成整改|恢复(?:正常)?更新)(?=[,。;]|$)/u;

/** Tells whether words behind names say that these put right what they had failed for. */
export function wasMended(tail: string): boolean {
  return WAS_MENDED.test(tail);
}

/** Tells whether a body put right what is told. */
export function mends(tail: string): boolean {
  return MENDED.test(tail);
}
