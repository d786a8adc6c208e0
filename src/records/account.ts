import { z } from "zod";
import { evidence, group, linked, noticeId, optionalText, platform, region, regionCode, text } from "./common.js";
import { verdict } from "./unit.js";

/** One row of `accounts.csv`: a new-media account. */
export const accountRow = z.object({
  account_id: text().describe("stable id of the row; the same account in another notice has another"),
  notice_id: noticeId(),
  name: text().describe("the account's name as printed, repaired"),
  platform: platform.nullable().describe("the platform it is on; empty where neither a word nor the code tells it"),
  platform_text: optionalText().describe("the platform as printed; empty where only the account code tells it"),
  account_code: optionalText().describe("新媒体标识码 as printed"),
  owner: optionalText().describe("the body that runs it, as printed"),
  scope: group(),
  region_code: regionCode(),
  region: region(),
  verdict: verdict.describe("what the notice decides about it"),
  ...evidence,
  entity_id: linked("the same account in other notices bears the same id; see entities"),
});
export type AccountRow = z.infer<typeof accountRow>;
