import { countsPlaces } from "./counted-places.js";
import { isPlace, isSubject } from "./themes.js";
import { letters, OUT_OF, tokenize, type Token } from "./tokens.js";

/** What a figure counts. Totals and verdicts make rates; the others stand alone. */
export type Role =
  | "running" | "checked" | "received" | "passed" | "failed" | "basic" | "problem" | "handled" | "unhandled"
  | "registered" | "closed" | "added" | "held-accountable" | "sensitive-words";

/**
 * A rule says what a figure counts by the words around it in its clause. `pattern` is matched against the clause's letters
 * (`tokens.ts`), in which `#` is the figure; the first rule that fits wins, but for the totals, of which several may fit.
 * Each rule has examples: a clause whose only figure must get the role. They are its test.
 */
export interface RoleRule {
  id: string;
  role: Role;
  total?: true;
  pattern: RegExp;
  examples: string[];
}

/** Words that may stand between a figure and the word that gives it its role: subjects, platforms, regions, other words. */
const NEAR = "[xfSALdUI、TRbB]{0,8}";
/** A verdict belongs to the figure before it where one stands there: `786个合格4个不合格`. */
const FREE = "(?<![N#][xSAL]{0,4})";

const before = (letter: string): RegExp => new RegExp(`${FREE}${letter}:?${NEAR}#`, "u");
const after = (letter: string): RegExp => new RegExp(`#${NEAR}${letter}`, "u");

export const roleRules: readonly RoleRule[] = [
  { id: "issues-handled", role: "problem", pattern: /#I[^N]*Y/u, examples: ["上次通报指出的51个问题已整改完成"] },
  { id: "rechecked", role: "problem", pattern: /#[xSAL]{0,3}F[xSALU]{0,4}(?:Y|C)(?![^N]*[FG])/u, examples: ["对第三季度通报的5个不合格账号进行复查", "上期6个不合格网站已完成整改"] },
  { id: "unhandled-before", role: "unhandled", pattern: before("y"), examples: ["未按要求或时限完成整改2个", "未办结3条"] },
  { id: "handled-before", role: "handled", pattern: before("Y"), examples: ["完成整改13个", "已办结留言15条"] },
  { id: "failed-before", role: "failed", pattern: before("F"), examples: ["不合格政府网站4家", "发现不合格:33个", "发现不合格为13个", "不合格的有2家"] },
  { id: "basic-before", role: "basic", pattern: before("b"), examples: ["基本合格网站3家"] },
  { id: "passed-before", role: "passed", pattern: before("G"), examples: ["其中合格政府网站166家", "合格的608个"] },
  { id: "problem-before", role: "problem", pattern: before("E"), examples: ["季度通报存在问题单位15个", "发现存在问题的网站3个"] },
  { id: "closed-before", role: "closed", pattern: new RegExp(`K:?${NEAR}#`, "u"), examples: ["其中下线网站993家", "关停注销账号12个"] },
  { id: "added-before", role: "added", pattern: before("\\+"), examples: ["新增政务新媒体6个"] },
  { id: "sensitive-before", role: "sensitive-words", pattern: before("e"), examples: ["发现错误信息27条"] },
  { id: "failed-after", role: "failed", pattern: after("F"), examples: ["普查发现7个政府网站不合格", "等6个政务新媒体账号被判定为不合格"] },
  { id: "failed-list", role: "failed", pattern: /#[SALd]{1,4}(?:[、x]N[SALd]{1,4}){1,6}F/u, examples: ["2个微博、3个微信账号不合格"] },
  { id: "unhandled-after", role: "unhandled", pattern: after("y"), examples: ["有2条留言未办结"] },
  { id: "basic-after", role: "basic", pattern: after("b"), examples: ["3个网站基本合格"] },
  { id: "passed-after", role: "passed", pattern: after("G"), examples: ["其中786个合格", "6个部门网站合格"] },
  { id: "handled-after", role: "handled", pattern: /#(?![xfSALdUTRb]{0,6}、x?YN)[xfSALdU、TRb]{0,12}Y/u, examples: ["其中166家网站在规定时间内进行了答复"] },
  { id: "problem-after", role: "problem", pattern: after("[CX]?E"), examples: ["发现5家网站存在问题"] },
  { id: "closed-after", role: "closed", pattern: after("K"), examples: ["12个账号已关停"] },
  { id: "held-after", role: "held-accountable", pattern: after("h"), examples: ["对2家单位进行约谈"] },
  { id: "received", role: "received", total: true, pattern: /V[^N]*#/u, examples: ["共收到网民留言56条"] },
  { id: "checked-before", role: "checked", total: true, pattern: /C[^NPf]*#/u, examples: ["共检查政务新媒体792个", "共抽查全市90个政务新媒体"] },
  { id: "checked-after", role: "checked", total: true, pattern: /#[^NPf]*C/u, examples: ["对全省609家政府网站全部进行了检查"] },
  { id: "running-before", role: "running", total: true, pattern: /R[^NP]*#/u, examples: ["目前正常运行的政府网站567家", "在运行的18个政府网站"] },
  { id: "running-after", role: "running", total: true, pattern: /#[xSAL]{0,2}R/u, examples: ["609家政府网站正常运行"] },
  { id: "registered-before", role: "registered", total: true, pattern: /T(?:[^NPR](?!R))*#/u, examples: ["系统中登记的网站共1560家"] },
];

/** Says what the figure at `index` of a clause counts: one verdict, or one or more totals, or nothing that the words tell. */
export function rolesOf(clause: readonly Token[], index: number): Role[] {
  // 整改 is what a claim is about; directly before a figure it says what became of it: `发现错误31条,整改30条`.
  if (/^(?:(?:已经?|共|现已|只|仅|均|目前|目前已|按期|按时|如期|(?:在)?(?:规定|要求)?(?:的)?(?:期限|时限|时间|限期)内)?(?:已)?)(?:整改|完成)了?$/u.test(wordsOf(clause, index)) && clause[index - 1]?.kind !== "handled") return ["handled"];
  // What an earlier check found is what there was to mend: `对一季度抽查不合格的43家网站进行了复查`.
  if (/^对.*(?:季度|上期|上次|上月|上年|去年).*不合格的?$/u.test(wordsOf(clause, index))) return ["problem"];
  if (/(?:季度|上期|上次|上月|上年|去年).*不合格的$/u.test(wordsOf(clause, index)) && (clause.slice(index + 1).some(({ kind }) => kind === "handled") || clause.slice(index + 1).every(isSubject))) return ["problem"];
  // `其中11个运行正常`: of a whole, those that run well passed.
  if (clause[index + 1]?.kind === "running" && clause[index + 2]?.text === "正常" && (clause.some(({ kind }) => kind === "among") || (index === 0 && clause.length === 3))) return ["passed"];
  // `46个账号运行规范`: that they run well is a verdict.
  const runs = clause[index + 1] && isSubject(clause[index + 1]!) ? index + 2 : index + 1;
  if (clause[runs]?.kind === "running" && clause[runs].text === "运行" && RUN_WELL.test(clause[runs + 1]?.text ?? "")) return ["passed"];
  // `已整改的6个子站复查合格5个`: what was looked at again.
  if (/^[xSA]{0,2}C[GF]N/u.test(letters(clause.slice(index + 1))) && /^(?:复查|复核|复检)$/u.test(clause.slice(index + 1).find(({ kind }) => kind === "check")!.text)) return ["checked"];
  // `37家不合格网站、55个不合格账号开展复查`: all of them had failed before.
  if (clause[index + 1]?.kind === "failed" && clause.some(({ kind, text }, i) => i > index && kind === "check" && /^(?:复查|复核|复检)$/u.test(text)) && !/[FG]N/u.test(letters(clause.slice(index + 1)))) return ["problem"];
  // `一季度通报的21家不合格网站,…20家已整改`: those had to mend.
  if (clause[index + 1]?.kind === "failed" && TOLD_BEFORE.test(wordsOf(clause, index)) && !clause.slice(index + 1).some(({ kind }) => kind === "count")) return ["problem"];
  // `甲区抽查12家中的6家`: all that there are, and those that were picked.
  const picked = pickedOut(clause, index);
  if (picked) return [picked];
  if (/^中的$/u.test(clause[index + 2]?.text ?? clause[index + 1]?.text ?? "") && OF_WHICH_CHECKED.test(letters(clause.slice(index + 1)))) return ["running"];
  // `逾期的5件中,甲局3件`: parts of what was left undone follow.
  const lead = clause[index - 1]?.text === "的" ? clause[index - 2] : clause[index - 1];
  if (lead?.kind === "unhandled" && index === clause.length - 2 && /^中$/u.test(clause[index + 1]!.text)) return ["unhandled"];
  // `不合格的5个账号已全部整改`: who failed then had to mend.
  const mended = clause.findIndex(({ kind, text }, i) => i > index && (kind === "handled" || (kind === "rectification" && text === "整改")));
  const failedBefore = clause[index - 1]?.kind === "failed" || (clause[index - 1]?.text === "的" && clause[index - 2]?.kind === "failed");
  if (failedBefore && mended > 0 && !clause.slice(index + 1).some(({ kind }) => kind === "count")) return clause.slice(index, mended).some(({ kind }) => kind === "all") ? ["problem", "handled"] : ["problem"];
  // `备案并正常更新的账号2138个`: those that there are.
  if (clause.some(({ kind }, i) => i < index && (kind === "registered" || kind === "running")) && clause.slice(0, index).some(({ kind, text }) => kind === "passed" && /更新(?:正常)?的$/u.test(text))) return ["running"];
  // `访问、更新两项达标的58个`: what those had that the next figure counts.
  if ((clause[index + 1]?.kind === "passed" || clause[index + 1]?.kind === "failed") && clause[index + 2]?.text === "的" && clause[index + 3]?.kind === "count") return [];
  // `4家因改版未参加检查`: those are none that were checked.
  if (clause.slice(index + 1).some(({ kind, text }, i, behind) => kind === "other" && /(?:未|没有?|不)(?:参加|纳入|列入|进行|能|接受|予)?$/u.test(text) && behind[i + 1]?.kind === "check")) return [];
  // `其余58家合格57家`: those left over are the whole of what passed of them.
  if (REST.test(clause[index - 1]?.text ?? "") && /^[SA]{0,2}[FG]N/u.test(letters(clause.slice(index + 1))) && !/[FG]N?$/u.test(letters(clause.slice(0, index - 1)))) return ["checked"];
  // `各有1件答复敷衍`: what was answered badly is no count of what was answered.
  if (clause[index + 1]?.kind === "handled" && BADLY.test(clause[index + 2]?.text ?? "")) return [];
  // `尚有7件在办`: left to be settled.
  if (/^(?:在办|在办理|正在办)/u.test(clause[index + 1]?.text ?? "") && /(?:尚有|仍有|还有|另有|余|其余)$/u.test(clause[index - 1]?.text ?? "")) return ["unhandled"];
  // `交办问题26个`: problems are passed on to be mended, and are no messages.
  if (clause[index - 1]?.kind === "issue" && clause[index - 2]?.kind === "received") return ["problem"];
  // `从全市196个账号中随机抽查7个`: those that there are.
  if (clause.slice(0, index).some(({ kind, text }) => kind === "other" && /^从|[厅室局委]从$/u.test(text)) && OUT_OF_ALL.test(letters(clause.slice(index + 1)).replaceAll("c", "x")) && /^中/u.test(clause.slice(index + 1, clause.findIndex(({ kind }, i) => i > index && kind === "check")).findLast(({ kind }) => kind === "other")!.text)) return ["running"];
  // `全市27个政府网站抽查了15个`: all that there are, and those that were picked.
  if ((index === 0 || (index === 1 && clause[0]!.kind === "website")) && COUNT_THEN_CHECKED.test(letters(clause.slice(index + 1)))) return ["running"];
  if (RUNNING_THEN_CHECKED.test(letters(clause.slice(index + 1))) && clause[index - 1]?.kind !== "check") return ["running"];
  // `反馈问题396个`: what there was to mend.
  if (clause[index - 1]?.kind === "rectification" && /^(?:反馈|通报)问题$/u.test(clause[index - 1]!.text)) return ["problem"];
  // `9个问题整改8个`: what there was to mend, and what was mended.
  if (clause[index + 1]?.kind === "rectification" && clause[index + 2]?.kind === "count") return ["problem"];
  if (clause[index - 1]?.kind === "rectification" && clause[index - 2]?.kind === "count") return ["handled"];
  // `18家不合格网站中,16家已完成整改`: so is the only figure of a clause that ends so.
  const counts = clause.filter(({ kind }) => kind === "count").length;
  // `17个市州中`: those were not checked themselves.
  const ofPlaces = clause[index + 1] !== undefined && isPlace(clause[index + 1]!) && !clause.slice(index + 1).some(isSubject);
  if (counts === 1 && ofPlaces && /^等?中$/u.test(clause.at(-1)!.text)) return [];
  if (counts === 1 && /中$/u.test(clause.at(-1)!.text) && clause.at(-1)!.kind === "other" && index < clause.length - 1) return [clause.some(({ kind }) => kind === "failed" || kind === "problem" || kind === "issue") ? "problem" : clause.some(({ kind }) => kind === "running") ? "running" : "checked"];
  // `9家中有7家`, `138个中不合格7个`, `92件中按期答复81件`: the first is the whole of the second.
  const behindNoun = clause[index + 1] && isSubject(clause[index + 1]!) ? index + 2 : index + 1;
  if ((OUT_OF.test(clause[behindNoun]?.text ?? "") || OUT_OF_WHOLE.test(clause[behindNoun]?.text ?? "")) && clause.slice(index + 2).some(({ kind }) => kind === "count")) return ["checked"];
  // `第一批24个合格22个`, `31个县直单位账号30个合格`: so is what opens a clause that goes on with how many of it passed.
  if (WHOLE_AHEAD.test(letters(clause.slice(index + 1))) && /^x?$/u.test(letters(clause.slice(0, index)))) return ["checked"];
  // `投诉类884封超期25封`: so is what a class left undone.
  if (index > 0 && isPlace(clause[index - 1]!) && /^[SA]{0,2}x?[yFG]N$/u.test(letters(clause.slice(index + 1)))) return [/[件封条]$/u.test(clause[index]!.text) ? "received" : "checked"];
  // `14个账号合格14个`: the verdict is of the figure behind it.
  if (VERDICT_AHEAD.test(letters(clause.slice(index + 1)))) return ["checked"];
  const own = VERDICT_BEFORE.exec(letters(clause.slice(0, index)))?.[1];
  if (own && !/^x?[FGy]/u.test(letters(clause.slice(index + 1)))) return [own === "G" ? "passed" : own === "y" ? "unhandled" : "failed"];
  const line = letters(clause.slice(0, index)) + "#" + letters(clause.slice(index + 1));
  // `11个市所抽网站没有发现不合格情形`: places hold what was checked.
  if (countsPlaces(clause, index)) return [];
  // `18个站点均未出现单项否决情形`: none of them failed.
  if (saysNoneFailed(clause.slice(index + 1))) return ["checked", "passed"];
  // `53家网站没有出现单项否决问题`: those did not fail, and may be all or some.
  if (index === 0 && clause[1] && isSubject(clause[1]) && clause[2]?.kind === "none" && deniesFailure(clause.slice(2)) && !clause.some(({ kind }) => kind === "check")) return ["passed"];
  const totals: Role[] = [];
  for (const rule of roleRules) {
    if (!rule.pattern.test(line)) continue;
    if (!rule.total) {
      // `其余17家全部合格`: those left over are no whole.
      if (rule.role === "passed" && REST.test(clause[index - 1]?.text ?? "")) return ["passed"];
      if (rule.role === "passed" && ALL_RUNNING_PASSED.test(line)) return ["running", "passed"];
      // `全区3家政府网站全部合格`: those are all that there are.
      const here = index === 1 && ALL_HERE.test(clause[0]!.text) ? line.slice(1) : line;
      if (rule.role === "passed" && (ALL_PASSED.test(line) || ALL_OF_PART.test(here))) return ["checked", "passed"];
      if (rule.role === "problem" && ISSUES_ALL_HANDLED.test(line)) return ["problem", "handled"];
      if (rule.role === "handled" && FOUND_ALL_HANDLED.test(line)) return ["problem", "handled"];
      return rule.role === "handled" && ALL_HANDLED.test(line) ? ["received", "handled"] : [rule.role];
    }
    if (!totals.includes(rule.role)) totals.push(rule.role);
  }
  if (totals.length === 0 && isOfRate(clause, index)) return ["checked"];
  // `正常运行的网站中随机抽取37个`: what was picked out of those that run.
  const running = clause.findIndex(({ kind }) => kind === "running");
  const outOfRunning = totals.length > 1 && clause.slice(running, index).some(({ kind, text }) => kind === "other" && text.startsWith("中"));
  return outOfRunning ? totals.filter((role) => role !== "running") : totals;
}

/** How sites run that pass; 正常 says no more than that they run. */
const RUN_WELL = /^(?:规范|良好|有序|状况良好|情况良好)/u;

/** Words that tell what a part of a whole is: `48家网站中存在错别字的21家`. */
const OUT_OF_WHOLE = /^中(?![心小央型层学])\p{Script=Han}{0,14}的$/u;
const REST = /(?:其余|其他|其它|余下|剩余|剩下)的?$/u;
/** What an earlier check told of: 一季度通报的. */
const TOLD_BEFORE = /(?:季度|上期|上次|上月|月份|上年|去年|此前|前期)\p{Script=Han}{0,4}(?:通报|点名)(?:过)?的$/u;
/** `326个政务新媒体中的218个进行了抽查`. */
const OF_WHICH_CHECKED = /^[SA]{0,2}xN[SA]{0,2}x{0,2}C/u;
const BADLY = /^(?:敷衍|过于|不|简单|笼统|质量|错误|存在|内容|滞后|超)/u;
const RUNNING_THEN_CHECKED = /^A{0,2}S{1,2}x?Cx?N/u;
/** `162家自查58家`: so it is where nothing else is said. */
const COUNT_THEN_CHECKED = /^Cx?N$/u;
const OUT_OF_ALL = /^x?[SAL]{0,3}xC[xSAL]{0,3}N/u;
const WHOLE_AHEAD = /^(?:[GF]N|AS?N[GF])$/u;
const VERDICT_AHEAD = /^A?Sx?[GF]N(?!x?[FG])/u;
const VERDICT_BEFORE = /(?:NA?S|AN)([FGy])$/u;
const VETO = /^(?:单项|一票)否[决定](?:情形|问题|情况|项|指标)?$/u;

/** Tells whether words behind a figure, and nothing else in its clause, say that none of those failed: 均未出现单项否决情形, 均未发现不合格. */
function saysNoneFailed(behind: readonly Token[]): boolean {
  const none = behind.findIndex(({ kind }) => kind === "none");
  return none > 0 && none <= 4 && none === behind.length - 2 && deniesFailure(behind) && behind.slice(0, none).some(({ kind }) => kind === "all");
}

/** Tells whether words deny that anything failed: 未出现单项否决情形. */
export function deniesFailure(words: readonly Token[]): boolean {
  const none = words.findIndex(({ kind }) => kind === "none");
  return none >= 0 && words.slice(none).some(({ kind, text }) => kind === "failed" || (kind === "other" && VETO.test(text)));
}

/** All that run passed: `正常运行的10家政府网站全部合格`. */
const ALL_RUNNING_PASSED = /R[^NPf]*#[SA]{0,2}UG/u;
/** All that were checked passed: `抽查52个全部合格`. */
const ALL_PASSED = /C[^NPf]*#[SA]{0,2}(?:Ux?|x)G/u;
const ALL_HERE = /^[全我本][省市县区州盟旗系](?:统)?$/u;
/** All of a part passed, or were settled: `县级政府门户网站23家全部合格`, `市(州)政府18条全部按期答复`. */
const ALL_OF_PART = /S、[^NPfZFG]*#[SA]{0,2}UG|[AL][xS]{0,4}#[SA]{0,2}UG|#AS{1,2}UG|^#[SA]{1,2}UG|N[SA]{1,2}、#[SA]{1,2}UG|^[^NPfZ]{0,3}#S{1,2}[xS、]{1,6}UG/u;
const ISSUES_ALL_HANDLED = /#[xSAL]{0,3}[IF][^N]*U[^N]{0,2}Y/u;
/** All that was found was mended: `指出的问题12项全部整改到位`. */
const FOUND_ALL_HANDLED = /I#U[^N]{0,2}Y/u;
const ALL_HANDLED = /[AS][xS]{0,4}#[SA]{0,2}Ux?Y|^[^N]*#[xSA]{1,3}Ux?Y/u;

/** Tells whether a figure is the total of a rate that stands behind it: `县直部门承担的201个栏目合格率为95.5%`. */
function isOfRate(clause: readonly Token[], index: number): boolean {
  let at = index + 1;
  if (clause[at]?.kind === "scope") at++;
  if (clause[at] && ["website", "account", "message", "column"].includes(clause[at]!.kind)) at++;
  else if (at > index + 1) return false;
  const metric = clause[at]?.metric;
  if (!metric || metric === "sampling" || metric === "coverage" || metric === "other" || clause[at]!.text.startsWith("占")) return false;
  return clause[at + 1]?.kind === "percent" || (clause[at + 2]?.kind === "percent" && /^(?:为|达|是|达到|仅为)$/u.test(clause[at + 1]!.text));
}

/** What a figure is of those that were picked out of a whole: `抽查12家中的6家`, `抽查了全市68家网站的30家`. */
export function pickedOut(clause: readonly Token[], index: number): Role | undefined {
  const verb = clause.findIndex(({ kind }) => kind === "check");
  if (verb < 0) return undefined;
  const check = clause[verb + 1]?.kind === "other" && /^(?:了|了?[全我][省市县区州旗盟](?:的)?)$/u.test(clause[verb + 1]!.text) ? verb + 1 : verb;
  if (clause[check + 1]?.kind !== "count") return undefined;
  const of = clause[check + 2] && isSubject(clause[check + 2]!) ? check + 3 : check + 2;
  if (!/^中?的$/u.test(clause[of]?.text ?? "") || clause[of + 1]?.kind !== "count" || /^[SA]{0,2}[FGI]/u.test(letters(clause.slice(of + 2)))) return undefined;
  return index === check + 1 ? "running" : index === of + 1 ? "checked" : undefined;
}

/** The words from the mark or figure before to the one at `index`. */
function wordsOf(clause: readonly Token[], index: number): string {
  let from = index;
  while (from > 0 && !["count", "percent", "mark"].includes(clause[from - 1]!.kind)) from--;
  return clause.slice(from, index).map(({ text }) => text).join("");
}

/** Says whether a figure only continues an enumeration: between it and the figure before it stand a comma 、 and what it counts. */
export function continuesEnumeration(clause: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { kind, text } = clause[i]!;
    if (kind === "count") return i < index - 1 && letters(clause.slice(i + 1, index)).includes("、") || clause.slice(i + 1, index).some((token) => token.kind === "other" && /^(?:[和及与]|以及)/u.test(token.text));
    if (!(kind === "mark" && text === "、") && kind !== "other" && !["website", "account", "message", "platform", "region", "scope", "column"].includes(kind)) return false;
  }
  return false;
}

/** Reads the role of the only figure of a clause; for the rules' examples. */
export function rolesInClause(text: string): Role[] {
  const tokens = tokenize(text);
  return rolesOf(tokens, tokens.findIndex((token) => token.kind === "count"));
}
