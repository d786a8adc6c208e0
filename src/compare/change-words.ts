/** Reads a change claim: `环比上涨0.8个百分点`, `在运行政务新媒体35个,比上月减少4个`. */
import type { Metric, Platform, Subject } from "../records/index.js";
import { platformOf } from "../lexicon/platforms.js";
import { perYear, type ComparePeriod } from "./period.js";
import { rangedOf, type Ranged } from "./decimal-figures.js";

/** What a claim says: by how much which figure has changed since when. */
export interface ChangeClaim {
  /** The change with its sign, in percentage points or pieces. */
  change: Ranged;
  of: { kind: "rate"; metric: Metric } | { kind: "count"; measure: "running" | "checked" | "passed" | "failed" };
  /** undefined where the words name none. */
  subject: Subject | undefined;
  platform: Platform | null;
  /** The present figure, where it stands in front of the claim. */
  present: Ranged | undefined;
  /** The earlier figure, where the claim prints it: `由上季度的95%升至97.5%`. */
  stated: Ranged | undefined;
  earlier: ComparePeriod;
}

const CHANGE = /(?<up>上涨|上升|提高|提升|增长|增加)?(?<down>下降|降低|回落|减少|下滑)?了?约?(?<n>\d+(?:\.\d+)?)(?<unit>个?百分点|[家个条件])$/u;
const YEAR_BEFORE = /同比|去年|上年/u;
const BEFORE = /环比|上(?:一|个|一个)?(?:季度|季|月|期|次|半年)|第[一二三四1-4]季度/u;

/** Word → what it names; the last that stands in front of the claim counts. */
const METRICS: readonly (readonly [RegExp, Metric])[] = [
  [/不合格率|问题率|不达标率/gu, "fail"], [/(?<!不)(?:合格率|达标率|通过率)/gu, "pass"], [/(?:答复|回复|回应)率/gu, "on-time-reply"],
  [/(?:办结|整改|完成)率/gu, "completion"], [/(?:检查|覆盖)率/gu, "coverage"], [/抽查(?:比例|率)/gu, "sampling"],
];
const MEASURES: readonly (readonly [RegExp, "running" | "checked" | "passed" | "failed"])[] = [
  [/运行|现有|共有/gu, "running"], [/检查|抽查|监测|普查/gu, "checked"], [/不合格|不达标/gu, "failed"], [/(?<!不)(?:合格|达标)(?!率)/gu, "passed"],
];
const SUBJECTS: readonly (readonly [RegExp, Subject])[] = [
  [/网站|站点/gu, "website"], [/新媒体|[账帐]号|公众号|订阅号|微博|微信|客户端|小程序|头条|抖音/gu, "account"], [/留言|信件/gu, "message"],
];

/** Reads a claim in a notice about `period`; undefined where it says too little to be checked, and for changes in per cent of a count. */
export function readChangeClaim(found: string, words: string | null, period: ComparePeriod): ChangeClaim | undefined {
  const match = CHANGE.exec(found);
  const { up, down, n, unit } = match?.groups ?? {};
  const size = n === undefined ? undefined : rangedOf(n);
  if (!size || !unit || (up === undefined) === (down === undefined)) return undefined;
  const whole = words ?? found;
  const front = whole.endsWith(found) ? whole.slice(0, -found.length) : whole;
  const earlier = earlierPeriod(found, front, period);
  const isRate = unit.endsWith("百分点");
  const metric = last(METRICS, whole) ?? "pass";
  const measure = last(MEASURES, front);
  if (!earlier || (!isRate && measure === undefined)) return undefined;
  const printed = [...front.matchAll(isRate ? /\d+(?:\.\d+)?(?=%)/gu : /\d+(?=[家个条件])/gu)].map(([text]) => text);
  const stated = /[由从][^,。;]{0,12}?(\d+(?:\.\d+)?)[%家个]/u.exec(front)?.[1];
  return {
    change: { value: down === undefined ? size.value : -size.value, slack: isRate ? size.slack : 0 },
    of: isRate ? { kind: "rate", metric } : { kind: "count", measure: measure! },
    subject: last(SUBJECTS, front),
    platform: platformIn(front),
    present: printed.length === 0 ? undefined : rangedOf(printed.at(-1)!),
    stated: stated === undefined ? undefined : rangedOf(stated),
    earlier,
  };
}

function last<T>(words: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  let best: { at: number; value: T } | undefined;
  for (const [pattern, value] of words) {
    for (const match of text.matchAll(pattern)) if (!best || match.index >= best.at) best = { at: match.index, value };
  }
  return best?.value;
}

/** The platform whose accounts the clause is about: `微信公众号合格率`. */
function platformIn(front: string): Platform | null {
  const clause = front.split(/[。;]/u).at(-1)!;
  if (/新媒体|网站|站点/u.test(clause)) return null;
  const word = /微信公众号|公众号|订阅号|微信|微博|今日头条|头条号|抖音|客户端|小程序|视频号/u.exec(clause)?.[0];
  return word === undefined ? null : (platformOf(word) ?? null);
}

/** The period compared with. A quarter that is named is the last one of its number before this period. */
function earlierPeriod(found: string, front: string, period: ComparePeriod): ComparePeriod | undefined {
  const clause = front.split(/[。;]/u).at(-1)! + found;
  const n = perYear[period.kind];
  if (YEAR_BEFORE.test(clause)) return { kind: period.kind, index: period.index - n };
  const named = period.kind === "quarter" ? /[较比由从][^,。;]{0,4}?第([一二三四1-4])季度/u.exec(clause)?.[1] : undefined;
  if (named !== undefined) {
    const quarter = "一二三四".includes(named) ? "一二三四".indexOf(named) : Number(named) - 1;
    return { kind: "quarter", index: period.index - ((((period.index % 4) - quarter + 3) % 4) + 1) };
  }
  return BEFORE.test(clause) ? { kind: period.kind, index: period.index - 1 } : undefined;
}
