import type { Metric } from "../records/rate.js";
import type { Reading } from "./reading.js";
import { isSubject, namesPart } from "./themes.js";
import type { Token } from "./tokens.js";

/** How many are checked may be raised for a later time: 抽查比例提高到40%. */
const SAMPLES: ReadonlySet<Metric> = new Set(["sampling", "coverage"]);

/** Tells whether a rate is told as what it became: `合格率由91.3%上升到95.4%`, `合格率提高到97.1%`. It counts only where the figures of its claim prove it. */
export function hasBecome(tokens: readonly Token[], index: number): boolean {
  const [metric, change, to] = tokens.slice(Math.max(0, index - 3), index);
  return tokens[index]!.became === true || (metric?.kind === "metric" && !SAMPLES.has(metric.metric!) && change?.kind === "change" && /^[到至为]$/u.test(to!.text));
}

/** Finds which metric a percentage is of; nothing where it is a change, a bound, or not a proportion. */
export function metricOf(tokens: readonly Token[], index: number): { metric: Metric; from: number } | undefined {
  const near = tokens[index - 1];
  const after = tokens[index + 1];
  // A rate of an earlier period is none of this notice's.
  if (tokens.slice(0, index).some(({ kind, text }) => kind === "other" && /上(?:一?个?季度|一?期|次|个?月|年(?!度?[同至])|个半年)|去年|往年/u.test(text))) return undefined;
  if (after?.kind === "other" && /^(?:左右|上下|以上|以内)/u.test(after.text)) return undefined;
  if (near?.kind === "bound" || after?.kind === "bound" || near?.kind === "approximate") return undefined;
  if (near?.kind === "other" && /(?:超过|约|近|逾)$/u.test(near.text)) return undefined;
  // What is aimed at has not been reached: `覆盖面将扩大到100%`.
  if (tokens.slice(0, index).some(({ kind, text }) => kind === "other" && /将(?:逐步)?(?:扩大|提高|提升|达)|力争|争取|确保|要达到|目标|要求$|基线|门槛|底线|标准(?:线|值)?$/u.test(text))) return undefined;
  const ofNoun = after?.kind === "other" && after.text === "的" && tokens[index + 2] && isSubject(tokens[index + 2]!);
  const words = tokens.slice(0, index).map(({ kind }) => kind);
  // `抽取30%的政府网站、20%的账号进行复核`.
  if (ofNoun && tokens[index + 3]?.kind !== "count" && words.includes("check") && !words.includes("metric")) return { metric: "sampling", from: index };
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    // `由91.3%上升到95.42%`: the first figure is of an earlier time.
    if (token.kind === "other" && /(?:由|从)(?:第?[\p{Script=Han}\d]{1,8})?$/u.test(token.text)) return undefined;
    if (i === index - 2 && hasBecome(tokens, index)) continue;
    if (token.kind === "change" || token.kind === "percent" || token.kind === "bound") return undefined;
    // `占全县政务公开考核分值的20%`: a weight is no rate.
    if (token.kind === "metric" && token.text.startsWith("占") && WEIGHT.test(textBetween(tokens, i, index))) return undefined;
    if (token.kind === "metric") return { metric: token.metric!, from: i };
  }
  // `402个账号98.8%合格`: the verdict behind it says which rate it is.
  if ((after?.kind === "passed" || after?.kind === "failed") && near && (isSubject(near) || near.kind === "count") && (tokens[index + 2]?.kind !== "count")) return { metric: after.kind === "passed" ? "pass" : "fail", from: index };
  if (after?.kind === "other" && /^的?(?:抽查|随机)?比例/u.test(after.text)) return { metric: "sampling", from: index };
  if (after?.kind === "metric" || (after?.kind === "other" && after.text === "的" && tokens[index + 2]?.kind === "metric")) {
    const found = after.kind === "metric" ? after : tokens[index + 2]!;
    return { metric: found.metric!, from: index };
  }
  return undefined;
}

/** What a share of gives points or money, and counts nothing. */
const WEIGHT = /分值|权重|总分|绩效|评分|考评|(?:考核|考评)[^,。;]{0,6}分|经费|预算/u;

function textBetween(tokens: readonly Token[], from: number, until: number): string {
  return tokens.slice(from, until).map(({ text }) => text).join("");
}

/** `抽查其中的186个,比例为51.96%`: a proportion behind a count of what was checked. */
export function proportionBefore({ before }: Reading, tokens: readonly Token[], index: number): { metric: Metric; from: number } | undefined {
  const words = textBetween(tokens, 0, index);
  return /^(?:抽样)?比例(?:约)?(?:为|达|达到|是)?$/u.test(words) && before.some(({ kind }) => kind === "check") && before.some(({ kind }) => kind === "count") ? { metric: "sampling", from: 0 } : undefined;
}

/** What is called a rate though no lexicon lists it: 开设率, 满意率. Changes and odds are none. */
const CALLED_RATE = /(?<word>(?:(?![增减升降涨跌概频])\p{Script=Han}){2,5}率)(?:仅|只)?(?:为|达|达到|是|有)?$/u;

/** Finds a rate that is told by what was done alone: `38个网站中,37个开设了专栏,开设率97.4%`. It counts only where the figures of its sentence prove it. */
export function rateByDeed(tokens: readonly Token[], index: number): string | undefined {
  let words = "";
  for (let i = index - 1; i >= 0 && words.length < 8 && !["mark", "count", "percent", "metric", "change", "bound", "approximate"].includes(tokens[i]!.kind); i--) words = tokens[i]!.text + words;
  return CALLED_RATE.exec(words)?.groups?.word;
}

/** A place with a value and no word for it goes on with the rate of the clause before: `甲县合格率98.1%,乙县仅为83.3%`. */
export function metricBefore({ before }: Reading, tokens: readonly Token[], index: number): { metric: Metric; from: number } | undefined {
  const own = tokens.slice(0, index);
  const verb = own.at(-1);
  const places = own.slice(0, -1);
  if (own.length < 2 || !(verb!.kind === "all" || (verb!.kind === "other" && /^(?:仅|只|则|也|均)?(?:为|有|达|是|达到)$/u.test(verb!.text)))) return undefined;
  if (!places.some(namesPart) || !places.every((token, i) => namesPart(token) || (i === 0 && token.kind === "among") || token.text === "、" || /^[和与及]$/u.test(token.text))) return undefined;
  const metric = before.findLast(({ kind }) => kind === "metric");
  // `按时答复率方面,甲区、乙区达到100%`: a clause that only names the rate leads to its values.
  const leads = metric !== undefined && before.at(-2) === metric && /^(?:方面|情况|上|来看|看)$/u.test(before.at(-1)!.text);
  // `各县区合格率均在90%以上,其中甲区、乙区达100%`: so does one that only bounds it.
  const bounded = /^以[上下]$/u.test(before.at(-1)?.text ?? "") && before.at(-2)?.kind === "percent";
  return metric && !metric.text.startsWith("占") && (leads || bounded || before.at(-1)?.kind === "percent") ? { metric: metric.metric!, from: index } : undefined;
}
