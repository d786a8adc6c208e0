import type { Rule } from "./rule.js";

/** Holds the list of annexes against the annexes that stand on the page. */
export const annexMissing: Rule = ({ context }) => {
  const { children } = context.notice;
  const listed = children.flatMap((child) => (child.type === "attachments" ? child.children : []));
  if (listed.length === 0) return [];
  const annexes = children.filter((child) => child.type === "annex");
  // A label with a title and nothing under it is an annex whose content is elsewhere.
  const present = annexes.filter((annex) => annex.children.some((node) => node.type === "table" || (node.type === "paragraph" && !/^注:?/u.test(node.value))));
  const missing = listed.filter(({ ordinal }) => !present.some((annex) => annex.ordinal === ordinal));
  // What the list itself says is left out is no contradiction: 名单(略).
  const leftOut = missing.length > 0 && missing.every(({ value }) => /\((?:此件|附件|另发|从)?略\)?$/u.test(value));
  return [{
    verdict: missing.length === 0 ? "pass" : leftOut ? "uncheckable" : "fail", expected: String(listed.length), found: String(listed.length - missing.length),
    explanation: missing.length === 0 ? `all ${listed.length} annexes are on the page` : `not on the page: ${missing.map(({ ordinal, value }) => `${ordinal}. ${value}`).join("; ")}`,
    evidence_a: missing[0]?.value ?? null,
  }];
};
