/** Reads the organisation, town or division that begins at a place of a text. */
import { once } from "../lexicon/data.js";
import { isFunctionalZone, matchDivision, matchDivisionPath, type DivisionMatch } from "../lexicon/gazetteer.js";
import { departmentStems, nationalOrganizations, wholeOrganizations } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { SITE_SUFFIX, type Mention } from "./mention.js";

/** A character that no name holds: with it a sentence has begun. In 能源, 公共, 检察, 测绘, 自由贸易, 为民服务 it is only the same letter. */
const STOP = "[的在了按均每将与和及是未已被把向从至抽以没]|对(?!外)|由(?<!自由)|为(?!民)|能(?!源)|检(?!验|疫|察|测[中站])(?<!质检|商检)|查(?<!稽查|督查|审查|勘查)|测(?!绘|站|试[中院站])(?<!监测|检测)|共(?<!公共)";
/** Words for several and for each begin no name. */
const MANY = "[各部多些]|少(?!年)|一(?<!第一)|有(?!色)(?<!国有|大有)";
/** What follows a name whose end would not tell by itself: the words of a website, a mark, or the first letter of what is said. */
const NEXT = "(?=所属|子?网?站|网|门户|频道|[^\\p{Script=Han}]|[对在的了按均每将与和及是未已能被把向从至检抽查测共主存出超无没办答当等不仍有因承负坚认作工上信内更管两收反转开落全还也做]|建[立成]|实[行施]|创[新办]|推[行出动进]|积极|高度|制定|严格|采[取用]|强化|围绕|结合|聚焦|切实|率先|带头|探索|构建|完善|健全|$)";

const stemPattern = once(() => {
  const stems = departmentStems().join("|");
  return new RegExp(`(?:城区|自治区|[省市县区州盟旗])?(?:${stems})(?:[和与][\\p{Script=Han}]{2,8}?)?(?:管理|监督管理|事务|服务)?(?:局|厅|委员会|委(?!托)|办公室|中心|(?<![承主经协])办(?![公事理法学好结成]))|(?:自治区|[省市县区州盟旗])(?:${wholeOrganizations().join("|")})(?!公室|[\\p{Script=Han}]{0,2}(?:局|委员会))`, "uy");
});
const wholePattern = once(() => new RegExp(`(?:${wholeOrganizations().join("|")})(?!公室|[\\p{Script=Han}]{0,2}(?:局|委员会))`, "uy"));
const nationalPattern = once(() => new RegExp(`(?:${nationalOrganizations().join("|")})(?![门分队长级下])`, "uy"));
/** A town; 少数乡镇, 各镇 and 没有本镇 are none. */
const LOCAL_BODY = new RegExp(`(?!请(?=[\\p{Script=Han}]{3})|像|门户|网站|各|乡镇|镇街|镇乡|街镇|既有|有(?!庆)|[该某]|本(?![^省市县区州旗盟镇乡街辖级地部单系周月季年次][镇乡])|以下|建立|健全|覆盖|推动|组织|实现)(?:(?!${STOP}|各(?!庄)|[部少多]|个别|[本该某][镇乡街])\\p{Script=Han}){1,5}?(?:(?<!乡)镇|乡(?!镇)|苏木|街道)(?:人民政府|政府(?!信息|网|门户|部门|工作|采购|公报|服务)|办事处)?|\\p{Script=Han}和[镇乡](?:人民政府)?|(?<=^|[。;\\n])和\\p{Script=Han}{1,2}[镇乡]|(?<=、)和\\p{Script=Han}{1,2}[镇乡](?=[、,。;(]|等)`, "uy");
/** A department named by its level and trade, whatever the trade: 区综合行政执法局. */
const LEVEL_BODY = new RegExp(`(?:自治区|(?<![各全该本两有他下\\d])地区|[省市县区州盟旗])(?![省市县区州盟旗](?:局|厅|委|级|直|[省市县区州盟旗]))(?:(?!${STOP}|${MANY}|个别|级(?<!中级|高级)|直(?!属机关)|内)\\p{Script=Han}|[和与](?![省市县区州盟旗])){1,14}?(?:(?:局|厅|委员会|管委会)(?![长级部面势限域])|(?:办公室|中心|医院|血站|卫生院|福利院|监测站|防治[院所站]|服务站|管理站|监督所|管理所|图书馆|文化馆|博物馆|协会|学院|学校|中学|小学|幼儿园|园区|开发区|党校|支队|总队|大队|研究院|监测院|检测院|检察院|考试院|农科院|社科院|林科院|教科院|疗养院|保健院|法院|设计院|规划院|科学院|研究所|公司|集团|(?<![承主经协])办)${NEXT})`, "uy");
const AFTER_DIVISION = new RegExp(`(?!乡镇|镇街|街道网|部[门分]|个别|多数|少数|一些|有些|直属|[下所]属|各|所[抽检查测辖]|[受送]检|政府(?:网站(?!“[^“”]{2,14}”|首页|\\p{Script=Han}{2,8}栏目)|部门|系统))(?:(?!${STOP}|不(?!动产)|僵尸|睡眠|公众号|抖音|微博|视频|小程序|获|连续|同时|率先|主动|统一|部门网|建立|[两三四五六七八九多几][个家]|清理|关停|压减|责[成令]|约谈|督促|高度|重视|认真|积极|切实|扎实|狠抓|严格|注重|强化|围绕|持续|大力|深入|加大|加快|加强|[抓做把]好)\\p{Script=Han}|(?<=\\p{Script=Han}{2})[和与](?=(?![省市县区州盟旗])\\p{Script=Han}{2,12}?(?:局|厅|委员会|中心|研究院|研究所))){0,24}?(?:人民政府办公室|人民政府办公厅|人民政府|政府办(?![公事理法学好结成])|政府(?=[、,。;(]|网(?![站络民格友办上信评页])|[和及未](?!\\d)|作出|分管|主要负责|负责人|被)|管理委员会办公室|管理委员会|管委会|委员会|局|厅|中心|办公室|海关|网站(?!共?\\d+家)|信息网|政务网)`, "uy");
/** A school below a division: 徐州市|第三十九中学; 中小学 and 直属学校 are none. */
const SCHOOL = new RegExp(`(?:(?!${STOP}|[各部多些]|少(?!年)|有(?!色)(?<!国有|大有)|中小|直属|[省市县区]属|[民公]办)\\p{Script=Han}){2,14}?(?:中学|小学|学校|幼儿园|学区|中心校)${NEXT}`, "uy");
/** A school or hospital that bears a place in its name: 贵州|师范学院. */
const INSTITUTION = new RegExp(`(?:(?!${STOP}|${MANY}|一些)\\p{Script=Han}|[与和](?=\\p{Script=Han}{2,12}?(?:中心|研究院|研究所))){0,16}?(?:学院|大学|学校|医院|研究院|科学院|考试院|研究室|血站|海关|(?:测绘|勘察|设计|规划|监测)院|(?:控制|技术|推广|检测|血液|急救|管理|服务|信息)中心)${NEXT}`, "uy");
/** A division of the body that writes, in a list: 委|规划信息处. */
const INNER_BODY = new RegExp(`[委厅局](?!托|属|直)(?:(?!${STOP}|${MANY}|等)\\p{Script=Han}){2,8}?(?:处|处室|科)(?=[、,;(]|等\\d)`, "uy");
/** A division of the body that writes by its trade alone: 养殖业管理处、督导处; 多处 and 到处 are none. */
const OFFICE_ALONE = new RegExp(`(?:(?!${STOP}|${MANY}|等|存|发现|错|问题)\\p{Script=Han}){2,10}?(?<![多几各此该何到出两双好坏益害惩相独]|[一二三四五六七八九十])处(?:室)?(?=[、和]\\p{Script=Han}{2,12}(?:[处局司馆院所]|中心)|[,(]|\\d|各?有\\d|负责|承[办担]|办理|答复|回复|未|无|对|在|网)`, "uy");
/** Offices of a zone, a town or a department by their trade alone, where what they do or the next office follows: 招商合作|部负责的…, 价格|科承办; 全部 and 干部 are none. */
const DEPARTMENT_ALONE = new RegExp(`(?:(?!${STOP}|${MANY}|等|存|发现|错|问题|网站|账号|栏目|上级|主管|相关|其[他余])\\p{Script=Han}){2,8}?(?:(?<![全内外干局总支本两双东西南北中俱分底顶头尾上下])部|(?<![本各学百内外])科|(?<![教科])室|(?<![承主经协督查申举开代])办)(?=[、和及]\\p{Script=Han}{2,10}(?:[部科室处局]|中心)(?:[负承办“、未对没栏]|维护|等单位|等部门)|[未对没]|负责|承[办担]|办理|维护(?!不)|(?:栏目|子站|专栏)(?!\\d)|的?“[^“”]{2,14}”(?:等\\d{0,2}个)?(?:栏目|专栏|频道|[、和]))|(?:(?!${STOP}|${MANY}|等|网站|账号|栏目|上级|主管|相关|其[他余])\\p{Script=Han}){2,6}?(?:(?<![承主经协督查申举开代])办|(?<![网子建开本])站|(?<!场)所|(?<![本各学百内外])科)(?=(?:、\\p{Script=Han}{2,7}[办站所科室部]){0,6}等(?:\\d{1,2}[个家])?(?:单位|部门|科室|站所|内设机构))|(?:(?!${STOP}|${MANY}|等|便民|网站|账号)\\p{Script=Han}){2,8}?(?:服务|事务|发展|指导|创新)中心(?=今年|本季度|[上下]半年|全年|负责|承[办担]|[未对在无])`, "uy");
/** Villages, where an account of theirs or the next one follows: 大桥|村的“…”; 农村 and 全村 are none. */
const VILLAGE = new RegExp(`(?:(?!${STOP}|${MANY}|等|[农乡行自全驻本某新])\\p{Script=Han}){1,4}?(?:(?<![农乡全驻本某])村|社区)(?:村民委员会|居民委员会|[村居]委会)?(?=的?“|的?(?:微信)?公众号|、\\p{Script=Han}{1,4}(?:村|社区)(?:[、的公微“]|[村居]委会))`, "uy");
/** A body of whatever trade before its website: 某某研究所|网站. */
const SITE_OWNER = new RegExp(`(?!子|本|该|县级|市级|各|其|乡镇|镇街|基层|中小|民办|公立|公办|[内外]部|[除另如由从]|上述|以上|前述|这|两|三)(?:(?!${STOP}|${MANY}|等|网|账号|项为)\\p{Script=Han}){2,14}?(?:[馆院社委联]|(?<![主承开举经协督查申])办|(?<![网子建开本])站|(?<!场)所|中心|学会|协会|(?<![布格结大全当开新时本该市省县区州])局)(?=(?:门户网站|网站|官网|官方网站)(?!群|建设|上|的?\\d))`, "uy");
/** A division of a ministry or a department by its trade alone: 种植业管理司, 空间规划局; 公司, 司法, 布局 and 全局 are none. */
const MINISTRY_DIVISION = new RegExp(`(?!除|设区|[市区]县|县[市区]|有关|相关|上级|主管|所属|下属|直属|其[他余]|[本该全某])(?:(?!${STOP}|${MANY}|[等存公上官]|发现|网站|账号)\\p{Script=Han}){3,10}?(?:司(?![法机长局令])|(?<![布格结大全当开新时])局(?![长部面势限域]))(?=[、和]\\p{Script=Han}{2,12}[司局厅处]|[、和]\\p{Script=Han}{2,12}中心|[,(“]|\\d|各?有\\d|子站|网站|负责|承[办担]|办理|答复|回复|[未无对在仍])`, "uy");
/** A body of the whole country, told by its first word and its end: 中国某某中心, 全国某某总站. */
const NATIONWIDE = new RegExp(`(?:中国|全国|国家|中华)(?:(?!${STOP}|${MANY}|网站|账号|各地|范围)\\p{Script=Han}){2,16}?(?:中心|总站|总会|协会|学会|研究院|研究所|科学院|博物馆|图书馆|出版社|杂志社)(?:${NEXT}|(?=各有))`, "uy");
/** A college by its trade needs no place that is known: 绿洲|职业技术学院. */
const COLLEGE = new RegExp(`(?!高等|民办|公办|直属|[省市]属)(?:(?!${STOP}|${MANY}|一些)\\p{Script=Han}){2,10}?(?:职业学院|职业技术学院|高等专科学校|(?:师范|医科|理工|农业|财经)(?:学院|大学))${NEXT}`, "uy");
/** A body of a name that no gazetteer holds, told by an end that only such names have: 神农谷|管委会, 清江流域|管理局. */
const UNPLACED = new RegExp(`(?!有关|相关|上级|主管|所属|下属|直属|其他|其余|第三方|本|该|全|某|专业|开放|园区|功能区|县区|省直|市直|国家)(?:(?!${STOP}|${MANY}|不|个别|单位|网站|账号|信息)\\p{Script=Han}){2,12}?(?:管委会|管理委员会|管理总局|管理局|水利委员会|行政公署|(?<=[\\p{Script=Han}]{4})(?:总公司|集团公司|有限公司|供电公司|研究院|研究所|总站))${NEXT}`, "uy");
/** Schools and police posts bear names that no gazetteer holds: 甲|高级中学, 乙|派出所; 辖区派出所 and 中小学 are none. */
const LOCAL_POST = new RegExp(`(?!有关|相关|所属|下属|直属|其他|其余|辖区|乡镇|基层|中小|全[省市县区州]|本|该|某|民办|公办|专项|执法检查)(?:(?!${STOP}|${MANY}|不|个别|单位|网站|账号|信息)\\p{Script=Han}){2,8}?(?:高级中学|(?:实验|中心)?(?:小学|中学|学校|幼儿园)|派出所|(?:华侨|国营|国有)?(?:农场|林场|茶场|牧场|渔场|垦殖场)|(?<!\\d)(?:大队|中队))(?=[两三四五六七八九十\\d]{1,2}[校所家]|[“、,。;:(]|网站|频道|子站|专栏|[坚对未按无将及和有]|$)`, "uy");
/** A school by its number, in short: 甲城|三中, 乙路|二小; 前三中的 and 二十三小时 are none. */
const SHORT_SCHOOL = new RegExp(`(?!有关|相关|其|本|该)(?:(?!${STOP}|${MANY}|[不前后第之期度个家名])\\p{Script=Han}){1,5}?(?<![前后第之期度十])[一二三四五六七八九]{1,2}[中小幼](?=[的、,。;(未无没]|网站|公众号|微信|$)`, "uy");
/** The website of the place or the body that writes, by its level alone: 县人民政府|网站, 厅|门户网站. */
const HOME_BODY = /(?:(?:[省市县区州盟旗]|自治[区州县旗])(?:人民)?政府|[省市县区州]管委会|[厅局委]|[省市县区州]局)(?=(?:官方)?门户(?:类)?网站(?!\d+家|\d+个(?!栏))|(?<=政府|管委会|[省市县区州]局)网站(?!\d+家|\d+个(?!栏)|和))/uy;
/** The party and the league stand before the place whose committee they name: 中共曲靖市|委宣传部. */
const PARTY = /(?:中共|共青团|中国共产主义青年团)(?=\p{Script=Han}{2,12}委)/uy;
const COMMITTEE = /委(?:员会)?(?:[\p{Script=Han}]{2,5}?(?:部|办|委|校|局|办公室))?(?=[^\p{Script=Han}]|[账网对未工作信更内负在无等]|$)/uy;
/** A committee of the league stands before its level: 团市委. */
const LEAGUE = /团[省市县区州旗盟]委/uy;
const WHOLE_ITEM = /[^、,。;:()“”]{2,34}/uy;
const WHOLE_NAME = new RegExp(`^(?![和与])(?:(?!${STOP}|关停|注销|下属|所属|直属|一次|主动|统一|负责)\\p{Script=Han}|和|与)+(?:办公室|委员会|局|厅|中心|血站|医院|卫生院|学院|大学|学校|支队|大队|总队|公司|集团|银行|研究院|研究所|社)$`, "u");
/** Two bodies, the second of a level of its own, are no name: 甲县|人民政府和省公安厅. */
const TWO_BODIES = /(?:政府|网站|[局厅]|委员会|办公[室厅]|中心)[和与](?:自治[区州县旗]|[省市县区州盟旗]|\p{Script=Han}{1,5}[市县区州旗盟]\p{Script=Han}{2,14}(?:局|厅|委|委员会|办公室|中心)$)/u;
/** A unit below the department or the town: 应急管理厅|执法总队, 某镇|学区, before its website, at the item's end, or before what is said. */
const SUB_UNIT = /^(?:(?![所下直]属|的|[各多些]|部(?<!干部))\p{Script=Han}){0,8}?(?:(?<=.)(?:总队|支队|大队|中心|分局|研究所|管理所|管理站|学校|医院)(?=网站|网|[、,。;:(“]|$)|(?:学区|中心校|(?:中心|实验)?(?:小学|学校|幼儿园)|[初高]?级?中学|卫生院|派出所)(?=网站|[、,。;:(“坚未对无信更管三]|$))/u;
const OFFICE = /^(?:办公室|办公厅)/u;

/** The length of what a sticky pattern matches at just this place; none of the many that are asked at each place needs the words themselves. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Tells whether a department begins at a place, as behind a town whose comma is lost. */
export function departmentBegins(text: string, at: number): boolean {
  return lengthAt(stemPattern(), text, at) > 0;
}

/** Tells whether a name is that of a website by its owner's level alone (县人民政府): its notice tells of it in every other sentence. */
export function isHomeSite(name: string): boolean {
  return /^(?:(?:[省市县区州盟旗]|自治[区州县旗])(?:(?:人民)?政府|管委会)|[厅局委]|[省市县区州]局)(?:官方)?(?:门户类?网站)?$/u.test(name);
}

/** Where the name ends that begins at a place; `at` where none does. */
function nameEnd(text: string, at: number, path: number | undefined, head: number): number {
  const zone = path === undefined ? zoneAt(text, at) : undefined;
  const from = path ?? zone ?? at;
  let end = path !== undefined || head === 0 ? from + (lengthAt(stemPattern(), text, from) || (path !== undefined ? lengthAt(wholePattern(), text, from) : 0)) : at + head;
  if (end === from && head > 0 && path !== undefined) end = from + lengthAt(COMMITTEE, text, from);
  const town = end === from ? townEnd(text, from) : from;
  if (end === from) end = town;
  if (end === at) end = at + (lengthAt(HOME_BODY, text, at) || lengthAt(LEAGUE, text, at) || lengthAt(LEVEL_BODY, text, at) || lengthAt(INNER_BODY, text, at));
  if (end === from && from > at) end = from + (lengthAt(SCHOOL, text, from) || lengthAt(AFTER_DIVISION, text, from) || (/[和与及]/u.test(text[from] ?? "") ? 0 : lengthAt(INSTITUTION, text, from)));
  if (from === at) end = Math.max(end, institutionEnd(text, at));
  if (end === at) end = at + (lengthAt(NATIONWIDE, text, at) || lengthAt(UNPLACED, text, at) || lengthAt(OFFICE_ALONE, text, at) || lengthAt(MINISTRY_DIVISION, text, at) || lengthAt(LOCAL_POST, text, at) || lengthAt(SHORT_SCHOOL, text, at) || lengthAt(DEPARTMENT_ALONE, text, at) || lengthAt(VILLAGE, text, at) || lengthAt(SITE_OWNER, text, at));
  // In a list the item is the name, where it ends as one does: 省人民政府|国有资产监督管理委员会办公室.
  const item = text.slice(from, from + lengthAt(WHOLE_ITEM, text, from));
  return town === from && from + item.length > end && (end > from || from > at) && WHOLE_NAME.test(item) && !TWO_BODIES.test(item) ? from + item.length : end;
}

/** A division behind the short name of its province: 新疆|喀什地区. */
function belowShort(text: string, at: number): DivisionMatch | undefined {
  const above = matchDivision(text, at, { short: true });
  const below = above ? matchDivision(text, above.end, { short: false }) : undefined;
  return below?.candidates.some(({ code }) => above!.candidates.some((outer) => outer.code.endsWith("0000") && outer.code.slice(0, 2) === code.slice(0, 2))) ? below : undefined;
}

/** A branch of a national body in a place by its short name: 国家统计局曲靖|调查队. */
const BRANCH = /(?:[\p{Script=Han}]{0,6}?)(?:调查总?队|河务局|水文局|航道局|海事局|分局|分行|支行|监管局|管理局|税务局|办事处)/uy;

function branchAt(text: string, at: number, place: number): Mention | undefined {
  const end = place + lengthAt(BRANCH, text, place);
  return end === place ? undefined : bodyAt(text, at, end);
}

/** Reads the organisation, town or division that begins at a place. */
export function plainNameAt(text: string, at: number): Mention | undefined {
  const head = lengthAt(nationalPattern(), text, at) || lengthAt(PARTY, text, at);
  // 国家税务总局|昆明市税务局 is a branch, and not its head.
  const path = (matchDivisionPath(text, at + head, { short: false }) ?? belowShort(text, at + head))?.end;
  const branch = head > 0 && path === undefined ? matchDivision(text, at + head, { short: true })?.end : undefined;
  if (branch !== undefined) return branchAt(text, at, branch);
  const region = path ?? zoneAt(text, at);
  const end = nameEnd(text, at, path, head);
  if (end === at) return undefined;
  // A school of the place, whatever is behind it, is not the place: `甲市|第一幼儿园抖音号…`.
  if (end === region && NUMBERED_SCHOOL.test(text.slice(end, end + 8))) return undefined;
  // A zone that has columns has a body which keeps them: `甲高新区“招商引资”栏目`.
  if (end === region && isFunctionalZone(text.slice(at, end)) && OWN_COLUMN.test(text.slice(end, end + 24))) return { kind: "organization", name: text.slice(at, end), start: at, end, until: end };
  if (end === region) return { kind: "region", name: text.slice(at, end), start: at, end, until: end };
  return bodyAt(text, at, end);
}

const NUMBERED_SCHOOL = /^第[一二三四五六七八九十\d]{1,3}(?:幼儿园|小学|中学|高中|学校|医院|人民医院)/u;
const OWN_COLUMN = /^(?:负责的)?“[^“”]{2,14}”(?:等\d{0,2}个)?(?:栏目|专栏|频道|专题)/u;

/** Makes a mention of the body whose name stands there, with its website or platform behind it. */
function bodyAt(text: string, at: number, until: number): Mention {
  let end = until;
  const unit = SUB_UNIT.exec(text.slice(end, end + 14));
  if (unit) end += unit[0].length;
  const office = OFFICE.exec(text.slice(end, end + 3));
  if (office && !text.slice(at, end).endsWith("办公室")) end += office[0].length;
  const name = text.slice(at, end);
  const site = /网站?$/u.test(name) ? undefined : SITE_SUFFIX.exec(text.slice(end, end + 8));
  // A site of a trade of its own bears that in its name: 甲局|专网.
  if (text.startsWith("专网", end)) return { kind: "website", name: name + "专网", start: at, end: end + 2, until: end + 2 };
  if (site) {
    const behind = end + site[0].length;
    const whole = site[0].includes("门户") && !/\d/u.test(site[0]) ? behind : end;
    return { kind: "website", name: text.slice(at, whole), start: at, end: whole, until: behind };
  }
  // A body's name with a platform glued to it is the name of its account.
  const inBrackets = text[end] === "(";
  const platform = platformAt(text, inBrackets ? end + 1 : end);
  const after = end + (platform?.word.length ?? 0);
  if (platform && !inBrackets) return { kind: "account", name, platform: platform.value, platformText: platform.word, start: at, end, until: after };
  if (platform && text[after + 1] === ")") return { kind: "account", name, platform: platform.value, platformText: platform.word, start: at, end, until: after + 2 };
  if (/(?:网站|信息网|政务网)$/u.test(name)) return { kind: "website", name: name.replace(/(?<!门户)网站$/u, ""), start: at, end, until: end };
  return { kind: "organization", name, start: at, end, until: end };
}

/** Where a town's name ends; 信用镇江 is none, since 镇江 goes on as a place. */
function townEnd(text: string, from: number): number {
  const length = lengthAt(LOCAL_BODY, text, from);
  if (length === 0) return from;
  const last = from + length - 1;
  if (/[镇乡]/u.test(text[last]!) && matchDivision(text, last, { short: true })) return from;
  // 桐乡街道 is no township.
  return from + length + (/^(?:街道|镇)/u.exec(text.slice(from + length))?.[0].length ?? 0);
}

function institutionEnd(text: string, at: number): number {
  const place = matchDivision(text, at, { short: true })?.end;
  const length = place === undefined ? 0 : lengthAt(INSTITUTION, text, place);
  return place === undefined || length === 0 ? at + lengthAt(COLLEGE, text, at) : place + length;
}

/** A zone by its name: 平潭|综合实验区; 各类开发区 and 省级高新区 are none, 县工业园区 is a body of its county. */
const ZONE = /^(?![省市县区州盟旗])(?:(?![各部少多有类级个的及与和全其等所])\p{Script=Han}){1,8}?(?:示范区|新区|高新区|经开区|管理区|开发区|实验区|工业园区|度假区|港务区|新城|保税区|风景区|名胜区|试验区)(?=管委会|管理委员会|[^\p{Script=Han}]|[和与及未无均已存有超出等实对政网账被抽]|$)/u;

/** A zone of a short name, whatever body of it follows: 西咸新区|沣东新城管委会. */
const SHORT_ZONE = /^(?:(?![各部少多有类级个的及与和全其等所])\p{Script=Han}){2,4}?(?:示范区|新区|高新区|经开区|管理区)(?!街道|镇|乡(?!镇))/u;

/** What each zone's name ends with; few texts hold either where a name may begin. */
const ZONE_END = /[区城]/u;

function zoneAt(text: string, at: number): number | undefined {
  if (!ZONE_END.test(text.slice(at, at + 18))) return undefined;
  const match = SHORT_ZONE.exec(text.slice(at, at + 8)) ?? ZONE.exec(text.slice(at, at + 18));
  return match && isFunctionalZone(match[0]) && !matchDivision(text, at, { short: false }) ? at + match[0].length : undefined;
}
