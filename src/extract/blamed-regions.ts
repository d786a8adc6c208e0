/** Regions that are blamed for what they did themselves. */
import { ACTS } from "./acting.js";
import { isInstance } from "./bad-work.js";
import { inFaultSection, isFaultSection, problemsAbove } from "./heading-reasons.js";
import { DEMAND, GIVEN, opensClause, isOfQuoted, wordsBefore, type NamedGroup, type Reason } from "./named-group.js";

/** How a list of regions may end: `等4个市`. */
const CLASS = "(?:等)?(?:\\d{1,3}[个家]?)?(?:地区|地方|单位|(?:地区|部门)?和(?:单位|部门)|[省市县区州旗盟、]{1,4}(?:\\([市县区、]{1,4}\\))?)?";
/** What a region itself leaves undone; its sites and accounts are named by themselves: `甲县3个账号未更新`. */
const OWN_DUTY = new RegExp(`^${CLASS}[也均都还仍]?(?:未|没有|对|(?:存在|出现)(?:超期|逾期|超时|延期)|漏报|瞒报|迟报|逾期|超期|(?:各有|均有|分别有|有|共有)?\\d{1,4}[条件封])`, "u");
/** How it answers, and no count of letters that its bodies may have had. */
const OWN_ANSWER = new RegExp(`^${CLASS}[也均都还仍]?(?:未|没有|对|(?:存在|出现)(?:超期|逾期|超时|延期))`, "u");
/** What is said of some of its sites or accounts, and of none by name, is said of the region. */
const OF_SEVERAL = new RegExp(`^${CLASS}(?:的)?(?:(?:仍|还|尚|均|都)?(?:有|存在)?(?:部分|个别|少数|一些|一批|多个|不少|有的|多数|(?:近|约|超过|超)?(?:半数|一半|大半|[一二三四五六七八九]成(?:多|以上)?)的?)|(?:仍|还|尚)?有\\d{1,3}个(?:乡镇|镇街|街道|部门|单位)的?|[均都各](?:有|存在))(?:政府|政务|乡镇|部门|镇街)?(?:网站|新媒体|账号|帐号|栏目)`, "u");
/** What is wrong with them, in whatever words: `换了负责人没有改`. */
const AMISS = /未|没有|不(?!断|仅)|无(?!一)|缺|漏|错|差|超|逾|滞后|停/u;
/** How a region answers letters is its own: `对3封来信仅回复“已收悉”,没有下文`. */
const ANSWERED = /^对[^,。;“”]{0,20}(?:留言|来信|信件|咨询|诉求)/u;
/** To report, to publish and to check is a region's own task, whatever the heading. */
const UNDONE = new RegExp(`^${CLASS}[均都也仍]?(?:(?:[一二三四1-4上]季度|上(?:次|期|月|年|半年)|去年|此前)?(?:被|受到)?(?:通报|点名|指出|反馈|交办)的?问题)?(?:(?:未|没有)(?:[^,。;]{0,12}公开|(?:能)?(?:按时|按期|按要求|按规定|按照要求|及时|如期|如实)?(?:报送|上报|报告|公布|公示|提交|反馈|开展|组织|落实|完成))|(?:各有|均有|分别有|仍有|尚有|还有|有)?(?:\\d{1,3}[个家](?:[、和]\\d{1,3}[个家]){0,8})?(?:已)?(?:关停|注销|停用|下线|新开|新增)?的?(?:政府|政务)?(?:网站|新媒体|账号)(?:账号)?(?:的?(?:名称|主体|管理员|负责人|主办单位|主管单位))?(?:(?:已)?(?:停用|停办|停更|更名|改版|关停|下线|迁移|撤销|变更|新开|开通|机构改革)[^,。;“”]{0,6}?)?(?:仍|均|都|一直)?(?:未|没有)[^,。;]{0,16}(?:变更|注销|申请|报备|备案|更新信息)|(?:各有|均有|分别有|仍有|尚有|还有|有)?\\d{1,3}[个条项家](?:问题|任务|账号|帐号|网站|栏目)?[^,。;]{0,4}(?:未|没有)[^,。;]{0,6}(?:整改|办结|改正|销号|到位|完成))`, "u");
/** Of what is left undone, what no category knows: to report, to publish, to check, to mend. */
const NO_CATEGORY = /^[^,。;]{0,40}?(?:(?:未|没有)[^,。;]{0,16}?(?:公开|报送|上报|报告|公布|公示|提交|反馈|开展|组织|落实|完成|整改|办结|改正|销号|到位|动(?=[,。;)])))/u;

/** Tells whether words behind names say that they left a duty undone that no category knows. */
export function leftDuty(tail: string): boolean {
  return NO_CATEGORY.test(tail);
}

/** Tells whether words behind names say first of all that they did not report, publish, check or mend as they had to: `未按要求报送自查表`. */
export function failedDuty(tail: string): boolean {
  return UNDONE.test(tail) && leftDuty(tail);
}

/** What a region reported was not so: `上报的清单与系统数据不符`, `自查报告称“…”,与抽查结果出入较大`. */
const MISREPORTED = new RegExp(`^${CLASS}(?:的)?(?:[一二三四1-4]季度|本季度|上季度|上半年|下半年|全年)?(?:上报|报送|填报|提交|反馈|自查)(?:的)?(?:“[^“”]{0,30}”|[^。;“”不无未]){0,30}?(?:(?:与|和)[^,。;“”]{2,20}(?:不符|不一致|不相符|有出入|出入较大|存在出入|有差异|差异较大)|(?:不实|失实|虚报|弄虚作假))`, "u");
/** What was left undone stands before the list: `12个单位未公布结果,其中县级4个,分别是甲县、乙县`. */
const UNDONE_BEFORE = /(?:未|没有)(?:能)?(?:按时|按期|按要求|按规定|按照要求|及时|如期|如实)?(?:报送|上报|报告|公布|公示|公开|提交|反馈|开展|组织|落实|完成)[^。;]{0,30}(?:分别)?[是为有:]$/u;

/** Tells whether regions are blamed for what they did themselves: under a heading of faults, they open their clause, and their fault follows. */
export function blamesRegions(here: NamedGroup, { problems, byHeading }: Reason, headings: readonly string[]): boolean {
  const { text, group, next, tested } = here;
  const tail = text.slice(group.at(-1)!.until, next);
  // What a region answered when it was tested is its own.
  if (problems.length > 0 && UNDONE_BEFORE.test(wordsBefore(here))) return true;
  if (tested && problems.length > 0 && problems.every(({ category }) => category.startsWith("message-"))) return opensClause(here);
  // How a region answers letters is its own, whatever the heading.
  const letters = problems.every(({ category }) => category.startsWith("message-")) && OWN_ANSWER.test(tail) && !isOfQuoted(here);
  if (problems.length === 0 || byHeading || !(letters || UNDONE.test(tail) || headings.some(isFaultSection)) || !opensClause(here)) return false;
  // To register accounts is the region's own task, however many they are.
  return (UNDONE.test(tail) && !isOfQuoted(here)) || OWN_DUTY.test(tail) || (OF_SEVERAL.test(tail) && !isOfQuoted(here)) || (problems.every(({ category }) => category === "unregistered" || category === "registration-wrong") && !isOfQuoted(here));
}

/** Finds the blame of regions that is told in words which are no problem of any category. */
export function regionsBlamed(here: NamedGroup, headings: readonly string[]): Reason | undefined {
  const { text, group, next } = here;
  const before = wordsBefore(here);
  if (!group.every(({ kind }) => kind === "region" || kind === "organization")) return undefined;
  if (UNDONE_BEFORE.test(before)) return { verdict: "named", finding: null, problems: [], criticised: true, unnamedFault: true };
  if (!(opensClause(here) || GIVEN.test(before.slice(-4))) || DEMAND.test(text.slice(group.at(-1)!.until, next))) return undefined;
  const tail = text.slice(group.at(-1)!.until, next);
  const inFaults = inFaultSection(headings);
  const answered = inFaults && ANSWERED.test(tail) && AMISS.test(tail.replace(/“[^“”]*”/gu, ""));
  // What bodies beside them did, they did themselves too.
  const mixed = inFaults && group.some(({ kind }) => kind === "region") && group.some(({ kind }) => kind === "organization") && AMISS.test(tail) && !isOfQuoted(here);
  const places = group.some(({ kind }) => kind === "region");
  if (!places) return UNDONE.test(tail) && !ACTS.test(tail) ? { verdict: "named", finding: null, problems: [], ...(leftDuty(tail) ? { unnamedFault: true } : {}) } : undefined;
  const misreported = MISREPORTED.test(tail);
  const blamed = misreported || answered || mixed || (UNDONE.test(tail) && !isOfQuoted(here)) || (inFaults && ((OF_SEVERAL.test(tail) && AMISS.test(tail) && !isOfQuoted(here)) || isInstance(here)));
  return blamed ? { verdict: "named", finding: null, criticised: true, ...(misreported || (UNDONE.test(tail) && leftDuty(tail)) ? { unnamedFault: true } : {}), ...(answered ? { problems: problemsAbove(here, headings), byHeading: true } : { problems: [] }) } : undefined;
}
