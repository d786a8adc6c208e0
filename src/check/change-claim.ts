import { placesOf } from "../extract/places.js";
import type { Rule } from "./rule.js";

const CHANGE = /(?:环比|同比|[较比]上?(?:一?季度|期|月|年|次|第[一二三四]季度)[^,。;]{0,12}?)?(?:上涨|上升|提高|提升|增长|下降|降低|回落|减少|增加)(?:了)?(?:约)?\d+(?:\.\d+)?(?:个百分点|%|家|个)/gu;

/** Lists what a notice says of a change against an earlier period. One notice alone cannot check it; a corpus may (`cross-notice`). */
export const changeClaim: Rule = ({ context }) =>
  placesOf(context.notice).paragraphs.flatMap(({ node, annex }) => {
    if (annex) return [];
    return [...node.value.matchAll(CHANGE)].map((match) => ({
      verdict: "uncheckable" as const, expected: null, found: match[0], explanation: "needs the notice of the earlier period", evidence_a: node.value.slice(Math.max(0, match.index - 30), match.index + match[0].length),
    }));
  });
