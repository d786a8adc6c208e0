import { z } from "zod";

/** An empty cell means: not printed. Every column that may be empty is nullable. */
export const text = () => z.string();
export const optionalText = () => z.string().nullable();
export const optionalCount = () => z.number().int().nonnegative().nullable();
export const optionalNumber = () => z.number().nullable();
export const isoDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
export const optionalDate = () => isoDate().nullable();
export const regionCode = () => z.string().regex(/^\d{6}$/u).nullable();

/** Where a record stands in its source: the words, their half-open range in code points, and the place in the tree. */
export const evidence = {
  location: z.string().describe("place in the notice tree: body/1/2 is section 一 (二), annex/2/row/6 the sixth row of annex 2"),
  evidence: z.string().describe("the words as the source has them"),
  evidence_start: z.number().int().nonnegative().describe("start of the words, in code points of the decoded source"),
  evidence_end: z.number().int().nonnegative().describe("end of the words (exclusive), in code points of the decoded source"),
};

export const platform = z.enum([
  "wechat", "weibo", "toutiao", "douyin", "kuaishou", "wechat-channels", "mini-program", "app", "baijiahao",
  "dayu", "penguin", "tieba", "bilibili", "xiaohongshu", "zhihu", "other",
]);
export type Platform = z.infer<typeof platform>;

export const category = z.enum([
  "security-incident", "serious-misstatement", "typo", "sensitive-wording", "unreachable", "homepage-stale", "column-stale",
  "column-blank", "content-stale", "interaction-poor", "message-unanswered", "message-quality", "service-impractical",
  "service-unlinked", "link-broken", "veto-unspecified", "score-below-60", "unregistered", "registration-wrong",
  "not-cancelled", "policy-interpretation", "disclosure-column", "repost-only", "entertainment", "identity-mark", "other",
]);
export type Category = z.infer<typeof category>;
