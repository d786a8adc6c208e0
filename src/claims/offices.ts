import { matchAt } from "../text/match.js";

/** So far around a name others of its kind are looked for. */
const NEARBY = 1000;

/** The office of a trade that a place has: 气象局, 自然资源局. */
const OFFICE = /\p{Script=Han}{1,8}?(?:局|厅|委员会|委|海关)(?=抽查|检查|收到|总体合格率|合格率|按[时期]|办结率|整改|网站|政务新媒体|[、和及与,:\d])/uy;

const OFFICE_BESIDE = /(?:局|厅|委员会|委)网站[、和及与][^,。;、]{2,16}(?:局|厅|委员会|委)网站/u;
const BESIDE = 24;

/** Finds the office behind a place where a text tells of several of that trade, so that none of them is the one that checks: 甲市气象局抽查22个,…;乙市气象局抽查25个. */
export function officeBehind(text: string, end: number): number {
  const office = matchAt(OFFICE, text, end);
  if (office === undefined || office.length < 2) return end;
  // `甲市水利局网站、乙县水务局网站打开成功率分别为…`: of two offices whose sites are named side by side each is its own.
  if (text.startsWith("网站", end + office.length) && OFFICE_BESIDE.test(text.slice(Math.max(0, end - BESIDE), end + office.length + BESIDE))) return end + office.length;
  const others = text.slice(Math.max(0, end - NEARBY), end + NEARBY).split(office).slice(0, -1).filter((before) => /[省市县区州盟旗]$/u.test(before));
  return others.length > 1 ? end + office.length : end;
}

/** What an office is named by at its end; 承办 and 全部 are none, nor is a site. */
const OFFICE_END = "(?:局|委员会|委|厅|(?<![承协督转交主待已催经未在])办|办公室|(?<!全)部|中心|[大中支]?队|(?<!网)站|所|科|处|院|公司|镇|乡|街道)";

/** An office by what it received or was passed: `市住建局受理96条`, `综合行政执法中队承办21件`, `县房产局9件`. */
const OFFICE_OF_LETTERS = new RegExp(`(?!其中|全[省市县区]|[本我]|共|各|涉及|由|向|对)\\p{Script=Han}{2,18}?${OFFICE_END}(?=(?:各|共|共计)?(?:受理|收到|承办|办理|应答复|应回复|应办)?(?:网民|群众)?(?:留言|信件|来信|咨询|诉求|投诉|工单)?\\d{1,6}[件条封](?:留言|信件|来信|咨询|诉求|投诉|工单)?(?:[,、;。(及和]|$))`, "uy");

/** Letters that were counted before: what an office had of them is a part. */
const LETTERS_COUNTED = /\d[件条封]/u;

/** So far around an office others like it are looked for. */
const BESIDE_LETTERS = 160;

/** Finds an office that received letters of its own, where a text counted all letters before and tells of several offices or says that they are parts. */
export function officeOfLettersAt(text: string, at: number): string | undefined {
  const opens = /(?:[,;:、。]|其中)$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  if (opens === undefined) return undefined;
  const office = matchAt(OFFICE_OF_LETTERS, text, at);
  if (office === undefined || !LETTERS_COUNTED.test(text.slice(Math.max(0, at - NEARBY), at))) return undefined;
  return opens === "其中" || opens.endsWith(";") || hasOffice(text, at + office.length, at + BESIDE_LETTERS) || hasOffice(text, Math.max(0, at - BESIDE_LETTERS), at) ? office : undefined;
}

/** Tells whether an office with letters of its own opens an item in a stretch of text. */
function hasOffice(text: string, from: number, until: number): boolean {
  for (let at = from; at < Math.min(until, text.length); at++) {
    if (/[,;:、。中]/u.test(text[at - 1] ?? "") && matchAt(OFFICE_OF_LETTERS, text, at) !== undefined) return true;
  }
  return false;
}

const RATE_OF_OFFICE = "(?:所属|下属|主管)?的?(?:(?:政府|政务)?(?:网站|新媒体|账号)(?:账号)?)?的?(?:按[时期])?(?:办结|答复|回复|合格|整改|达标)(?:完成)?率";
const OFFICE_NAME = `(?!其中|全[省市县区]|[本我]|共|各)(?:(?![、和及与])\\p{Script=Han}){2,18}?${OFFICE_END}`;
/** Offices side by side that have one rate: `市公安局、市人社局办结率均为100%`. */
const OFFICES_OF_RATE = new RegExp(`${OFFICE_NAME}(?:[、和及与]${OFFICE_NAME}){1,12}(?=${RATE_OF_OFFICE})`, "uy");
const OFFICE_OF_RATE = new RegExp(`${OFFICE_NAME}(?=[、和及与]|${RATE_OF_OFFICE}|(?:\\d{1,4}个(?:政务)?(?:新媒体)?(?:账号)|\\d{1,3}[个家](?:政府)?网站))`, "uy");
/** So long a list of offices may be. */
const LIST_OF_OFFICES = 200;

/** Finds an office of a list that has one rate, or one whose own rate follows on such a list. */
export function officeOfRateAt(text: string, at: number): string | undefined {
  const before = text[at - 1] ?? "。";
  if (!/[,;:。、和及与]/u.test(before)) return undefined;
  const office = matchAt(OFFICE_OF_RATE, text, at);
  if (office === undefined) return undefined;
  if (matchAt(OFFICES_OF_RATE, text, at) !== undefined) return office;
  for (let from = at - 1; from >= Math.max(0, at - LIST_OF_OFFICES); from--) {
    if (/[,;:。]/u.test(text[from - 1] ?? "。") && matchAt(OFFICES_OF_RATE, text, from) !== undefined) return office;
  }
  return undefined;
}

/** Whose rate is the highest or lowest may be an office or a town: `可用率最低的是市商务局网站,仅96.4%`. */
const RANKED_NAME = /(?:(?![、和及与])\p{Script=Han}){1,16}?(?:局|委|委员会|厅|办公室|中心|院|镇|乡|街道|公司|集团|学校|学院|大学|医院)(?=(?:政府)?(?:门户)?网站|政务新媒体|账号|[,、(])/uy;

/** Finds the name of an office or a town behind words that rank it. */
export function rankedNameAt(text: string, at: number): string | undefined {
  return /最[高低]的?[是为]$/u.test(text.slice(Math.max(0, at - 4), at)) ? matchAt(RANKED_NAME, text, at) : undefined;
}

/** What the name of a system goes on with. */
const BEHIND_SYSTEM = "政务新媒体|政府网站|网站|账号|抽查|检查|\\d|合格率|[均也仅]?[为达]\\d";
/** The bodies of one trade: 公安系统, 教育系统. */
const SYSTEM = new RegExp(`(?:(?![全我本各该和及与、]|政府|政务|合格|[检抽]查|监测|巡查)\\p{Script=Han}){2,5}系统(?=${BEHIND_SYSTEM}|[、和与及]\\p{Script=Han}{2,5}系统)`, "uy");
/** Where the name of a system ends, for the search of others. */
const AFTER_SYSTEM = new RegExp(`(?<=系统)(?=${BEHIND_SYSTEM}|[、和与及])`, "u");
const BEFORE_SYSTEM = /(?:^|[^\p{Script=Han}]|[全我][省市县区州盟旗])$/u;

/** Finds a system of one trade where a text tells of several: one alone is what the notice as a whole is about. */
export function systemAt(text: string, at: number): string | undefined {
  if (!BEFORE_SYSTEM.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const system = matchAt(SYSTEM, text, at);
  if (system === undefined) return undefined;
  const near = text.slice(Math.max(0, at - NEARBY), at + NEARBY);
  return near.split(AFTER_SYSTEM).slice(0, -1).some((words) => !words.endsWith(system)) ? system : undefined;
}

/** Kinds of letters, before their noun: 咨询类留言, 投诉类信件. */
const CLASS_OF_LETTERS = /(?:咨询|投诉|建议|求助|举报|信访|表扬|民生|诉求|意见|政务|业务)类(?=(?:网民|群众)?(?:留言|信件|来信|诉求|工单|提问))/uy;

/** Finds a kind of letters that a figure or a rate is of. */
export function classOfLettersAt(text: string, at: number): string | undefined {
  // The last of several that share a figure is not what it is of: 咨询、投诉类信件58件.
  return /[、和及与]/u.test(text[at - 1] ?? "") ? undefined : matchAt(CLASS_OF_LETTERS, text, at);
}
