/** A period before the notice's own: 上季度, 去年同期. 上半年 is half a year, and may be the notice's own. */
const EARLIER = /(?<![以网线])上(?:一|个){0,2}(?:季|月|年|期|次|周|轮|批)|去年|往年|同期|(?:清理|整合|压减|精简|整治|关停|调整)前|^(?:年初|年底|期初)/u;
/** What was found earlier is put right now: the figures of that are the notice's. */
const PUT_RIGHT = /问题|整改|复查|销号/u;
/** What says by how much a figure has changed. */
const CHANGE = /同比|环比|增减|升降|增幅|降幅|涨幅|变化|变动|差值|差额|[较比与](?:上|去|前|同)|(?:提高|提升|上升|下降|降低|回落)(?:幅度|比例|率|值|百分点|\(|$)/u;

/** Tells whether the head of a column of figures speaks of another time than the notice's (上季度合格率), or of the change since: it states none of this notice's figures. */
export function isOfAnotherTime(header: string): boolean {
  return CHANGE.test(header) || (EARLIER.test(header) && !PUT_RIGHT.test(header));
}

/** A period and nothing else: the label of the figures below it. */
const PERIOD = /^(?:(?:20\d{2}年度?)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)|20\d{2}年度?|[上本](?:一|个){0,2}(?:季度|月|年度?|期|次|轮|批次?)|[去今]年(?:同期)?)$/u;

export function isPeriod(label: string): boolean {
  return PERIOD.test(label);
}

const QUARTER = /([一二三四1-4])季度/u;
const HALF = /([上下])半年/u;
const YEAR = /(20\d{2})年/u;

/** The head's period as a number that grows with time, of the finest kind that it names. */
function periodOf(header: string): { kind: string; at: number } | undefined {
  const year = Number(YEAR.exec(header)?.[1] ?? 0) * 10;
  const quarter = QUARTER.exec(header)?.[1];
  if (quarter) return { kind: "quarter", at: year + ("一二三四".indexOf(quarter) + 1 || Number(quarter)) };
  const half = HALF.exec(header)?.[1];
  if (half) return { kind: "half", at: year + (half === "下" ? 2 : 1) };
  return year > 0 ? { kind: "year", at: year } : undefined;
}

/**
 * Finds the heads that speak of another period than the notice's, where the heads of a table name several of one kind (第三季度抽查数 | 第四季度抽查数): that
 * of the notice's title is kept where it is one of them, else the last. What was found in another and put right since is the notice's own.
 */
export function headsOfOtherPeriods(headers: readonly string[], title: string): ReadonlySet<string> {
  const named = headers.flatMap((header) => {
    const period = periodOf(header);
    return period && !PUT_RIGHT.test(header) ? [{ header, ...period }] : [];
  });
  const titled = periodOf(title);
  const others = named.filter(({ kind, at }) => {
    const periods = [...new Set(named.filter((other) => other.kind === kind).map((other) => other.at))];
    if (periods.length < 2) return false;
    const own = titled?.kind === kind ? periods.find((period) => period === titled.at || (period < 10 && period === titled.at % 10)) : undefined;
    return at !== (own ?? Math.max(...periods));
  });
  return new Set(others.map(({ header }) => header));
}

/** Tells whether words name another quarter than the one that a title is of: `三季度合格率` in a notice on the fourth. */
export function isOfAnotherQuarter(words: string, title: string): boolean {
  const [named, own] = [periodOf(words), periodOf(title)];
  return named?.kind === "quarter" && own?.kind === "quarter" && named.at % 10 !== own.at % 10;
}
