import type { Rejudge } from "../corrections/apply-step.js";
import { judge } from "../extract/arithmetic.js";

/** Works a corrected rate out again. What re-checks say of it comes behind all corrections. */
export const rejudgeRate: Rejudge = (rate) => {
  const digits = rate.reported_text?.replace("%", "").trim();
  Object.assign(rate, { ...judge(rate.metric, rate, rate.reported_text ?? null), reported: digits === undefined ? null : Number(digits) });
};
