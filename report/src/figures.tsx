/** The figures of a plot as a table, which a keyboard and a screen reader can walk through. */
import type { Point } from "../../src/plot/points";
import { number } from "./parts";
import { link, useSettings } from "./state";

export const pointColumns = ["region", "period", "subject", "rate", "low", "high", "n", "passed", "holds", "corrected", "scheme", "notice", "record"];
const most = 400;

/** Opens the notice that a point of a plot stands for. */
export function openPoint(datum: Record<string, unknown>): void {
  if (typeof datum["notice"] === "string") location.hash = link("notice", datum["notice"], { record: typeof datum["record"] === "string" ? datum["record"] : null });
}

export function Figures({ points }: { points: readonly Point[] }) {
  const { say } = useSettings();
  const shown = points.slice(0, most);
  return (
    <details class="figures">
      <summary>{say.trends.figures} ({number(points.length)})</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={say.trends.figures}>
        <table class="plain">
          <thead><tr>{["region", "period", "subject", "recomputed", "wilson_low", "wilson_high", "n", "passed", "verdict"].map((name) => <th key={name} scope="col">{say.columns[name]}</th>)}</tr></thead>
          <tbody>
            {shown.map((point) => (
              <tr key={`${point.region}${point.period}${point.series}${point.record}`}>
                <th scope="row">{point.region}</th>
                <td><a href={link("notice", point.notice, { record: point.record })}>{point.period}</a></td>
                <td>{point.subjectWord}</td><td>{point.rate}</td><td>{point.low}</td><td>{point.high}</td><td>{point.n}</td><td>{point.passed}</td>
                <td class={point.holds ? "" : "bad"}>{point.verdictWord}{point.corrected && <span class="chip corrected">{point.correctedWord}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {points.length > most && <p class="soft">{say.table.rows(number(most), number(points.length))}</p>}
    </details>
  );
}
