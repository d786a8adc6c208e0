import { createHash } from "node:crypto";
import type { CheckRow } from "../records/index.js";

/** Makes a `cross-notice` row. Its id depends on the notice and on what is compared with what, not on the other documents. */
export function crossCheck(noticeId: string, what: string, row: Pick<CheckRow, "verdict" | "expected" | "found" | "explanation" | "evidence_a"> & { evidence_b?: string }): CheckRow {
  const id = createHash("sha256").update(what).digest("hex").slice(0, 8);
  return { check_id: `${noticeId}-x${id}`, notice_id: noticeId, rule: "cross-notice", evidence_b: null, ...row };
}
