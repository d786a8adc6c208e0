import { ancestors, matchDivision, type Division } from "../lexicon/gazetteer.js";
import { functionalZone } from "../lexicon/functional-zones.js";
import type { NoticeRow } from "../records/notice.js";

const ABBREVIATED = /^(自治区|省|市|州|盟|县|区|旗)(?=政府|人民政府|行署|行政公署|府办|政务|委办|直|\p{Script=Han}{2,12}(?:厅|局|委员会|委)$)/u;

/**
 * Writes out an abbreviated signature as the body it stands for: 省政府办公厅 of a notice of 陕西省 is 陕西省人民政府办公厅, 城固县政府办 is
 * 城固县人民政府办公室. Nothing is added that the division and the usual form of the name do not give.
 */
export function fullIssuer(issuer: string, division: Division | undefined): string {
  let name = issuer.replace(/\s+|\(代章\)/gu, "");
  const level = ABBREVIATED.exec(name)?.[1];
  if (level && division) {
    const bearer = [division, ...ancestors(division).reverse()].find((item) => item.name.endsWith(level) || (level === "自治区" && item.level === "province") || (level === "市" && item.level === "city") || (level === "省" && item.level === "province"));
    if (bearer) name = bearer.name + name.slice(level.length);
  }
  name = withFullCommission(withFullDivision(name, division)).replace(/(?<=盟|地区)行署/u, "行政公署");
  name = name.replace(/(?<!人民)政府(?=办|政务|$)/u, "人民政府");
  return withCity(name, division).replace(/(人民政府)办$/u, "$1办公室").replace(/府办$/u, "府办公室");
}

/** Writes the short name of an autonomous division with its suffix (恩施州, 城步县) in full, where it is the notice's own division or one that this lies in. */
function withFullDivision(name: string, division: Division | undefined): string {
  const match = matchDivision(name, 0);
  if (!division || !match?.short || !/[州县旗区]$/u.test(match.name)) return name;
  const own = [division, ...ancestors(division)].find(({ code, name: full }) => full !== match.name && match.candidates.some((other) => other.code === code && other.name === full));
  return own ? own.name + name.slice(match.end) : name;
}

/** Writes the city before a district of it, as its bodies bear it in their names: 杭州市萧山区人民政府. Counties bear none. */
function withCity(name: string, division: Division | undefined): string {
  if (!division || division.level !== "county" || !/(?<!自治|新|林|特)区$/u.test(division.name) || !name.startsWith(`${division.name}人民政府`)) return name;
  const city = ancestors(division).findLast(({ level, name: full }) => (level === "city" || level === "province") && full.endsWith("市"));
  return city ? city.name + name : name;
}

/** Writes a commission's short name in full: 卫生健康委办公室 is 卫生健康委员会办公室. */
function withFullCommission(name: string): string {
  return name.replace(/(?<=卫生健康|卫生计生|发展改革)委(?=办公室$|$)/u, "委员会").replace("发展改革委员会", "发展和改革委员会").replace("卫生计生委员会", "卫生和计划生育委员会");
}

/** What tells a reporter's text, or the answers of an office, from the notice that they tell of. */
const NEWS = /本报|记者|答问|^.{0,16}讯[\s(]|(?:^|\n)问:/u;
/** The first words of such a text name who issued the notice: `省政府办公厅日前通报了…`, `近日,市教育局印发通报`. */
const ISSUED = /(?:^|[\s,。)])(?<before>(?:近日|日前|近期),?)?(?<issuer>\p{Script=Han}{2,20}?(?:办公厅|办公室|厅|局|委员会|委))(?<behind>近日|日前|近期|今日|今天|昨日|昨天)?(?:印发|下发|发布|公布|通报)了?/u;

/** Finds who issued the notice that a news text or the answers of an office tell of. */
export function issuerInNews(body: string): string | undefined {
  const opening = body.slice(0, 240);
  const found = NEWS.test(body.slice(0, 400)) ? ISSUED.exec(opening)?.groups : undefined;
  return found && (found.before ?? found.behind) !== undefined ? found.issuer : undefined;
}

/** The committee of a functional zone, and its office. */
const ZONE_BODY = /(?:管理委员会|管委会)(?:办公室|办)?$/u;

/** Says at which level a notice was issued: by the issuer's own name, else by the division it is about. */
export function levelOf(issuer: string | null, division: Division | undefined, words: string): NoticeRow["level"] {
  if (issuer) {
    if (/^国务院办公厅|^国务院|^中华人民共和国/u.test(issuer)) return "national";
    if (/(?:镇|乡|街道)(?:人民政府|办事处)?(?:党政办公室|办公室|办)?$|街道办事处|[镇乡]人民政府/u.test(issuer)) return "township";
    const rest = issuer.slice(lastDivisionEnd(issuer));
    if (/(?:局|厅|委员会|委|中心|院|海关|大学|总队|支队)(?:办公室)?$/u.test(rest) && !/政府|行署|行政公署|政务公开|府办|融媒体|传媒|管理委员会|管委会|领导小组|网信|网络安全和信息化|党委|大数据|数据(?:资源)?(?:管理|发展)?局|政务服务|行政审批|审批服务|营商环境|电子政务|^[省市县区]委/u.test(rest)) return "department";
  }
  // A zone's committee stands below the division that holds the zone.
  if (issuer && division && ZONE_BODY.test(issuer) && functionalZone(issuer)) return division.level === "province" ? "city" : "county";
  if (division) return division.level;
  if (!issuer && /^(?:[^\n]{0,40})全国|国务院办公厅[^。\n]{0,20}(?:检查|抽查|普查|通报)/u.test(words)) return "national";
  // A division that the gazetteer does not know still says by its last character what it is.
  const bearer = issuer && /^\p{Script=Han}{2,8}?([省市县区旗州])(?:人民政府|政府)/u.exec(issuer)?.[1];
  return bearer ? (bearer === "省" ? "province" : bearer === "市" || bearer === "州" ? "city" : "county") : null;
}

function lastDivisionEnd(name: string): number {
  let at = 0;
  for (let match = matchDivision(name, 0, { short: false }); match; match = matchDivision(name, at, { short: false })) at = match.end;
  return at;
}
