/** Websites that passed, where more stands between them and their verdict than 合格 alone. */
import type { Verdict } from "../records/unit.js";
import { wholeNumber } from "../text/numbers.js";
import { isHomeSite } from "./body-names.js";
import { allPassedBehind, passedBehind } from "./judging-words.js";
import type { NamedGroup } from "./named-group.js";

/** Clauses between a name and its verdict that say how it ran, or that it was looked at. */
const RAN = "(?:[均都]?(?:在)?(?:正常)?运行(?:正常|平稳|良好|稳定)?|(?:经|本次|本季度|此次|逐[一个家])*(?:检查|抽查|普查)(?:[1一][家个])?|(?:检查|抽查)(?:覆盖)?率(?:为|达到?)?100%)";
const BETWEEN = new RegExp(`^,?(?:${RAN},){1,4}`, "u");
/** The one website there is: `网站1家(甲县人民政府网),检查1家,合格1家`, `县政府门户网站运行正常,合格率100%`. */
const ONE_PASSED = new RegExp(`^(?:[1一][家个])?\\)?(?:和[^,。;]{2,16}门户网站)?(?:,?${RAN}){0,4},?(?:合格[1一][家个]|(?:检查)?结[果论](?:均|全部)?(?:为)?合格|(?:均|全部)?(?:为)?合格(?=[,。;])|(?:抽查|检查|总体)?合格率(?:均)?(?:为|达到?)?100%|[^,。;未不没]{2,20}(?:符合|达到)(?:检查|考核|监测|各项)?(?:指标|标准)(?:要求)?(?=[,。;]|$))`, "u");
const ONE = /[1一][家个]\($/u;

/** What was mended, and looked at again: `恢复了更新,复查合格`. */
export const REPAIRED = /^[^。;]{2,60},(?:经)?复[查核检](?:后)?(?:结果)?(?:均|已|为)*合格(?=[,。;]|$)/u;

/** As many websites as there are, told by name: `网站3家,即甲局网站、乙局网站和丙站`. */
const ALL_NAMED = /网站(?:共|有|为|是)*(?<count>\d{1,2}|[一二两三四五六七八九十])[家个][,:(]?(?:即|分别[为是]|具体[为是]|[为是]|包括|有):?$/u;
/** Clauses on how they ran, without a fault, and then that all passed. */
const ALL_OF_THEM = /^\)?(?:,[^。;“”未不没无缺]{2,36}){0,4},?(?:经(?:检查|抽查|监测))?(?:均|全部|都)(?:为)?(?:合格|达标)(?=[,。;]|$)/u;

function areAllThere(text: string, group: NamedGroup["group"]): boolean {
  const start = group[0]!.start;
  const count = ALL_NAMED.exec(text.slice(Math.max(0, start - 24), start))?.groups!.count;
  return count !== undefined && wholeNumber(count) === group.length;
}

/** The verdict of websites and accounts that words behind them let pass, or of regions all of whose sites and accounts passed. */
export function passOf({ text, group, next }: NamedGroup): Verdict | undefined {
  const tail = text.slice(group.at(-1)!.until, next);
  if (group.every(({ kind }) => kind === "website" || kind === "account")) {
    if (REPAIRED.test(tail)) return "pass";
    const passed = passedBehind(tail) ?? passedBehind(tail.replace(BETWEEN, ""));
    if (passed) return passed;
    if (areAllThere(text, group) && ALL_OF_THEM.test(tail)) return "pass";
    const [only] = group;
    const alone = group.length === 1 && only!.kind === "website" && (isHomeSite(only!.name) || /^[1一][家个]/u.test(tail) || ONE.test(text.slice(Math.max(0, only!.start - 4), only!.start)));
    return alone && ONE_PASSED.test(tail) ? "pass" : undefined;
  }
  // 市政府门户网站及甲县、乙县抽查的网站均合格
  const regions = group.some(({ kind }) => kind === "region") && group.every(({ kind, name }) => kind === "region" || (kind === "website" && isHomeSite(name)) || (kind === "organization" && /(?:管委会|管理委员会|政府)$/u.test(name)));
  return regions && allPassedBehind(tail) ? "pass" : undefined;
}
