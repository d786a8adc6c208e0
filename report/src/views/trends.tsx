/** Pass rates over time. */
import { useMemo } from "preact/hooks";
import { pointsOf, richestRegions, withoutRegion, type PassRate } from "../../../src/plot/points";
import { inWindow, trendSpec, type TimeWindow } from "../../../src/plot/specs";
import { codesOf, wordFor } from "../../../src/plot/words";
import { Chart } from "../chart";
import { correctedIds, rowsOf, type Row } from "../data";
import { Figures, openPoint, pointColumns } from "../figures";
import { Choice, Loading, number } from "../parts";
import { setQuery, useLoaded, useSettings } from "../state";
import { daysOf, readWindow, windowText } from "../time-window";

const panelsAtFirst = 6;
const brushName = "brushed";

export function Trends({ query }: { query: URLSearchParams }) {
  const { language, say } = useSettings();
  const { value: rows, failed } = useLoaded(() => rowsOf<PassRate>("pass_rates"), []);
  const chosen = (query.get("regions") ?? "").split("|").filter((region) => region !== "");
  const subject = query.get("subject") ?? "";
  const platform = query.get("platform") ?? "";
  const from = query.get("from") ?? "";
  const to = query.get("to") ?? "";
  const years = useMemo(() => [...new Set((rows ?? []).flatMap((row) => (row.period_start === null ? [] : [row.period_start.slice(0, 4)])))].sort(), [rows]);
  const everywhere = useMemo(() => pointsOf(rows ?? [], {
    subjects: subject === "" ? ["website", "account"] : [subject], platform: platform === "" ? null : platform, ...(from && { from: `${from}-01-01` }), ...(to && { to: `${to}-12-31` }),
  }, language, correctedIds()), [rows, subject, platform, from, to, language]);
  const regions = useMemo(() => [...new Set(everywhere.map(({ region }) => region))], [everywhere]);
  const shown = chosen.length > 0 ? chosen : richestRegions(everywhere, panelsAtFirst);
  const points = useMemo(() => shown.flatMap((region) => everywhere.filter((point) => point.region === region)), [everywhere, shown.join("|")]);
  const zoom = query.get("zoom");
  const window = useMemo(() => readWindow(zoom), [zoom]);
  const visible = useMemo(() => points.filter(({ time }) => inWindow(time, window)), [points, window]);
  const unknown = useMemo(() => withoutRegion(rows ?? []), [rows]);
  if (!rows) return <Loading failed={failed} />;
  const choose = (next: string[]): void => setQuery({ regions: next.join("|") });
  return (
    <>
      <h1>{say.trends.title}</h1>
      <p class="lead">{say.trends.lead}</p>
      <div class="controls">
        <Choice label={say.trends.regions} value="" onChange={(region) => region !== "" && choose([...new Set([...shown, region])])} options={[["", say.trends.addRegion], ...regions.filter((region) => !shown.includes(region)).map((region) => [region, region] as const)]} />
        <Choice label={say.trends.subject} value={subject} onChange={(value) => setQuery({ subject: value })} options={[["", `${wordFor("subject", "website", language)} + ${wordFor("subject", "account", language)}`], ...codesOf("subject").map((code) => [code, wordFor("subject", code, language)] as const)]} />
        <Choice label={say.trends.platform} value={platform} onChange={(value) => setQuery({ platform: value })} options={[["", say.trends.wholePlatform], ...codesOf("platform").map((code) => [code, wordFor("platform", code, language)] as const)]} />
        <Choice label={say.trends.from} value={from} onChange={(value) => setQuery({ from: value, zoom: null })} options={[["", say.trends.all], ...years.map((year) => [year, year] as const)]} />
        <Choice label={say.trends.to} value={to} onChange={(value) => setQuery({ to: value, zoom: null })} options={[["", say.trends.all], ...years.map((year) => [year, year] as const)]} />
      </div>
      <p class="chips">
        {chosen.length === 0 && <span class="soft">{say.trends.allRegions}: </span>}
        {shown.map((region) => (
          <button key={region} type="button" class="chip" aria-label={`${say.trends.remove} ${region}`} onClick={() => choose(shown.filter((other) => other !== region))}>{region} ×</button>
        ))}
        {chosen.length > 0 && <button type="button" class="quiet" onClick={() => choose([])}>{say.table.clear}</button>}
      </p>
      {points.length === 0 ? <p class="notice-box">{say.trends.none}</p> : (
        <div class="panel">
          <ZoomControls times={points.map(({ time }) => time)} window={window} figures={visible.length} />
          <Chart
            name="tongbao-trends" label={say.trends.lead} spec={(look, brushable) => trendSpec(points, look, { window, ...(brushable && { brush: brushName }) })} keys={[points, window]}
            csv={{ columns: pointColumns, rows: visible as unknown as Row[] }} onOpen={openPoint}
            brush={{ name: brushName, field: "time", onZoom: (first, last) => setQuery({ zoom: windowText(first, last) }), onReset: () => setQuery({ zoom: null }) }}
          />
          <p class="soft">{say.trends.note} {unknown > 0 && say.trends.unknown(number(unknown))}</p>
          <Figures points={visible} />
        </div>
      )}
    </>
  );
}

/** The zoom of the time axis for those who do not drag: where it begins, where it ends, and the way back. */
function ZoomControls({ times, window, figures }: { times: readonly number[]; window: TimeWindow | undefined; figures: number }) {
  const { say } = useSettings();
  const all = useMemo(() => [...new Set(times)].sort((a, b) => a - b), [times.join()]);
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0];
  const [from, to] = window ? daysOf(window) : ["", ""];
  const zoomTo = (start: number, end: number): void => setQuery({ zoom: start === first && end === last ? null : windowText(start, end) });
  const timeOf = (day: string, otherwise: number): number => (day === "" ? otherwise : Date.parse(`${day}T00:00:00Z`));
  const options = (chosen: string, fits: (time: number) => boolean): (readonly [string, string])[] => {
    const days = [...new Set([...all.filter(fits).map((time) => daysOf({ from: time, to: time })[0]), ...(chosen === "" ? [] : [chosen])])].sort();
    return [["", say.trends.all], ...days.map((day) => [day, day.replace(/-01$/u, "")] as const)];
  };
  return (
    <div class="controls" role="group" aria-label={say.trends.axis}>
      <Choice label={say.trends.axisFrom} value={from} onChange={(day) => zoomTo(timeOf(day, first), window?.to ?? last)} options={options(from, (time) => time < (window?.to ?? last))} />
      <Choice label={say.trends.axisTo} value={to} onChange={(day) => zoomTo(window?.from ?? first, timeOf(day, last))} options={options(to, (time) => time > (window?.from ?? first))} />
      <button type="button" disabled={!window} onClick={() => setQuery({ zoom: null })}>{say.trends.wholeAxis}</button>
      <span class="soft" role="status">{window ? say.trends.zoomed(from, to, number(figures)) : say.trends.brushHint}</span>
    </div>
  );
}
