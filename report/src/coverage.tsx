/** Which quarters of which regions have a notice. */
import { useMemo } from "preact/hooks";
import { rowsOf } from "./data";
import { Loading } from "./parts";
import { link, useLoaded, useSettings } from "./state";
import { useVirtual } from "./virtual";

interface Coverage {
  region_today: string | null;
  region_code_today: string | null;
  series: string;
  period_kind: string;
  period: string;
  period_start: string | null;
  period_end: string | null;
  present: boolean;
  notice_ids: string | null;
}

interface Line {
  name: string;
  cells: Map<number, { state: "full" | "part" | "gap"; words: string; notice: string | null }>;
}

/** Counts quarters from the year 0. */
function quarterOf(date: string): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function linesOf(rows: readonly Coverage[]): { lines: Line[]; first: number; last: number } {
  const lines = new Map<string, Line>();
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    if (row.period_start === null || row.period_end === null) continue;
    const key = `${row.region_code_today ?? row.series}/${row.series}`;
    const line = lines.get(key) ?? { name: row.series.includes(" ") ? row.series.slice(row.series.indexOf(" ") + 1) : (row.region_today ?? row.series), cells: new Map() };
    lines.set(key, line);
    for (let quarter = quarterOf(row.period_start); quarter <= quarterOf(row.period_end); quarter++) {
      first = Math.min(first, quarter);
      last = Math.max(last, quarter);
      const state = !row.present ? "gap" : row.period_kind === "quarter" ? "full" : "part";
      const now = line.cells.get(quarter);
      const better = !now || (now.state === "gap" && state !== "gap") || (now.state === "part" && state === "full");
      if (better) line.cells.set(quarter, { state, words: row.period, notice: row.notice_ids?.split(" ")[0] ?? null });
    }
  }
  return { lines: [...lines.values()], first, last };
}

export function CoverageGrid() {
  const { say } = useSettings();
  const { value: rows, failed } = useLoaded(() => rowsOf<Coverage>("coverage"), []);
  const { lines, first, last } = useMemo(() => linesOf(rows ?? []), [rows]);
  const { scroller, items, total, measure } = useVirtual(lines.length, 27);
  if (!rows) return <Loading failed={failed} />;
  if (lines.length === 0) return null;
  const quarters = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const template = `minmax(7.5rem, 11rem) repeat(${quarters.length}, minmax(1.05rem, 1fr))`;
  const years = new Map<number, number>();
  for (const quarter of quarters) years.set(Math.floor(quarter / 4), (years.get(Math.floor(quarter / 4)) ?? 0) + 1);
  return (
    <div class="coverage" ref={scroller} tabIndex={0} role="region" aria-label={say.overview.coverage}>
      <div class="coverage-head" style={{ gridTemplateColumns: template }}>
        <span />
        {[...years].map(([year, n]) => <span key={year} style={{ gridColumn: `span ${n}` }}>{n > 1 ? year : ""}</span>)}
      </div>
      <div style={{ height: total, position: "relative" }}>
        {items.map((item) => {
          const line = lines[item.index]!;
          return (
            <div key={item.key} data-index={item.index} ref={measure} class="coverage-row" style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}>
              <span class="coverage-name" title={line.name}>{line.name}</span>
              {quarters.map((quarter) => {
                const cell = line.cells.get(quarter);
                const label = `${line.name} ${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`;
                if (!cell) return <i key={quarter} />;
                return cell.notice === null ? <i key={quarter} class="gap" title={label} /> : <a key={quarter} class={cell.state} href={link("notice", cell.notice)} title={`${label} · ${cell.words}`} aria-label={`${label} · ${cell.words}`} />;
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
