import { z } from "zod";
import { codes } from "./codes.js";
import { evidence, noticeId, optionalText, platform, region, regionCode, text } from "./common.js";
import { subject } from "./rate.js";

export const measure = codes({
  registered: "on the register: 备案",
  running: "running: 运行",
  checked: "checked: 检查, 抽查",
  passed: "passed: 合格",
  failed: "failed or with problems: 不合格, 存在问题",
  closed: "closed: 关停, 下线",
  added: "new: 新增",
  messages: "messages received: 留言",
  handled: "messages or cases settled: 办结, 整改",
  "sensitive-words": "wrong or sensitive words found",
  "held-accountable": "persons or bodies held to account: 问责",
  other: "a figure that is none of these",
});
export type Measure = z.infer<typeof measure>;

/** One row of `counts.csv`: a figure that stands alone. */
export const countRow = z.object({
  count_id: text().describe("stable id of the row"),
  notice_id: noticeId(),
  subject: subject.describe("what is counted"),
  platform: platform.nullable().describe("the platform the figure is about; empty for all together"),
  scope: optionalText().describe("region, unit or class as printed; empty for the whole notice"),
  region_code: regionCode(),
  region: region(),
  measure: measure.describe("in which state they are counted"),
  n: z.number().int().nonnegative().describe("the figure"),
  text: text().describe("the figure with its nearest words, repaired"),
  ...evidence,
});
export type CountRow = z.infer<typeof countRow>;
