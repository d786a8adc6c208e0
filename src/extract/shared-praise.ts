/** Praise that stands elsewhere than with the names: at the end of their sentence, in the sentence behind it, or in the heading above; and blame that ends a sentence. */
import { inspects } from "./acting.js";
import { countsFaults, endsInRank } from "./bad-work.js";
import { extols, praises, saysFailed } from "./judging-words.js";
import { CLAUSE_START, DEMAND, faultsAmong, wordsBefore, type NamedGroup, type Reason } from "./named-group.js";
import { findMentions } from "./mentions.js";
import { withoutOwn } from "./statements.js";

const COMMENDED: Reason = { verdict: "commended", finding: null, problems: [] };

/** What is said behind a list of names. */
function tailOf({ text, group, next }: NamedGroup): string {
  return text.slice(group.at(-1)!.until, next);
}

/** Tells whether a list of names could be praised for what follows it: it opens its clause, and has no fault and no demand behind it. */
function mayBePraised(here: NamedGroup): boolean {
  return CLAUSE_START.test(wordsBefore(here).replace(/“$/u, "").slice(-8)) && here.group.every(({ kind }) => kind !== "account") && hasNoFault(here);
}

/** Tells whether accounts could be praised outright: their list opens its clause with its owner, and has no fault and no demand behind it. */
function mayBeExtolled(here: NamedGroup): boolean {
  const first = here.group[0]!;
  return CLAUSE_START.test(withoutOwn(wordsBefore(here).replace(/“$/u, ""), first).slice(-8)) && here.group.every(({ kind }) => kind === "account") && hasNoFault(here);
}

function hasNoFault(here: NamedGroup): boolean {
  const { group, next, problems } = here;
  const until = group.at(-1)!.until;
  const tail = tailOf(here);
  return group.every(({ kind }) => kind !== "quoted")
    && !DEMAND.test(tail) && !saysFailed(tail) && !faultsAmong(here.text, problems).some(({ start }) => start >= until && start < next);
}

/** The office that writes is told of for what it did, and not as an example. */
const OFFICE = /(?:政府|委员?会?)办(?:公[室厅])?$/u;

/**
 * Lets the praise, or the rank of faults, that ends a sentence hold for all whom it tells of: `甲市每月检查一遍,乙厅建立读网制度,成效明显`. What is said of the last list in the
 * clause that names it (`甲局组织检查,乙县更新及时`) is said of no other.
 */
export function sharePraise(lists: readonly NamedGroup[], reasons: readonly (Reason | undefined)[]): (Reason | undefined)[] {
  const shared = sharePractice(lists, shareBlame(lists, reasons));
  for (let i = lists.length - 2; i >= 0; i--) {
    const last = lists.at(-1)!;
    if (shared[i + 1]?.verdict !== "commended" || !endsInPraise(last.text.slice(last.group.at(-1)!.until))) break;
    // Under a heading of faults whoever is named is named for one, unless he is praised.
    if (shared[i] && !(shared[i]!.byHeading && shared[i]!.verdict === "named" && (shared[i]!.problems.length === 0 || extols(tailOf(last))))) continue;
    if (mayBeExtolled(lists[i]!) ? !(extols(last.text.slice(last.group.at(-1)!.until)) || OF_EACH.test(last.text.slice(last.group.at(-1)!.until))) : !mayBePraised(lists[i]!) || inspects(lists[i]!.group, tailOf(lists[i]!))) break;
    shared[i] = COMMENDED;
  }
  return shared;
}

/** Praise of all before it: `甲连载治水故事,乙讲办税流程,|都很受欢迎`. */
const OF_EACH = /,(?:两者|二者|以上|这[些几两]个?)?(?:账号|帐号)?[均都](?=[^,。;]*[。;]?$)/u;

/** What each of several has that others are to have too: `甲局的账号台账、|乙校的记者团做法值得借鉴`. */
const ITS_PRACTICE = /^的(?:(?![未没无不错漏超逾空])\p{Script=Han}|“[^“”]{1,16}”){2,14}(?:[、和及]|以及)$/u;

/** Lets praise of what the last of a list does hold for what those before it do. */
function sharePractice(lists: readonly NamedGroup[], reasons: readonly (Reason | undefined)[]): (Reason | undefined)[] {
  const shared = [...reasons];
  for (let i = lists.length - 2; i >= 0; i--) {
    const [here, next] = [lists[i]!, lists[i + 1]!];
    if (!shared[i] && shared[i + 1]?.verdict === "commended" && ITS_PRACTICE.test(here.text.slice(here.group.at(-1)!.until, next.group[0]!.start)) && mayBePraised(here)) shared[i] = COMMENDED;
  }
  return shared;
}

/** Lets the rank that ends a sentence blame all whose faults it counts: `甲市不合格账号9个,乙市不合格账号7个,居前两位`. */
function shareBlame(lists: readonly NamedGroup[], reasons: readonly (Reason | undefined)[]): (Reason | undefined)[] {
  const last = lists.at(-1);
  const blame = reasons.at(-1);
  if (!last || blame?.verdict !== "named" || !blame.criticised || !endsInRank(tailOf(last))) return [...reasons];
  return reasons.map((reason, i) => (!reason?.criticised && countsFaults(lists[i]!) ? { ...blame, ...reason, verdict: "named", criticised: true } : reason));
}

/** Tells whether words behind a name praise in a clause of their own. */
function endsInPraise(tail: string): boolean {
  const clause = /[,]([^,。;]+)[。;]?$/u.exec(tail)?.[1];
  return clause !== undefined && (praises(clause) || extols(clause));
}

/** A heading under which units are told of for what they did well. */
const PRAISE_SECTION = /(?:好|典型|先进|主要|创新|特色|值得(?:肯定|学习|借鉴|推广))(?:的)?(?:做法|经验)|(?:做得|表现)(?:较|比较)?(?:好|突出)|^亮点$|^好的(?:方面|地方)$|值得(?:肯定|学习|表扬|借鉴|推广)的(?:方面|地方|单位|部门|地区|县区|账号|帐号|新媒体|公众号|网站)|经验做法|做法和经验|亮点工作|工作亮点|典型经验|正面典型|表扬/u;
/** The heading that a sentence like `以上做法值得学习` puts above those before it. */
export const GOOD_EXAMPLES = "典型做法";
const PRAISED_ABOVE = /(?<=[。;,])(?:对)?(?:以上|上述|这些|这(?:\d{1,2}|[两三四五六七八九十])[个家]?)[^,。;]{0,12}(?:做法|经验|单位|地区|部门)[^。;不]{0,14}(?:学习|借鉴|推广|表扬|肯定)/u;

/** Where in a paragraph the words end that a sentence behind them praises. */
export function praisedUpTo(paragraph: string): number {
  return PRAISED_ABOVE.exec(paragraph)?.index ?? 0;
}

/** What others are asked is to do as those named did. */
const FOLLOW_THEM = /请(?:各|其[他它余])[^,。;不]{0,12}(?:参照|学习|借鉴|参考)[^,。;]{0,4}|请在?[^,。;不]{0,12}(?:作|做)(?:典型|先进|大会)?(?:经验|典型)(?:介绍|交流|发言)/u;

/** Tells whether a line is one sentence that opens with names, tells what they did and praises it outright; 要向甲县学习 asks. */
export function extolsOpeners(line: string): boolean {
  const [first] = findMentions(line);
  const said = line.slice(first?.until ?? 0).replace(FOLLOW_THEM, "值得学习");
  return first !== undefined && first.start <= 4 && !/[。!?].+/u.test(line) && !DEMAND.test(said) && extols(said) && !saysFailed(line) && !/[未没欠缺]|不(?!断)|要(?![素闻点])|应(?!急|用)|须|必须|请|将/u.test(said);
}

/** Words that lead to those who did well: `值得肯定的是,甲局“乙”微博…`. */
const PRAISE_LEAD = /值得(?:肯定|表扬|学习|称道|称赞|一提|推荐|推广)的(?:是|有)[,:]?/u;

/** Finds praise in the innermost heading, or in what leads to the names: under 典型做法 whoever opens a clause is named for doing well. */
function praiseByHeadings(here: NamedGroup, headings: readonly string[]): Reason | undefined {
  const last = headings.at(-1) ?? "";
  const led = PRAISE_LEAD.test(wordsBefore(here));
  if (!led && (!PRAISE_SECTION.test(last) || /问题|批评|不足/u.test(last))) return undefined;
  return mayBeExtolled(here) || mayBePraised(here) && !(inspects(here.group, tailOf(here)) && here.group.some(({ name }) => OFFICE.test(name))) ? COMMENDED : undefined;
}

/** Under a heading of what was done well a place of which nothing failed is praised. */
export function praisedOver(here: NamedGroup, headings: readonly string[], told: Reason | undefined): Reason | undefined {
  const passed = told?.verdict === "pass" && here.group.every(({ kind }) => kind === "region");
  return told === undefined || passed ? praiseByHeadings(here, headings) ?? told : told;
}
