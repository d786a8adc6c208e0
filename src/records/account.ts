import { z } from "zod";
import { evidence, optionalText, platform, regionCode, text } from "./common.js";
import { verdict } from "./unit.js";

/** One row of `accounts.csv`: a new-media account. */
export const accountRow = z.object({
  account_id: text(),
  notice_id: text(),
  name: text(),
  platform: platform.nullable(),
  platform_text: optionalText().describe("the platform as printed; empty where only the account code tells it"),
  account_code: optionalText(),
  owner: optionalText(),
  scope: optionalText().describe("class or group as printed, where it is not a division"),
  region_code: regionCode(),
  region: optionalText(),
  verdict,
  ...evidence,
});
export type AccountRow = z.infer<typeof accountRow>;
