/** Pass rates over time. */
import { useMemo } from "preact/hooks";
import { pointsOf, richestRegions, withoutRegion, type PassRate, type Point } from "../../../src/plot/points";
import { trendSpec } from "../../../src/plot/specs";
import { codesOf, wordFor } from "../../../src/plot/words";
import { Chart } from "../chart";
import { rowsOf, type Row } from "../data";
import { Figures, openPoint, pointColumns } from "../figures";
import { Choice, Loading, number } from "../parts";
import { setQuery, useLoaded, useSettings } from "../state";

const panelsAtFirst = 6;

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
  }, language), [rows, subject, platform, from, to, language]);
  const regions = useMemo(() => [...new Set(everywhere.map(({ region }) => region))], [everywhere]);
  const shown = chosen.length > 0 ? chosen : richestRegions(everywhere, panelsAtFirst);
  const points = useMemo(() => shown.flatMap((region) => everywhere.filter((point) => point.region === region)), [everywhere, shown.join("|")]);
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
        <Choice label={say.trends.from} value={from} onChange={(value) => setQuery({ from: value })} options={[["", say.trends.all], ...years.map((year) => [year, year] as const)]} />
        <Choice label={say.trends.to} value={to} onChange={(value) => setQuery({ to: value })} options={[["", say.trends.all], ...years.map((year) => [year, year] as const)]} />
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
          <Chart name="tongbao-trends" label={say.trends.lead} spec={(look) => trendSpec(points, look)} keys={[points]} csv={{ columns: pointColumns, rows: points as unknown as Row[] }} onOpen={openPoint} />
          <p class="soft">{say.trends.note} {unknown > 0 && say.trends.unknown(number(unknown))}</p>
          <Figures points={points as Point[]} />
        </div>
      )}
    </>
  );
}
