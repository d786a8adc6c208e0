import { findPeriods } from "../claims/periods.js";
import type { Outcome, Rule } from "./rule.js";

/** Holds the periods in the annexes' titles against the notice's own. */
export const period: Rule = ({ context, facts }) => {
  const outcomes: Outcome[] = [];
  for (const child of context.notice.children) {
    if (child.type !== "annex") continue;
    const heading = child.children.filter((node) => node.type === "heading").map(({ value }) => value).join("");
    const found = findPeriods(heading).find(({ quarter, month }) => quarter !== undefined || month !== undefined);
    if (!found || (found.quarter === undefined) !== (facts.quarter === null)) continue;
    const same = (found.quarter === undefined || found.quarter === facts.quarter) && (found.month === undefined || facts.month === null || found.month === facts.month) && (found.year === undefined || facts.year === null || found.year === facts.year);
    outcomes.push({
      verdict: same ? "pass" : "fail", expected: facts.period_text, found: found.text,
      explanation: same ? `annex ${child.ordinal} is of the notice's period` : `annex ${child.ordinal} is headed ${found.text}, the notice is about ${facts.year ?? ""} ${facts.period_text ?? ""}`.trim(), evidence_a: heading,
    });
  }
  return outcomes;
};

/** Holds the dates of a notice against each other: checked, signed, published, due. */
export const dateOrder: Rule = ({ facts }) => {
  const outcomes: Outcome[] = [];
  const order = (earlier: string | null, later: string | null, what: string): void => {
    if (!earlier || !later) return;
    outcomes.push({ verdict: earlier <= later ? "pass" : "fail", expected: `≥ ${earlier}`, found: later, explanation: `${what}: ${earlier} and ${later}${earlier <= later ? "" : ", the second lies before the first"}` });
  };
  order(facts.inspected_to, facts.signed_on, "end of the check and signature");
  order(facts.signed_on, facts.published_on, "signature and page date");
  order(facts.signed_on, facts.rectify_by, "signature and deadline");
  order(facts.published_on, facts.rectify_by, "page date and deadline");
  return outcomes;
};
