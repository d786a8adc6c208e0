import { VFileMessage } from "vfile-message";
import type { Position } from "unist";

/** What the road may say of a document that it read; `docs/messages.md` is made from this catalogue. */
export const messageRules = {
  "wrong-charset-label": "The page names a charset that its bytes are not in. It was read in the one they are in.",
  "undecodable-bytes": "Some bytes stand for no character. The words around the replacement character are as the source has them.",
  "depth-capped": "The page nests elements deeper than any page needs. What lies deeper was read as if it lay at the cap.",
  "empty-entry": "A listing names an entry that has no text on the page. No notice row is made of it.",
  "unreadable-remains": "Some words of an annex fit no row of its table. They are in no record.",
  "uncertain-table": "Two readings of a table are nearly as good. Compare its rows with the source.",
  "uncertain-repair": "A repair was made that the source does not prove beyond doubt. The row in repairs.csv has both forms.",
  "unknown-region": "The notice's division is not certain. Its region columns are empty.",
  rate: "A printed rate does not follow from its own counts.",
  sum: "Figures do not add up to their printed total.",
  "body-vs-annex": "The body counts other than the annex lists.",
  "list-vs-count": "A list holds other than the number printed with it.",
  "duplicate-identifier": "A code that belongs to one site or account stands twice.",
  "identifier-region": "The division in a code is not the one printed beside it.",
  period: "A part of the notice names another period than the notice.",
  "date-order": "Two dates of the notice stand in an order that cannot be.",
  "annex-missing": "The notice lists annexes that are not on the page.",
  "change-claim": "A change against an earlier period that the earlier notice does not bear out.",
  "cross-notice": "Two notices disagree.",
} as const;

export type MessageRule = keyof typeof messageRules;

/**
 * Makes a message: reason, place, rule, and the page that explains the rule.
 *
 * @param level `warning` is shown by default, `info` where a person asks for all.
 */
export function message(rule: MessageRule, reason: string, place: Position | undefined, level: "warning" | "info" = "warning"): VFileMessage {
  const made = new VFileMessage(reason, { ruleId: rule, source: "tongbao", ...(place ? { place } : {}) });
  made.fatal = level === "warning" ? false : undefined;
  made.url = `docs/messages.md#${rule}`;
  return made;
}
