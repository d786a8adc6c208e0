/** What units themselves did badly, told without a word of the lists of blame. */
import { isOfQuoted, wordsBefore, type NamedGroup } from "./named-group.js";
import { withoutOwn } from "./statements.js";

/** Faults by their first words. */
const FAULT = "不合格|不达标|单项否决|超期|逾期|超时|错敏|错别字|错字|错链|断链|错误|差错|断更|停更|未更新|没有更新|没更新|未发布|没有发布|无更新|不更新|未答复|未回复|空白栏目|僵尸|漏报|瞒报|未备案|问题";
/** Too many of them: `留言办理超期较多`, `不合格账号占比偏高`. */
const TOO_MANY = new RegExp(`(?:${FAULT})(?:(?!率(?!偏高|较高|最高))[^,。;“”\\d]){0,10}?(?:较多|偏多|最多|多发|频发|居多|偏高|较高|最高|较为集中|比较集中)`, "u");
/** First by them: `不合格账号8个,数量居前两位`. */
const RANKED = new RegExp(`(?:${FAULT})(?:(?!整改|办结|答复率|解决|合格率)[^。;]){0,24}?(?:居|列|排|位)[^,。;率]{0,8}前[一二三两四五六七八九十\\d]+[位名]?`, "u");
/** `至今未见改进`, `栏目仍未按日更新`, `尚未完成`. */
const STILL = /(?:至今|仍然?|依然|依旧|尚|始终|迟迟|一直)(?:未(?!发现|出现|发生|触|做到)|没有(?!发现|出现|发生)|无法|不能|不[予到])/u;

/** What is bad is mostly theirs: `不合格账号主要集中在甲县、乙局`. */
const GATHERED = new RegExp(`(?:剩余|余下|其余|未[整办答回][改结复]|\\d[条个件处]|${FAULT})[^。;]{0,16}集中(?:分布|出现)?[在于]$`, "u");

/** What is left undone is theirs: `尚未整改到位的为甲局…`. */
const LEFT_UNDONE = /(?:尚|仍|还)?(?:未|没有)(?:能)?(?:按[期时]|如期)?(?:完成|整改|办结|销号|改正|改到位|到位|落实|解决)[^,。;:“”]{0,8}的(?:\d{1,3}[个家条项处件]?)?(?:问题|单位|网站|账号)?(?:分别)?(?:为|是|有|由|包括|:):?$|(?:逾期|超期|超时)(?:未(?:整改|完成|改正|办结|销号))?的?(?:\d{1,3}[个条项处件])?(?:整改)?(?:问题|任务|事项)(?:分别|[均都])?(?:为|是|有|由|涉及|来自|在|(?:分属|属于))(?:分别)?$|(?:整改|改正|办结|销号|更正)[^。;“”]{0,40}(?:剩余|余下|还剩|剩下|仅剩)的?\d{1,3}[个条项处件](?:问题)?(?:分别|[均都])?(?:为|是|系|由|在)$/u;

/** Faults of one item each; how many accounts of a place failed is no blame of it. */
const UNDONE = FAULT.split("|").filter((word) => !/合格|达标|否决|问题|^错误|备案/u.test(word)).join("|");
/** What is bad is counted, and dealt out: `逾期未更新的7个栏目分属甲局(2个)、乙局(5个)`. */
const DEALT_OUT = new RegExp(`(?:${UNDONE}|未(?:能)?(?:按期|按时|及时|如期)?(?:更新|整改|改正|办结|答复|回复|完成|销号|达到?(?:更新)?(?:要求|标准|频次))|不合格的?(?=\\d{1,3}个(?:子)?(?:栏目|专栏|目录)))[^。;“”\\d]{0,10}\\d{1,4}[个条件处项篇封](?:(?!合格|整改|完成)[^。;“”\\d,]){0,10}?(?:分?属于?|归属于?|来自|出自|分布[在于]|分别[在为是]|[均都]在|集中[在于]|涉及|均?由|责任单位[为是有]|[均都]为)(?:分别)?$`, "u");
/** The same with nothing but a comma between, where each name bears its share: `未改正的3条,|甲镇2条、乙局1条`. */
const COUNTED_OUT = new RegExp(`(?:${UNDONE}|未(?:能)?(?:按期|按时|及时|如期)?(?:更新|整改|改正|完成|销号))[^。;“”\\d,]{0,8}\\d{1,4}[个条件处项篇](?:(?!合格|整改|完成)[^。;“”\\d,]){0,6}(?:,(?:其中,?)?|中,?|:)$`, "u");
const SHARE = /^\(?\d{1,4}[个条件处项篇]\)?(?=[、,。;和及]|$)/u;

/** Tells whether a sentence that a semicolon parts lists what was left undone, so that whoever opens the next part has some of it: `尚未改正的2处为:甲局…;|乙局…`. */
export function listsUndone(earlier: string): boolean {
  const colon = earlier.indexOf(":");
  return colon >= 0 && earlier.endsWith(";") && !/[。!?]/u.test(earlier) && LEFT_UNDONE.test(earlier.slice(0, colon + 1));
}

/** Tells whether words that lead to names say that what is bad or undone is theirs. */
export function gathersFaults(lead: string, tail = ""): boolean {
  return GATHERED.test(lead) || LEFT_UNDONE.test(lead) || DEALT_OUT.test(lead) || (SHARE.test(tail) && COUNTED_OUT.test(lead));
}

/** What is counted as left behind was found before, and has no other category: `未完成的3个涉及`. */
const UNDONE_COUNTED = /(?:未|没有)(?:能)?(?:按[期时]|及时|如期)?(?:整改|改正|完成|解决|销号)[^,。;“”\d]{0,6}\d{1,4}[个条项][^,。;“”\d]{0,12}$/u;

/** Tells whether words lead to who did not mend what was found. */
export function leftUndone(lead: string): boolean {
  return LEFT_UNDONE.test(lead) || UNDONE_COUNTED.test(lead);
}

/** What is left of what was found, in brackets that say who has how much of it: `其余3个(|甲县1个、乙县2个)超期未结`. */
const REST = /(?:其余|剩余|余下|其他|另外|另有)的?\d{1,4}[个条项处]\($/u;
const REST_UNDONE = /^[^()。;“”]{0,80}\)(?:[均都仍尚还]|目前|至今)*(?:超期|逾期|到期)?(?:未|没有)(?!发现|出现)/u;

/** Tells whether the brackets that names stand in say who did not mend what was left. */
export function restUndone(lead: string, tail: string): boolean {
  return REST.test(lead) && SHARE.test(tail) && REST_UNDONE.test(tail);
}

/** Words that judge by a rank, or in general: `合格率排名前三`, `得分靠后`, `做得比较差`. */
const IN_FRONT = /(?:合格率|得分|评分|总分|成绩|综合)[^,。;]{0,6}(?:靠前|居前|领先|前[一二三四五六七八九十\d]+[位名]?)$|得分(?:均|都)?(?:在|为|达)?(?:9\d|100)(?:\.\d+)?分(?:及)?以上$|(?:做得|表现|完成|落实|开展)[^,。;]{0,6}好$|(?:未|没有)发现(?:任何)?问题$/u;
const BEHIND = /(?:(?:较|比较|很|最)差|靠后|居后|垫底|末[一二三]?位|倒数[^,。;]{0,4}|后[一二三四五六七八九十\d]+[位名]?)$/u;

/** Tells by which end of a ranking words lead to names, if they do. */
export function rankedAt(judged: string): "front" | "end" | undefined {
  return BEHIND.test(judged) ? "end" : IN_FRONT.test(judged) ? "front" : undefined;
}

/** `网站质量较差`, `监管工作有待加强`, `自查报告迟报`, `办结率低于全省平均水平`. */
const POOR = /(?:质量|情况|效果|更新|管理|维护|运维|落实)[^,。;]{0,6}(?:较|比较|很|最|偏)差|有待(?:进一步)?(?:加强|提高|提升|改进)|亟[待需](?:加强|提高|提升|改进)|不容乐观|(?:接近|临近|濒临|濒于)不合格|(?:迟|瞒|漏)报|(?:上报|报送|反馈|提交|填报)(?:材料|情况|清单|结果)?(?:不(?:够)?及时|滞后|拖延|迟缓)|(?:办结|答复|回复|整改|达标)率[^,。;\d]{0,4}低于(?:全[省市区县国州]|平均)/u;
/** `按期办结率较低`, `抽查比例仅为10%`, `合格率不足91%`, `处在后两位`. */
const LOW = /(?:办结|答复|回复|整改|达标|合格|检查|抽查|完成|满意|可用|更新)(?:率|比例)[^,。;\d]{0,4}(?:较低|偏低|过低|最低|仅|只有|不足\d|不到\d|低于\d)|(?:处[在于]|居|列|排)[^,。;]{0,6}[后末][一二三四五六七八九两]?位/u;
/** `按时答复率95.8%,全市最低`. */
const LOWEST = /(?:办结|答复|回复|整改|达标|合格)率[^,。;“”]{1,12}%,(?:[为是居]|在)?全[省市县区州盟](?:最低|末位|倒数第一)/u;
/** `逾期8条,数量最多`, `18条逾期,占全市逾期件的大头`. */
const MOST_LATE = /(?:逾期|超期|超时|未办结)[^。;“”]{0,12},?(?:数量|件数)[^,。;]{0,6}(?:最多|居首|首位)|占[^,。;]{0,10}(?:逾期|超期|超时|未办结)[^,。;]{0,8}(?:大头|多数|大部分|大半|一半|半数)|(?:不合格|逾期|超期)[^,。;“”]{0,8}占全[省市县区州盟旗][^,。;“”]{0,10}(?:不合格|逾期|超期|总数)[^,。;“”\d]{0,8}\d{1,2}(?:\.\d{1,2})?%/u;
/** `反映出属地监管抓得不紧`. */
const SLACK = /(?:监管|管理|工作|督促|整改|落实|责任)[^,。;]{0,6}(?:抓得不[紧实严]|(?:没有|未)(?:真正)?(?:压实|落实|夯实|尽到)|不够?[紧实严]|松懈|松散|缺位|不到位|流于形式)/u;

/** `已连续两个季度出现不合格账号`, `上次被通报,本次仍有不合格网站`. */
const AGAIN = /(?:连续(?:\d|[两二三四五六])[个次]?(?:季度|次|月|年)?|再次|多次|屡次|反复|本次又|此次又|仍)(?:(?!未|没有|无)[^,。;“”]){0,6}?(?:出现|发生|存在|有|被)(?:\d{1,3}个(?:以上)?)?(?:(?!未|没有|无)[^,。;“”\d]){0,10}?(?:不合格|单项否决|通报|超期|逾期|错敏)(?!率)/u;

/** `留言平均办理时间最长`, `办理用时5天,超出规定时限`. */
const SLOW = /(?:办理|答复|回复|用时|时长|时间)[^,。;]{0,8}(?:最长|超[出过](?:规定|要求|办理)?时限)|用时[^,。;]{0,10},超[出过](?:规定|要求|办理)?时限/u;

/** Tells whether words behind a name, or a verdict that leads to names, say that a unit itself did badly. */
export function didBadly(words: string): boolean {
  return POOR.test(words) || AGAIN.test(words) || LOW.test(words) || LOWEST.test(words) || MOST_LATE.test(words) || SLACK.test(words) || SLOW.test(words) || TOO_MANY.test(words) || RANKED.test(words) || STILL.test(words);
}

/** `较为突出`, `居多`: what stands out, or is much, was said before the names. */
const OUTSTANDING = /^(?:等\d{0,3}[个家]?(?:\p{Script=Han}{1,4})?)?(?:的)?(?:情况|现象)?(?:(?:较为|比较|尤为|最为|更为|相对|特别|尤其)(?:突出|严重|集中|明显)|(?:占比|数量|比例)(?:均|都)?(?:较|偏|最|居)[高多大前]|居多|较多|最多|较重|居前)(?=[,。;(]|$)/u;
const FAULT_BEFORE = new RegExp(FAULT, "u");
/** Good words behind the last fault: what stands out is good again. */
const GOOD_BEFORE = /整改(?:工作|力度|成效|效果)|力度|成效|进步|积极|及时|扎实|规范|良好|优秀|好的/u;

/** Tells for what names stand out, where they do: by what was said before them, or by the heading above. */
export function standsOut(here: NamedGroup, inFaults: boolean): "bad" | "good" | undefined {
  const { text, group, next } = here;
  if (!OUTSTANDING.test(text.slice(group.at(-1)!.until, next))) return undefined;
  const before = wordsBefore(here);
  const good = GOOD_BEFORE.test(before.replace(/^.*(?=[,。;:][^,。;:]+[,:]?$)/u, ""));
  if (good) return "good";
  return inFaults || FAULT_BEFORE.test(before) ? "bad" : undefined;
}

/** Some are blamed in general, and then named: `个别地区账号偏多,甲县、乙县半数账号开在乡镇`. */
const SOME_BEFORE = /(?:^|[,:;])(?:但|其中)?(?:仍|还)?有?(?:个别|部分|一些|少数|有的|有些|多数|不少)[^。;“”]{2,60},$/u;

/** Tells whether names are the instances of what is said in general before them, and nobody is named behind them with what the fault lies in. */
export function isInstance(here: NamedGroup): boolean {
  return SOME_BEFORE.test(wordsBefore(here)) && !isOfQuoted(here);
}

/** The one of all that did not do it: `16个网站中15个设置了专区,仅甲县人民政府网站未设置`, `只有乙区1个问题未整改`. */
const ONLY = /(?:[仅只]|[仅只唯]有|唯独|[仅只]剩|(?:[仍尚还]有|[仅只还]剩)\d{1,2}[个家](?:账号|帐号|网站|单位)?\(“?)$/u;
const NOT = /^\)?的?(?:[一1][个家条项处件封](?:问题|任务|事项|栏目|网站|子站|账号|帐号)?)?(?:仍|尚|还)?(?:未|没有)(?!发现|出现|发生)/u;

/** Tells whether names alone left something undone. */
export function isOnlyOne(here: NamedGroup): boolean {
  return ONLY.test(withoutOwn(wordsBefore(here), here.group[0]!).slice(-12)) && NOT.test(here.text.slice(here.group.at(-1)!.until, here.next));
}

/** A count of what failed, behind a name: `发现不合格账号9个`. */
const FAILURES_COUNTED = new RegExp(`^(?:合格率)?(?:仅)?[为是](?:\\d{1,2}(?:\\.\\d+)?%)[,;]|^(?:发现|查出|有|存在|的)?(?:${FAULT})[^,。;“”]{0,10}\\d{1,4}[个家条件封处]`, "u");

/** Tells whether what is counted behind names may be what a rank behind the last of them is about. */
export function countsFaults({ text, group, next }: NamedGroup): boolean {
  return FAILURES_COUNTED.test(text.slice(group.at(-1)!.until, next));
}

/** Tells whether the last clause of words blames by a rank of faults, without saying whose: `…,数量居前两位`. */
export function endsInRank(tail: string): boolean {
  return (/[,](?:数量|数)?(?:分别)?(?:居|列|排|位)[^,。;]{0,8}前[一二三两四五六七八九十\d]+[位名]?[。;]?$/u.test(tail) && didBadly(tail)) || /[,](?:在[^,。;]{2,8}中)?[均都]?排名[均都]?(?:靠后|落后)[。;]?$/u.test(tail);
}

const WORK = "(?:管理|监管|督导|督促|指导|上报|报送|反馈|整改|改正|落实|重视|建设|推进|履职|组织|责任|清单|台账|自查|审核|把关|底数|掌握)";
/** Work badly done, in words that are no fault of a site or account: `监管不严`, `整改率低于90%`, `上报不及时`. */
const BAD_WORK = new RegExp(`(?<!信息)${WORK}(?:率)?[^,。;“”]{0,8}?(?:松散|松懈|不严|不够|不力|不到位|不实|不彻底|缓慢|滞后|不及时|不重视|迟缓|拖延|敷衍|偏慢|较慢|低于|偏低|较低|不足|不清|不明|对不上|流于形式)|疏于管理|一拖再拖|推诿扯皮|不了了之|迟报|瞒报|只改了\\d`, "u");
/** What is said of what they publish is no such fault, nor how many of theirs passed. */
const OF_CONTENT = /栏目|更新|合格率|内容|答复|回复|留言/u;

/** Tells whether the first clauses behind names say that these did their own work badly, so that their fault is known, though no category is. */
export function workedBadly(tail: string): boolean {
  const match = BAD_WORK.exec(/^[^。;]*/u.exec(tail)![0]);
  return match !== null && !OF_CONTENT.test(tail.slice(0, match.index + match[0].length));
}

/** What is plainly wrong, whatever it is of: `推文计算有误`, `配乐不严肃`, `两个号内容完全相同`. */
const FAULTY = /(?:有误|误用|误发|误称|不严肃|不规范|不得体|不雅|失当|雷同|(?:前后|自相)(?:矛盾|不一致|不一)|(?:内容|完全)相同|失灵|失效|闪退|无法(?:正常)?使用|不全|不健全|未建立|未制定|未明确|错位|混乱|失实|张冠李戴|盗用|侵权|低级错误|(?:出现|存在|发生)[^,。;“”]{0,12}(?:错误|差错|瑕疵))/u;

/** Tells whether the first clauses behind a name say that something is wrong, and no more. */
export function isFaulty(tail: string): boolean {
  const match = FAULTY.exec(/^[^。;]*/u.exec(tail)![0]);
  return match !== null && !/(?:未|没有|无|不存在|避免|防止|杜绝)[^,。;]{0,8}$/u.test(tail.slice(0, match.index));
}
