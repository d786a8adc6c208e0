/** Plots as Vega-Lite specifications: the same for the page and for papers. Each is data alone, so it can be kept and drawn again. */
import type { TopLevelSpec } from "vega-lite";
import type { Point, ProblemCount } from "./points.js";
import { palette, plotConfig, type Theme } from "./theme.js";
import { plotWords, wordFor, type Language } from "./words.js";

export interface Look {
  language: Language;
  theme: Theme;
  /** Width of the whole plot, in pixels. */
  width: number;
  /** How much larger than on a desk letters and rows are. Default: 1. */
  scale?: number;
}

const schema = "https://vega.github.io/schema/vega-lite/v6.json";
/** 国办秘函〔2019〕19号 came into force; figures of before and after never compare. */
const schemeChange = Date.UTC(2019, 3, 1);

function top({ theme, scale }: Look, values: readonly object[]): { $schema: string; config: ReturnType<typeof plotConfig>; data: { values: object[] } } {
  return { $schema: schema, config: plotConfig(theme, scale), data: { values: [...values] } };
}

function pointTooltip(language: Language, points: readonly Point[]): object[] {
  const words = plotWords[language];
  // Where nobody corrected anything, a line that says so of every point would only be read for nothing.
  const source = points.some(({ corrected }) => corrected) ? [{ field: "correctedWord", title: words.source }] : [];
  return [
    { field: "region", title: words.region }, { field: "period", title: words.period }, { field: "subjectWord", title: words.subject },
    { field: "rate", title: words.passRate, format: ".2f" }, { field: "n", title: words.n }, { field: "passed", title: words.passed },
    { field: "low", title: words.low, format: ".2f" }, { field: "high", title: words.high, format: ".2f" }, { field: "verdictWord", title: words.verdict }, ...source, { field: "scheme", title: words.scheme },
  ];
}

function subjectColour({ theme, language }: Look, points: readonly Point[]): object {
  const colours = palette[theme];
  const subjects = ["website", "account", "column", "message", "rectification", "other"].filter((subject) => points.some((point) => point.subject === subject));
  return {
    field: "subjectWord", type: "nominal", title: null, legend: { symbolOpacity: 1, symbolType: "circle", symbolStrokeWidth: 0 },
    scale: { domain: subjects.map((subject) => wordFor("subject", subject, language)), range: subjects.map((subject) => (subject === "website" ? colours.website : subject === "account" ? colours.account : colours.other)) },
  };
}

/** A ring around what a person corrected, with its legend; nothing where nobody did. */
function correctedRing({ theme, language, scale = 1 }: Look, points: readonly Point[], { encoding = {}, mark = {}, window }: { encoding?: object; mark?: object; window?: TimeWindow | undefined }): object[] {
  if (!points.some(({ corrected, time }) => corrected && inWindow(time, window))) return [];
  const words = plotWords[language];
  return [{
    transform: [{ filter: "datum.corrected" }, ...windowFilter(window)], mark: { type: "point", shape: "circle", filled: false, size: 240 * scale, strokeWidth: 2, opacity: 1, cursor: "pointer", ...mark },
    encoding: {
      ...encoding, tooltip: pointTooltip(language, points),
      stroke: { field: "correctedWord", type: "nominal", title: null, scale: { domain: [words.corrected], range: [palette[theme].corrected] }, legend: { symbolType: "circle", symbolFillColor: "transparent", symbolStrokeWidth: 2, symbolOpacity: 1 } },
    },
  }];
}

/** The selection with which a stretch of the time axis is brushed, in all panels alike. It is drawn while it is made, and neither moved nor stretched. */
function timeBrush(name: string, { theme }: Look): object {
  const { ink } = palette[theme];
  return { name, select: { type: "interval", encodings: ["x"], translate: false, zoom: false, mark: { fill: ink, fillOpacity: 0.12, stroke: ink, strokeOpacity: 0.5 } } };
}

/** A stretch of the time axis, from one midnight in UTC to another, in milliseconds. */
export interface TimeWindow {
  from: number;
  to: number;
}

export interface Zoom {
  /** What the time axis shows. Default: all points. */
  window?: TimeWindow | undefined;
  /** Name of a selection with which a person brushes a stretch of the time axis. Default: there is none. */
  brush?: string;
}

/** Whether a time lies in a stretch; every time does where there is none. */
export function inWindow(time: number, window: TimeWindow | undefined): boolean {
  return window === undefined || (time >= window.from && time <= window.to);
}

/** The same test for a layer. It is an expression, since one by field and range would have Vega-Lite parse the times anew, and warn of it. */
function windowFilter(window: TimeWindow | undefined): { filter: string }[] {
  return window ? [{ filter: `datum.time >= ${window.from} && datum.time <= ${window.to}` }] : [];
}

/** A day as Vega-Lite writes one: milliseconds alone would be taken for a year where expressions are interpreted, as on the page. */
function dayOf(time: number): object {
  const day = new Date(time);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate(), utc: true };
}

const month = 30 * 86_400_000;

/** Labels of a time axis: years, and the months of a stretch that has few years. */
function timeAxis(window: TimeWindow | undefined): object {
  const span = window ? window.to - window.from : Infinity;
  const labels = span > 36 * month ? { format: "%Y", tickCount: { interval: "year", step: 1 } }
    : span > 2 * month ? { format: "%Y-%m", tickCount: { interval: "month", step: span > 18 * month ? 6 : span > 9 * month ? 3 : 1 } }
      : { format: "%Y-%m-%d", tickCount: 3 };
  // Labels at the edge of a stretch that has no padding are moved inside.
  return { ...labels, labelOverlap: true, grid: false, labelFlush: window ? 22 : false };
}

/**
 * Pass rates over time, a small panel for each place, with 95 % Wilson bands and a mark where the scheme changes. Zoomed, the lines run on to
 * the edge and points outside are left out; the rates keep their axis, so that a window compares with the whole.
 */
export function trendSpec(points: readonly Point[], look: Look, { window, brush }: Zoom = {}): TopLevelSpec {
  const words = plotWords[look.language];
  const colours = palette[look.theme];
  const order = [...new Set(points.map(({ region }) => region))];
  const regions = order.length;
  const scale = look.scale ?? 1;
  const most = Math.max(1, Math.min(4, Math.floor(look.width / (300 * scale))));
  // Rows of equal length.
  const columns = Math.ceil(regions / Math.ceil(regions / most)) || 1;
  const width = Math.max(180, Math.floor((look.width - 74 * scale) / columns) - 30);
  const times = points.map(({ time }) => time);
  const changes = times.some((time) => time < schemeChange) && times.some((time) => time >= schemeChange) && inWindow(schemeChange, window);
  const shown = window ? { transform: windowFilter(window) } : {};
  const clip = window !== undefined;
  const lowest = Math.min(100, ...points.map(({ low, rate }) => Math.min(low ?? rate, rate)));
  const x = { field: "time", type: "temporal", title: null, scale: { type: "utc", nice: false, ...(window ? { domain: [dayOf(window.from), dayOf(window.to)] } : { padding: 12 }) }, axis: timeAxis(window) };
  const y = { field: "rate", type: "quantitative", title: words.passRate, scale: { domain: [Math.max(0, Math.floor(lowest / 10) * 10), 100], nice: false, clamp: true } };
  const colour = subjectColour(look, points);
  const layer: object[] = [
    { mark: { type: "area", opacity: 0.16, clip }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, color: colour, detail: { field: "series" } } },
    { ...shown, mark: { type: "rule", opacity: 0.35 }, encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, color: colour } },
    { mark: { type: "line", strokeWidth: 1.6, clip }, encoding: { x, y, color: colour, detail: { field: "series" } } },
    {
      ...shown, ...(brush === undefined ? {} : { params: [timeBrush(brush, look)] }), mark: { type: "point", filled: true, size: 70, cursor: "pointer", opacity: 1 },
      encoding: {
        x, y, color: colour, tooltip: pointTooltip(look.language, points),
        stroke: { condition: { test: "!datum.holds", value: colours.wrong }, value: colours.paper }, strokeWidth: { condition: { test: "!datum.holds", value: 3 }, value: 1 },
        shape: { condition: { test: "!datum.holds", value: "diamond" }, value: "circle" },
      },
    },
    ...correctedRing(look, points, { encoding: { x, y }, window }),
  ];
  if (changes) {
    const change = { values: [{ time: schemeChange, label: words.schemeChange }] };
    layer.push({ data: change, mark: { type: "rule", strokeDash: [4, 4], color: colours.soft }, encoding: { x } });
    layer.push({ data: change, mark: { type: "text", align: "left", baseline: "bottom", dx: -4, dy: -3, fontSize: 11 * scale, color: colours.soft }, encoding: { x, y: { datum: 100 }, text: { field: "label" } } });
  }
  return {
    ...top(look, points), facet: { field: "region", type: "nominal", title: null, sort: order }, columns, spacing: { row: 18, column: 26 },
    spec: { width, height: 190 * scale, layer }, resolve: { axis: { x: "independent" } },
  } as unknown as TopLevelSpec;
}

/** Pass rates by place and period. Empty cells are periods without a figure. */
export function heatmapSpec(points: readonly Point[], look: Look): TopLevelSpec {
  const words = plotWords[look.language];
  const colours = palette[look.theme];
  const periods = [...new Map(points.map(({ period, time }) => [period, time]))].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([period]) => period);
  const lowest = Math.min(100, ...points.map(({ rate }) => rate));
  const floor = Math.max(0, Math.min(80, Math.floor(lowest / 10) * 10));
  const cell = Math.max(26, Math.min(64 * (look.scale ?? 1), Math.floor((look.width - 150) / Math.max(1, periods.length))));
  const encoding = {
    x: { field: "period", type: "ordinal", sort: periods, title: null, axis: { orient: "top", labelAngle: cell < 58 ? -45 : 0, domain: false, ticks: false } },
    y: { field: "region", type: "ordinal", sort: null, title: null, axis: { domain: false, ticks: false } },
  };
  return {
    ...top(look, points), width: { step: cell }, height: { step: 28 * (look.scale ?? 1) }, encoding,
    layer: [
      {
        mark: { type: "rect", cornerRadius: 3, cursor: "pointer", stroke: colours.paper, strokeWidth: 2 },
        encoding: {
          color: { field: "rate", type: "quantitative", title: words.passRate, scale: { domain: [floor, (floor + 100) / 2 + 10, 100], range: [colours.low, colours.middle, colours.high], clamp: true }, legend: { orient: "bottom", gradientLength: 200 } },
          tooltip: pointTooltip(look.language, points),
        },
      },
      ...(cell >= 40 ? [{ mark: { type: "text", fontSize: 11 * (look.scale ?? 1), color: look.theme === "dark" ? "#fff" : "#1c1f22", cursor: "pointer" }, encoding: { text: { field: "rate", format: ".1f" }, tooltip: pointTooltip(look.language, points) } }] : []),
      // In the corner of the cell, where it covers no figure.
      ...correctedRing(look, points, { mark: { fill: colours.paper, size: 50, xOffset: cell / 2 - 7, yOffset: -14 * (look.scale ?? 1) + 7 } }),
    ],
  } as unknown as TopLevelSpec;
}

/** Places ranked by their pass rate in one period, with 95 % Wilson intervals. */
export function rankingSpec(points: readonly Point[], look: Look): TopLevelSpec {
  const words = plotWords[look.language];
  const ranked = points.toSorted((a, b) => b.rate - a.rate || (b.n ?? 0) - (a.n ?? 0) || (a.region < b.region ? -1 : 1));
  const lowest = Math.min(100, ...points.map(({ low, rate }) => low ?? rate));
  const x = { field: "rate", type: "quantitative", title: words.passRate, scale: { domain: [Math.max(0, Math.floor(lowest / 10) * 10), 100], nice: false } };
  const y = { field: "region", type: "ordinal", sort: ranked.map(({ region }) => region), title: null, axis: { grid: true, domain: false, ticks: false } };
  const colour = subjectColour(look, points);
  return {
    ...top(look, ranked), width: Math.max(200, look.width - 190), height: { step: 26 * (look.scale ?? 1), for: "position" }, encoding: { y, yOffset: { field: "subjectWord" } },
    layer: [
      { mark: { type: "rule", strokeWidth: 2, opacity: 0.5 }, encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, color: colour } },
      { mark: { type: "point", filled: true, size: 80, cursor: "pointer", opacity: 1 }, encoding: { x, color: colour, tooltip: pointTooltip(look.language, points) } },
      ...correctedRing(look, points, { encoding: { x } }),
    ],
  } as unknown as TopLevelSpec;
}

/** Problems by category, in all the places chosen. */
export function problemsSpec(rows: readonly ProblemCount[], look: Look): TopLevelSpec {
  const words = plotWords[look.language];
  const colours = palette[look.theme];
  const values = summed(rows, look.language, (row) => [row.category, row.subject_kind]);
  const kinds = ["website", "account", "organization", "region"].filter((kind) => rows.some((row) => row.subject_kind === kind));
  const kindColours: Record<string, string> = { website: colours.website, account: colours.account, organization: colours.high };
  return {
    ...top(look, values), width: Math.max(200, look.width - 190), height: { step: 26 * (look.scale ?? 1) }, mark: { type: "bar", cornerRadiusEnd: 2, cursor: "pointer" },
    encoding: {
      y: { field: "categoryWord", type: "nominal", sort: "-x", title: null },
      x: { field: "problems", type: "quantitative", aggregate: "sum", title: words.problems, axis: { tickMinStep: 1 } },
      color: { field: "kindWord", type: "nominal", title: null, scale: { domain: kinds.map((kind) => wordFor("kind", kind, look.language)), range: kinds.map((kind) => kindColours[kind] ?? colours.other) } },
      tooltip: [{ field: "categoryWord", title: words.category }, { field: "kindWord", title: words.subject }, { field: "problems", aggregate: "sum", title: words.problems }],
      detail: { field: "category" },
    },
  } as unknown as TopLevelSpec;
}

/** Problems by category and place. */
export function problemMapSpec(rows: readonly ProblemCount[], look: Look): TopLevelSpec {
  const words = plotWords[look.language];
  const colours = palette[look.theme];
  const values = summed(rows, look.language, (row) => [row.category, row.region_today ?? ""]);
  const regions = new Set(values.map(({ region }) => region)).size;
  const cell = Math.max(30, Math.min(60 * (look.scale ?? 1), Math.floor((look.width - 190) / Math.max(1, regions))));
  return {
    ...top(look, values), width: { step: cell }, height: { step: 28 * (look.scale ?? 1) },
    encoding: {
      x: { field: "region", type: "nominal", title: null, sort: null, axis: { orient: "top", labelAngle: -45, domain: false, ticks: false } },
      y: { field: "categoryWord", type: "nominal", title: null, sort: { field: "problems", op: "sum", order: "descending" }, axis: { domain: false, ticks: false } },
    },
    layer: [
      {
        mark: { type: "rect", cornerRadius: 3, stroke: colours.paper, strokeWidth: 2, cursor: "pointer" },
        encoding: {
          color: { field: "problems", type: "quantitative", title: words.problems, scale: { type: "sqrt", range: [colours.middle, colours.account] }, legend: { orient: "bottom", gradientLength: 200 } },
          tooltip: [{ field: "region", title: words.region }, { field: "categoryWord", title: words.category }, { field: "problems", title: words.problems }, { field: "subjects", title: words.subjects }],
        },
      },
      { mark: { type: "text", fontSize: 12 * (look.scale ?? 1), color: colours.ink }, encoding: { text: { field: "problems" } } },
    ],
  } as unknown as TopLevelSpec;
}

interface ProblemSum {
  category: string;
  categoryWord: string;
  kindWord: string;
  region: string;
  problems: number;
  subjects: number;
}

function summed(rows: readonly ProblemCount[], language: Language, keyOf: (row: ProblemCount) => string[]): ProblemSum[] {
  const sums = new Map<string, ProblemSum>();
  for (const row of rows) {
    const key = keyOf(row).join("\u0001");
    const sum = sums.get(key) ?? {
      category: row.category, categoryWord: wordFor("category", row.category, language), kindWord: wordFor("kind", row.subject_kind, language), region: row.region_today ?? plotWords[language].unknownRegion, problems: 0, subjects: 0,
    };
    sum.problems += row.n_problems;
    sum.subjects += row.n_subjects;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
