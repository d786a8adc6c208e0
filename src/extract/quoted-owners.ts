/** Who runs what quotes name, and where: told before the quotes, or in the brackets behind them. */
import { isFunctionalZone } from "../lexicon/gazetteer.js";
import { endsAsBody, nationalOrganizations } from "../lexicon/organizations.js";
import { findProblems } from "../lexicon/problems.js";
import { isPlaceName } from "./mention.js";

/** Who runs accounts, in the brackets behind their platform, or behind a comma in those that hold it too: `“甲”微博(甲局主办)`, `“甲”(微博,甲局,未更新)`. */
const OWNERS_BEHIND = /^(?:\(|(?<inside>[,、;]))(?:分别)?(?:由|(?:主办|开办|责任|运维)单位[:为]?)?(?<owners>\p{Script=Han}[\p{Script=Han}、]{2,80}?)(?:分别)?(?:主办|开设|开办|运维|运营|承办|所属)?(?:\)|(?=[,;]))/u;

/** The bodies that the brackets behind a run of names say run them, one a name, or one for all; nothing where they are neither. */
export function ownersBehind(text: string, at: number, names: number): { owners: string[]; until: number } | undefined {
  const words = OWNERS_BEHIND.exec(text.slice(at, at + 100));
  if (!words || (words.groups!.inside === undefined) !== !/\([^()]*$/u.test(text.slice(Math.max(0, at - 12), at))) return undefined;
  const owners = words.groups!.owners!.split("、");
  if ((owners.length !== 1 && owners.length !== names) || !owners.every(endsAsBody)) return undefined;
  return { owners, until: at + words[0].length };
}

/** Who runs what the quotes name, alone in the brackets behind them: `“甲”(乙局)`. */
export const NOTED_OWNER = /^\((?:(?:主办|开办|责任|运维)单位[:为]?)?(?<owner>\p{Script=Han}{3,24})\)/u;

/** What may stand before a place that is named directly before a quote. */
const BEFORE_PLACE = /[^\p{Script=Han}]|[如和及与对由为是有的]/u;

/** The division or class named directly before a quote: 东坡区“东坡农机”, `分别是榆次区“甲”`. */
export function placeBefore(text: string, from: number): { place?: string } {
  const at = text[from - 1] === "的" ? from - 1 : from;
  const words = /\p{Script=Han}{2,14}$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? "";
  for (let i = 0; i < words.length - 1; i++) {
    const before = text[at - words.length + i - 1];
    if ((before === undefined || BEFORE_PLACE.test(before)) && isPlaceName(words.slice(i))) return { place: words.slice(i) };
  }
  return {};
}

const OWNER_END = /(?:(?:高新|经开|经济开发|开发|示范|管理|度假|合作|实验|试验|园|新)区|局|厅|委员会|政府|办公室|中心|院|校|[小中大]学|镇|乡|村|社区|街道|苏木|会|联|社|队|所|站|台|场|馆|园|基地|司|公司|办|处|委|科协)$/u;

/** Words that run into an owner and are none of it: `不合格的是甲局“乙”`, `典型的有甲局“乙”`, `监测发现甲局“乙”`, `三个视频号及甲局“乙”`. */
const BEFORE_OWNER = /^\p{Script=Han}{0,30}(?:(?:通报|点名|批评|抽查|检查)的|(?<!求)是|(?<!无)为(?!民)|[的要还另中别只仅]有|例如|比如|譬如|涉及|包括|发现|仅剩|剩余|(?:视频号|公众号|账号|帐号|微博|网站|小程序|客户端|头条号|抖音号)(?:以及|[和及与]))/u;

/** What is said of another before 和 is none of the owner behind it: `栏目无内容和|县甲局“乙”`. */
const JOINED_OWNER = /^(?<said>\p{Script=Han}{3,24})[和及与](?<owner>(?:自治区|[省市县区州旗盟])\p{Script=Han}{2,12})$/u;

function behindJoin(words: string): string {
  const { said, owner } = JOINED_OWNER.exec(words)?.groups ?? {};
  return said === undefined || owner === undefined || endsAsBody(said) || findProblems(said).length === 0 ? words : owner;
}

/** How a body came to run an account, or that it gave it up, is none of its name: `甲局未经报备开设|“乙”`, `甲局已注销的|“乙”`. */
const OPENED_WITHOUT = /(?:(?:未经(?:批准|同意|报备|审批|备案|许可)|擅自|私自|自行|违规|重复)[即便就]?(?:开设|开通|开办|注册|建立)了?的?|已(?:经)?(?:申请)?(?:注销|停用|关停|停更)的)$/u;

/** Who an item is about, before the colon that its account stands behind: `2.甲局:|微信公众号“乙”`. */
const ITEM_OWNER = /(?:^|[。;\n])\s?(?:\(?\d{1,2}[)、.．])?\s?(?<owner>\p{Script=Han}{3,24}):$/u;

/** Another name of who runs an account, in brackets: `甲中心|(乙处)|主办的“丙”`. */
const OTHER_NAME = /\([^()]{1,16}\)(?=(?:主办|主管|开办|承办|运维|运营)的?$)/u;

/** The organisation named directly before a quote is the owner: `某县公安局“某县公安”`. */
export function ownerBefore(text: string, at: number): { owner?: string } {
  const item = text[at - 1] === ":" ? ITEM_OWNER.exec(text.slice(Math.max(0, at - 32), at))?.groups!.owner : undefined;
  if (item !== undefined && endsAsBody(item) && OWNER_END.test(item) && !/的|网站$/u.test(item)) return { owner: item };
  const before = /(?:^|[、,。;:(]|如|和|及|与|对|由|其中)?([\p{Script=Han}]{3,36})$/u.exec(text.slice(Math.max(0, at - 40), at).replace(OTHER_NAME, ""));
  if (!before) return {};
  const words = behindJoin(before[1]!).replace(BEFORE_OWNER, "").replace(/^\p{Script=Han}{0,12}(?:账号|帐号|公众号|新媒体|网站)(?:分别)?[为是有]/u, "").replace(/^(?:[一二三四五六七八九]是)?(?:由|除了?|以(?=[省市县区州])|对(?!外)|如|像|和|及|与|例如|其中|以及|包括|分别为|分别是|还有)?/u, "").replace(OPENED_WITHOUT, "").replace(/(?:(?:(?:主办|开设|开办|运维|所属)?的?|在)(?:官方|政务)?)$/u, "");
  if (nationalOrganizations().includes(words)) return { owner: words };
  return words.length >= 3 && OWNER_END.test(words) && (/(?<!社)区$/u.test(words) ? isFunctionalZone(words) : endsAsBody(words)) ? { owner: words } : {};
}
