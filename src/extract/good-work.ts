/** Work that speaks for itself: what units did of their own accord for their sites and accounts, told without a word of praise. */
import { DEMAND, type NamedGroup } from "./named-group.js";
import { inspects } from "./acting.js";
import { blames, saysFailed } from "./judging-words.js";

/** `建立“周巡查、月讲评”机制`, `健全了读网制度`. */
const RULES = /(?:建立|建成|健全|完善|制定|出台|设立|组建|推出|创新|形成|构建)(?:健全|完善)?了?(?:“[^“”]{1,24}”)?[^,。;“”]{0,20}?(?:机制|制度|台账|体系|办法|细则|规范|专班|队伍|团队|清单|模式|流程)/u;
/** `开设“双减”专栏`. */
const MADE = /(?:开设|开辟|推出|打造|策划|上线)了?(?:“[^“”]{1,24}”[、和]?){1,4}[^,。;“”]{0,4}(?:专栏|专题|专区|栏目|平台|品牌|产品|功能|服务)/u;
/** `坚持每日读网`, `对账号实行分类审核管理`, `做到当日受理、次日反馈`. */
const PRACTICE = /(?:实行|推行|坚持|严格落实|认真落实|落实(?=[^,。;]{0,12}(?:制度|机制))|严格执行|认真执行|做到)(?:“[^“”]{1,24}”)?[^,。;“”]{0,16}?(?:读网|巡网|审核|巡查|检查|普查|监测|调度|自查|扫描|管理|通报|考核|导向|原创|交办|反馈|答复|回复|办结|销号|值班|把关|全覆盖|制度|机制|制(?=[,。;]|$))/u;
/** `把网站管理纳入考核`. */
const ASSESSED = /(?:将|把)[^,。;]{1,24}(?:纳入|列入)[^,。;]{0,16}(?:考核|考评|督查|督办|评价|绩效|目标)/u;
/** `将乡镇网站整合至市政府门户网站`, `主动压减栏目`. */
const MERGED = /(?:将|把|主动|率先|带头|及时|积极|全面)[^,。;]{0,20}(?:整合|迁移|归并|并入|合并|压减|精简|关停|注销|清理)/u;
/** `每月印发简报`, `逐站反馈`, `及时落实整改`. */
const ROUTINE = /(?:(?:每[日天周旬月季]|按[日周月季]|逐[站条项个]|定期|主动|带头|率先|及时|专人)[^,。;]{0,8}?(?:读网|巡网|巡查|检查|自查|印发|通报|反馈|扫描|整改|公布|公开|回应|办理|答复|负责|开展|沟通|销号)|(?:积极|大力|扎实|稳步|深入)(?:推进|推动|开展|落实))/u;
/** `高度重视集约化工作`. */
const HEEDED = /(?:高度|十分|非常|始终)重视|狠抓|(?:认真|严格|切实|扎实)(?:落实|履行|执行|做好|抓好)/u;
/** `平均办理时长不到2天`, `3小时内即予答复`. */
const SPEED = /(?:(?:办理|答复|回复|处理|办结|响应)(?:时长|用时|时间|周期)|平均用时|平均时长)[^,。;]{0,6}(?:不足|不到|少于|低于|仅|短于|控制在|最短|在(?:\d|[一两半])[^,。;]{1,5}(?:以内|之内|内))|(?:当[日天]|次日|即时|\d{1,2}(?:个)?小时内)[^,。;\d]{0,4}(?:办结|答复|回复|反馈|交办|处理|受理|回应)|提前[^,。;]{0,6}(?:办结|完成|答复)/u;
/** `未发现突出问题`, `无一超期`. */
const SPOTLESS = /(?:未见|没有|无)扣分(?:项|点)?|(?:无|没有|未出现|未发现|未发生|零)一?[^,。;\d]{0,6}?(?:超期|逾期|问题|差错|错误|错敏信息|错敏词)(?:情形|情况|现象|留言|信件)?(?=[,。;和]|$)/gu;
/** Clauses that say nothing failed: no fault, and no praise by themselves. */
const NONE_BAD = /(?:无|没有|未出现|未发现|未发生|零)(?:任何|一[个家例起])?不合格(?:的)?(?:政府|政务)?(?:网站|新媒体|账号|帐号|情形|情况|现象|问题)?(?:[和及、与](?:不合格)?(?:政府|政务)?(?:网站|新媒体|账号|帐号))?(?=[,。;]|$)/gu;
/** That nothing failed is a result, and praise only beside those of whom it is not so: `甲县无不合格账号,乙县不合格账号较多`. */
const NONE_FAILED = /^[均都]?(?:无|没有|未出现|未发现)不合格[^,。;\d]{0,8}[,;]$/u;
/** `连续三个季度达到100%`. */
const STEADY = /连续(?:\d|[一二两三四五六七八九十])个?(?:季度|月|年|次)[^,。;]{0,12}?(?:100%|“?零|全部合格|均合格|(?:未|没有)(?:发现|出现|被(?:通报|点名|扣分|约谈|批评))|保持[^,。;]{0,6}(?:100%|全部|合格|第一|前列|零)|第一|前列)/u;

/** Tells whether nothing of names failed, and of those behind them it is said that theirs did. */
export function spotlessBeside({ text, group, next }: NamedGroup): boolean {
  return NONE_FAILED.test(text.slice(group.at(-1)!.until, next)) && blames(text.slice(next));
}

/** Words that make of what is told a fault, a wish or a half measure. 不断, 不足1天 and 及时 only hold the same letters. */
const SPOILT = /[未没欠缺难僵]|不(?!断|足|到\d|超过|仅|但)|无(?!障碍|纸)|仍|尚|需|应(?!急|用|对)(?<![回响反相适]应)|要(?![闻素点求件])(?<!主要|重要|需要)|超期|逾期|滞后|迟|申请|通报的|指出的[^,。;]{0,8}(?:没|未)/u;

/** What is cleared away may be as bad as it likes. */
const CLEARED = /(?:清理|关停|注销|整治|清除)[^,。;]{0,10}/gu;

/** What bodies do to all others is their office: `市政务服务局定期对各单位网站开展检查`. */
const OVERSEES = /全[省市县区州盟旗]|各[地级县区市乡镇部单]|下级|辖内所有/u;

/** The office that writes, or one of its kind: it is told of for what it did as an office. */
const OFFICE = /^(?:.{0,3}[省市县区州盟旗])?(?:人民)?(?:政府办|[委厅局]办)(?:公[室厅])?$/u;

/** Tells whether words say of a unit that it did what others should do too. */
export function isGoodWork(words: string): boolean {
  if (STEADY.test(words)) return true;
  const settled = words.replace(NONE_BAD, "");
  const rest = settled.replace(SPOTLESS, "");
  if (SPOILT.test(rest.replace(CLEARED, "")) || saysFailed(rest)) return false;
  return rest !== settled || [HEEDED, RULES, MADE, PRACTICE, ASSESSED, MERGED, ROUTINE, SPEED].some((pattern) => pattern.test(rest));
}

/** Tells whether websites, several of them, answered faster than they had to. */
export function answeredFast({ text, group, next }: NamedGroup): boolean {
  const tail = text.slice(group.at(-1)!.until, next);
  return group.length > 1 && group.every(({ kind }) => kind === "website") && SPEED.test(tail) && !SPOILT.test(tail);
}

/** To be the first who did so is praise, even where nobody else is told of: `甲区率先完成部门网站整合`. */
const LED_THE_WAY = /^(?:在?全[省市县区州盟旗])?(?:率先|带头)/u;

/**
 * Tells whether a list of bodies and places that opens its clause is told of for good work; under headings of faults nobody is. An office that acts alone, and
 * a body that looks after all others, do what they are there for; and one alone is as often told of for no more than that it did so.
 */
export function didGoodWork(here: NamedGroup): boolean {
  const { text, group, next, alone } = here;
  const tail = text.slice(group.at(-1)!.until, next);
  if (DEMAND.test(tail) || (alone && group.length === 1 && !(group[0]!.kind === "region" && LED_THE_WAY.test(tail))) || !group.every(({ kind }) => kind === "organization" || kind === "region")) return false;
  const bodies = group.every(({ kind }) => kind === "organization");
  if (bodies && (OVERSEES.test(tail) || inspects(group, tail.replace(/^[^,。;]{0,12}?(?:联合|共同|先后|分别)/u, "")) || (group.length === 1 && OFFICE.test(group[0]!.name)))) return false;
  if (spotlessBeside(here)) return true;
  return isGoodWork(tail.replace(/[^,。;:]*的$/u, "").replace(/(?:其中|同时|此外)?[,、和及“]*$/u, ""));
}
