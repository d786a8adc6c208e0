import { z } from "zod";
import { category, type Category } from "../records/common.js";
import { matchesOf } from "../text/match.js";
import { loadData, once } from "./data.js";
import { patternMatcher } from "./problem-patterns.js";

/** The shape of `data/problems.yaml`. */
export const problemsSchema = z.array(
  z.object({
    category,
    indicator: z.object({ 2019: z.string().optional(), 2015: z.string().optional() }).strict(),
    phrases: z.array(z.string().min(2)),
  }),
);

/** The shape of `data/problem-patterns.yaml`. */
export const problemPatternsSchema = z.object({
  classes: z.record(z.string().regex(/^[a-z_]+$/u), z.array(z.string().min(1))),
  patterns: z.partialRecord(category, z.array(z.string().min(2))),
});

/** A problem phrase found in a text. */
export interface ProblemPhrase {
  category: Category;
  start: number;
  end: number;
}

const data = once(() => problemsSchema.parse(loadData("problems.yaml")));

/** One matcher for both files: a phrase is a pattern without classes. */
const matcher = once(() => {
  const { classes, patterns } = problemPatternsSchema.parse(loadData("problem-patterns.yaml"));
  const listed = data().map(({ category: kind, phrases }) => [kind, phrases] as const);
  return patternMatcher({ classes, patterns: [...(Object.entries(patterns) as [Category, string[]][]), ...listed] });
});

/** Finds the problem phrases of a text, left to right; of phrases that overlap the one with more fixed characters is kept. What is denied is none. */
export function findProblems(text: string): ProblemPhrase[] {
  const found = matcher()(text).sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(found).filter(({ start }) => !isDenied(text, start)).map((phrase) => withSubjectBefore(text, phrase));
}

/** What says that there is no such problem, up to the end of the clause: 未发现空白栏目, 杜绝错链断链. */
const DENIED = /(?:未|没有|尚未|均未)(?:再)?(?:发现|出现|监测到|检查出|查出|触发|触碰|构成)|不存在|不再存在|不构成|杜绝|避免|严防|防止|谨防|禁止|严禁/u;

function isDenied(text: string, at: number): boolean {
  const clause = /[^,。;:!?\n]*$/u.exec(text.slice(Math.max(0, at - 40), at))![0];
  return DENIED.test(clause) && !/但|却/u.test(clause);
}

/** A clause that only goes on about the subject of the one before it: 首页维护不力,连续30天未更新. */
const GOES_ON = /^(?:且|并|已|已有|也|均|都|还|其中|连续|长期|长时间|超过|超|近|达|长达|最长|累计|合计|共计|多|达到|监测时间点前|检查前|[\d一二两三四五六七八九十半]+|个|多|余|日|天|周|星期|月|年|季度|以上|以来|内|期间|至今)*$/u;
const STALE_SUBJECT = /(?<homepage>首页|主页)|(?<column>栏目|频道|专栏|板块|版块)|账号|帐号|公众号|微博|微信|视频号|抖音|头条|[“”;。!?\n]/gu;

/** Staleness said without a subject is of the homepage or column that the clause before speaks of. */
function withSubjectBefore(text: string, phrase: ProblemPhrase): ProblemPhrase {
  if (phrase.category !== "content-stale") return phrase;
  const from = Math.max(0, phrase.start - 60);
  const lead = text.slice(from, phrase.start);
  const comma = lead.lastIndexOf(",");
  if (comma < 0 || !GOES_ON.test(lead.slice(comma + 1))) return phrase;
  const groups = matchesOf(STALE_SUBJECT, lead.slice(0, comma)).at(-1)?.groups;
  return groups?.homepage ? { ...phrase, category: "homepage-stale" } : groups?.column ? { ...phrase, category: "column-stale" } : phrase;
}

/** Keeps the longest of phrases that overlap, and of two as long that end alike the one whose subject is nearest: `首页有栏目未更新`. Chains of overlaps are short, so each is settled by itself. */
function withoutOverlaps(found: readonly (ProblemPhrase & { length: number })[]): ProblemPhrase[] {
  const kept: ProblemPhrase[] = [];
  for (let i = 0; i < found.length; ) {
    let until = found[i]!.end;
    let j = i + 1;
    while (j < found.length && found[j]!.start < until) until = Math.max(until, found[j++]!.end);
    const chain = found.slice(i, j).sort((a, b) => b.length - a.length || (a.end === b.end ? b.start - a.start : a.start - b.start));
    const chosen: ProblemPhrase[] = [];
    for (const { category: kind, start, end } of chain) {
      const beside = chosen.filter((other) => start < other.end && other.start < end);
      if (beside.length === 0) chosen.push({ category: kind, start, end });
      // What says the same of the words before or behind belongs to the phrase: 应更新但|长期未更新的栏目.
      else if (beside.length === 1 && beside[0]!.category === kind) Object.assign(beside[0]!, { start: Math.min(start, beside[0]!.start), end: Math.max(end, beside[0]!.end) });
    }
    kept.push(...chosen.sort((a, b) => a.start - b.start));
    i = j;
  }
  return kept;
}

/** Keeps one phrase of each category; 单项否决 says nothing where the cause stands beside it. */
export function distinctProblems(phrases: readonly ProblemPhrase[]): ProblemPhrase[] {
  const seen = new Set<Category>();
  const told = phrases.some(({ category: kind }) => kind !== "veto-unspecified") ? phrases.filter(({ category: kind }) => kind !== "veto-unspecified") : phrases;
  return told.filter(({ category: kind }) => !seen.has(kind) && seen.add(kind));
}

/** Names the category of a problem cell: the one of its most telling phrase, `other` where none is known. */
export function categoryOf(text: string): Category {
  return findProblems(text)[0]?.category ?? "other";
}

/** Gives the official indicator that a category belongs to under a scheme, where that is confirmed. */
export function indicatorOf(kind: Category, scheme: "2015" | "2019" | null): string | null {
  if (!scheme) return null;
  return data().find((entry) => entry.category === kind)?.indicator[scheme === "2015" ? 2015 : 2019] ?? null;
}
