/** One figure that does not hold: its sum written out, and the way to its words. */
import type { Recheck } from "../../src/report/rechecks";
import { wordFor } from "../../src/plot/words";
import { explained } from "./explanations";
import { CorrectedMark, noticeName } from "./parts";
import type { Row } from "./data";
import { link, useSettings } from "./state";

export function RecheckCard({ recheck, notice, words = true }: { recheck: Recheck; notice: Row | undefined; words?: boolean }) {
  const { language, say } = useSettings();
  const points = recheck.rule === "rate" || recheck.expected?.includes("%");
  const target = link("notice", recheck.notice_id, { record: recheck.record, check: recheck.check_id });
  return (
    <a class="recheck" href={target}>
      <span class="recheck-head">
        <strong>{noticeName(notice)}</strong>
        <span class="chip">{wordFor("rule", recheck.rule, language)}</span>
        <CorrectedMark record={recheck.record} />
        {recheck.repeated && <span class="chip">{say.rechecks.repeated}</span>}
        {recheck.gap !== null && <span class="gap-figure">{say.rechecks.gap} {Math.round(recheck.gap * 100) / 100} {points ? say.rechecks.points : "%"}</span>}
      </span>
      <span class="sum">{explained(recheck.explanation, language)}</span>
      {words && recheck.evidence_a && <q class="words">{shortened(recheck.evidence_a)}</q>}
      {words && recheck.evidence_b && <q class="words">{shortened(recheck.evidence_b)}</q>}
    </a>
  );
}

/** Words on one line: markup and white space of a page say nothing here. */
export function shortened(text: string, limit = 160): string {
  const flat = [...text.replace(/<[^<>]*>/gu, " ").replace(/&nbsp;/gu, " ").replace(/\s+/gu, " ").trim()];
  return flat.length > limit ? `${flat.slice(0, limit).join("")}…` : flat.join("");
}
