/** Places beside each other: over all periods, in one period, and by the problems found. */
import { useMemo } from "preact/hooks";
import { pointsOf, richestRegions, type PassRate, type ProblemCount } from "../../../src/plot/points";
import { heatmapSpec, problemMapSpec, problemsSpec, rankingSpec } from "../../../src/plot/specs";
import { wordFor } from "../../../src/plot/words";
import { Chart } from "../chart";
import { correctedIds, rowsOf, type Row } from "../data";
import { Figures, openPoint, pointColumns } from "../figures";
import { Choice, Loading, Panel } from "../parts";
import { link, setQuery, useLoaded, useSettings } from "../state";

const mostRegions = 40;
const mostPeriods = 24;

export function Comparison({ query }: { query: URLSearchParams }) {
  const { language, say } = useSettings();
  const { value, failed } = useLoaded(async () => ({ rates: await rowsOf<PassRate>("pass_rates"), problems: await rowsOf<ProblemCount>("problem_counts") }), []);
  const subject = query.get("subject") ?? "account";
  const province = query.get("province") ?? "";
  const inProvince = <T extends { province: string | null }>(rows: readonly T[]): T[] => (province === "" ? [...rows] : rows.filter((row) => row.province === province));
  const all = useMemo(() => pointsOf(inProvince(value?.rates ?? []), { subjects: [subject] }, language, correctedIds()), [value, subject, province, language]);
  const periods = useMemo(() => [...new Map(all.map(({ period, time }) => [period, time]))].sort((a, b) => b[1] - a[1]).map(([period]) => period), [all]);
  const heat = useMemo(() => {
    const regions = new Set(richestRegions(all, mostRegions));
    const recent = new Set(periods.slice(0, mostPeriods));
    return all.filter((point) => regions.has(point.region) && recent.has(point.period));
  }, [all, periods]);
  const fullest = useMemo(() => periods.toSorted((a, b) => all.filter(({ period }) => period === b).length - all.filter(({ period }) => period === a).length)[0] ?? "", [all, periods]);
  const period = query.get("period") ?? fullest;
  const ranked = useMemo(() => all.filter((point) => point.period === period).sort((a, b) => b.rate - a.rate), [all, period]);
  const problems = useMemo(() => inProvince(value?.problems ?? []).filter(({ subject_kind: kind }) => (subject === "account") === (kind === "account")), [value, subject, province]);
  const topProblems = useMemo(() => {
    const sums = new Map<string, number>();
    for (const row of problems) sums.set(row.region_today ?? "—", (sums.get(row.region_today ?? "—") ?? 0) + row.n_problems);
    const kept = new Set([...sums].sort((a, b) => b[1] - a[1]).slice(0, 20).map(([region]) => region));
    return problems.filter((row) => kept.has(row.region_today ?? "—"));
  }, [problems]);
  if (!value) return <Loading failed={failed} />;
  const provinces = [...new Set(value.rates.map((row) => row.province))].filter((name) => name !== null).sort();
  const words = say.comparison;
  const openProblem = (datum: Record<string, unknown>): void => {
    location.hash = link("table", "problems", { "f.category": String(datum["category"] ?? "") });
  };
  return (
    <>
      <h1>{words.title}</h1>
      <div class="controls">
        <Choice label={say.trends.subject} value={subject} onChange={(code) => setQuery({ subject: code, period: null })} options={["account", "website"].map((code) => [code, wordFor("subject", code, language)] as const)} />
        <Choice label={words.province} value={province} onChange={(name) => setQuery({ province: name, period: null })} options={[["", words.everywhere], ...provinces.map((name) => [name, name] as const)]} />
      </div>
      <Panel title={words.heat} lead={words.heatLead} id="heat">
        {heat.length === 0 ? <p class="notice-box">{say.trends.none}</p> : (
          <>
            <Chart name="tongbao-heatmap" label={`${words.heat}. ${words.heatLead}`} spec={(look) => heatmapSpec(heat, look)} keys={[heat]} csv={{ columns: pointColumns, rows: heat as unknown as Row[] }} onOpen={openPoint} />
            <Figures points={heat} />
          </>
        )}
      </Panel>
      <Panel title={words.rank} lead={words.rankLead} id="rank">
        <div class="controls"><Choice label={words.period} value={period} onChange={(next) => setQuery({ period: next })} options={periods.map((name) => [name, name] as const)} /></div>
        {ranked.length === 0 ? <p class="notice-box">{say.trends.none}</p> : (
          <Chart name={`tongbao-ranking-${period}`} label={`${words.rank} ${period}`} spec={(look) => rankingSpec(ranked.slice(0, 60), look)} keys={[ranked]} csv={{ columns: pointColumns, rows: ranked as unknown as Row[] }} onOpen={openPoint} />
        )}
      </Panel>
      {problems.length > 0 && (
        <>
          <Panel title={words.problems} id="problems">
            <Chart name="tongbao-problems" label={words.problems} spec={(look) => problemsSpec(problems, look)} keys={[problems]} csv={problemCsv(problems)} onOpen={openProblem} />
          </Panel>
          <Panel title={words.problemsMap} id="problem-map">
            <Chart name="tongbao-problems-by-region" label={words.problemsMap} spec={(look) => problemMapSpec(topProblems, look)} keys={[topProblems]} csv={problemCsv(topProblems)} onOpen={openProblem} />
          </Panel>
        </>
      )}
    </>
  );
}

function problemCsv(rows: readonly ProblemCount[]): { columns: string[]; rows: Row[] } {
  return { columns: ["region_today", "period", "subject_kind", "category", "n_problems", "n_subjects"], rows: rows as unknown as Row[] };
}
