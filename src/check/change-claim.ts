import { placesOf } from "../extract/places.js";
import { matchesOf } from "../text/match.js";
import type { Rule } from "./rule.js";

const CHANGE = /(?:环比|同比|[较比]上?(?:一?季度|期|月|年|次|第[一二三四]季度)[^,。;]{0,12}?)?(?:上涨|上升|提高|提升|增长|下降|降低|回落|减少|增加)(?:了)?(?:约)?\d+(?:\.\d+)?(?:个百分点|%|家|个)/gu;

const OWN = /由[^,。;%]{0,12}?(\d{1,3}(?:\.\d{1,4})?)%[^,。;%]{0,6}?(升|提高|上升|增|降|下降|回落|减)[^\d%,。;]{0,3}(\d{1,3}(?:\.\d{1,4})?)%[^。;\d]{0,12}?(\d{1,3}(?:\.\d{1,4})?)个百分点/gu;

/** Checks a change that brings both its figures: `由95%升至97.5%,提高3.5个百分点`. */
export const ownChange: Rule = ({ context }) =>
  placesOf(context.notice).paragraphs.flatMap(({ node, annex }) => {
    if (annex) return [];
    return matchesOf(OWN, node.value).map((match) => {
      const scale = 10 ** 4;
      const [from, to, points] = [match[1]!, match[3]!, match[4]!].map((figure) => Math.round(Number(figure) * scale)) as [number, number, number];
      const found = Math.abs(to - from);
      // A rise that is called a fall does not hold, whatever its size.
      const words = matchesOf(/(升|提高|增|上涨)|(降|回落|减)/gu, match[0]);
      const directed = [...words].every(([, rise]) => to === from || (to > from) === (rise !== undefined));
      return {
        verdict: directed && found === points ? ("pass" as const) : ("fail" as const), expected: `${found / scale}`, found: match[4]!,
        explanation: `${match[3]}% − ${match[1]}% = ${(to - from) / scale} points, printed ${match[4]}`, evidence_a: match[0],
      };
    });
  });

/** Lists what a notice says of a change against an earlier period. One notice alone cannot check it; a corpus may (`cross-notice`). */
export const changeClaim: Rule = ({ context }) =>
  placesOf(context.notice).paragraphs.flatMap(({ node, annex }) => {
    if (annex) return [];
    return matchesOf(CHANGE, node.value).map((match) => ({
      verdict: "uncheckable" as const, expected: null, found: match[0], explanation: "needs the notice of the earlier period", evidence_a: node.value.slice(Math.max(0, match.index - 30), match.index + match[0].length),
    }));
  });
