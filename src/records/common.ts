import { z } from "zod";
import { codes } from "./codes.js";

/** An empty cell means: not printed. Every column that may be empty is nullable. */
export const text = () => z.string();
export const optionalText = () => z.string().nullable();
export const optionalCount = () => z.number().int().nonnegative().nullable();
export const optionalNumber = () => z.number().nullable();
export const isoDate = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/u).meta({ format: "date" });
export const optionalDate = () => isoDate().nullable();

/**
 * A column that is filled from what other rows or tables say, behind the road that reads one document: absent until then,
 * written as an empty cell.
 */
export const linked = (description: string) => z.string().nullable().exactOptional().describe(description);

/** Columns that several tables share, each with the description the codebook prints. */
export const noticeId = () => text().describe("the notice it stands in: notices.notice_id");
export const regionCode = () => z.string().regex(/^\d{6}$/u).nullable().describe("GB/T 2260 code of the region, in force at the notice's date; worked out");
export const region = () => optionalText().describe("full name of the division the row is about; empty where the notice's own is meant, or none is certain");
export const group = () => optionalText().describe("class or group as printed, where it is not a division");

/** Where a record stands in its source: the words, their half-open range in code points, and the place in the tree. */
export const evidence = {
  location: z.string().describe("place in the notice tree: body/1/2 is section 一 (二), annex/2/row/6 the sixth row of annex 2"),
  evidence: z.string().describe("the words as the source has them"),
  evidence_start: z.number().int().nonnegative().describe("start of the words, in code points of the decoded source"),
  evidence_end: z.number().int().nonnegative().describe("end of the words (exclusive), in code points of the decoded source"),
};

/** 国办发〔2015〕15号, or 国办秘函〔2019〕19号. */
export const scheme = codes({
  2015: "国办发〔2015〕15号, websites 2015 to 2018: five vetoes, and a score that passes from 60 points",
  2019: "国办秘函〔2019〕19号, websites and accounts from April 2019: a veto alone fails most, only portals are scored; never average it with 2015",
});
export type Scheme = z.infer<typeof scheme>;

export const platform = codes({
  wechat: "微信公众号, 订阅号, 服务号, 微信", weibo: "微博, 新浪微博, 腾讯微博", toutiao: "今日头条, 头条号", douyin: "抖音", kuaishou: "快手",
  "wechat-channels": "视频号", "mini-program": "小程序", app: "客户端, APP", baijiahao: "百家号", dayu: "大鱼号", penguin: "企鹅号",
  tieba: "百度贴吧", bilibili: "哔哩哔哩", xiaohongshu: "小红书", zhihu: "知乎", other: "a platform that is none of these",
});
export type Platform = z.infer<typeof platform>;

export const category = codes({
  "security-incident": "a security incident or leak: 安全、泄密事故",
  "serious-misstatement": "a serious misstatement: 严重表述错误",
  typo: "a wrong character: 错别字",
  "sensitive-wording": "wrong or sensitive wording: 错敏信息",
  unreachable: "the site cannot be reached: 站点无法访问",
  "homepage-stale": "the home page is not updated: 首页不更新",
  "column-stale": "columns are not updated: 栏目不更新",
  "column-blank": "columns are empty: 空白栏目",
  "content-stale": "an account publishes nothing: 内容不更新",
  "interaction-poor": "interaction is poor or not offered: 互动回应差, 未提供有效互动功能",
  "message-unanswered": "a message was not answered, or not in time",
  "message-quality": "an answer is of little use: 答复质量不高",
  "service-impractical": "services or guides are wrong or of no use: 服务不实用, 办事指南不准确",
  "service-unlinked": "services are not linked with the government service portal: 办事服务与政务服务网未关联",
  "link-broken": "a link is wrong or broken: 错链, 断链",
  "veto-unspecified": "a veto whose ground is not said: 单项否决, 单项否定",
  "score-below-60": "scored below 60 points",
  unregistered: "not registered or left out of the register: 漏报, 未备案",
  "registration-wrong": "registered with wrong facts: 备案信息有误",
  "not-cancelled": "closed but not cancelled, or not closed: 未关停注销",
  "policy-interpretation": "policies are not, or poorly, interpreted: 解读",
  "disclosure-column": "the disclosure column is not as the rules want it: 公开专栏不规范",
  "repost-only": "only reposts, nothing original: 均为转发, 缺少原创",
  entertainment: "content for entertainment: 娱乐化",
  "identity-mark": "the identification code or mark is missing or wrong: 标识码, 标识不规范",
  other: "a problem that is none of these",
});
export type Category = z.infer<typeof category>;
