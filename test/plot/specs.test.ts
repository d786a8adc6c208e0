/** What the plots mark and what they leave out, in their specifications and as they are drawn. */
import { describe, expect, it } from "vitest";
import { correctedRates, pointsOf, type PassRate } from "../../src/plot/points.js";
import { renderSvg } from "../../src/plot/render.js";
import { heatmapSpec, rankingSpec, trendSpec, type Look, type Zoom } from "../../src/plot/specs.js";

const rateRow = (region: string, period: string, start: string, recomputed: number, rate_ids: string): PassRate => ({
  region_code_today: "530600", region_today: region, province: "云南省", city: null, county: null, period, period_start: start, subject: "account", platform: null, scheme: "2019", scope: null,
  n: 100, passed: recomputed, printed: recomputed, recomputed, verdict: "ok", wilson_low: recomputed - 3, wilson_high: recomputed + 3, rank: 1, notice_ids: "n-1", rate_ids,
});
const rows = [
  rateRow("昭通市", "2020Q1", "2020-01-01", 80, "a-1-r1"), rateRow("昭通市", "2020Q3", "2020-07-01", 90, "a-1-r2 b-1-r7"), rateRow("昭通市", "2021Q1", "2021-01-01", 95, "c-1-r1"), rateRow("昆山市", "2021Q1", "2021-01-01", 97, "d-1-r1"),
];
const corrections = [
  { table: "rates", action: "correct", status: "applied", record_id: "b-1-r7" }, { table: "rates", action: "wrong", status: "applied", record_id: "c-1-r1" }, { table: "rates", action: "right", status: "confirmed", record_id: "a-1-r1" },
  { table: "rates", action: "correct", status: "no-match", record_id: "c-1-r1" }, { table: "counts", action: "correct", status: "applied", record_id: "d-1-r1" }, { table: "rates", action: "add", status: "applied", record_id: "e-1-x1" },
];
const look = (language: Look["language"], theme: Look["theme"] = "light"): Look => ({ language, theme, width: 900 });
const rings = (svg: string, colour: string): number => svg.match(new RegExp(`<path [^>]*stroke="${colour}"`, "gu"))?.length ?? 0;

describe("points that a person corrected", () => {
  const ids = correctedRates(corrections);

  it("are those whose rate was changed or added, in any of its printings", () => {
    expect([...ids]).toEqual(["b-1-r7", "e-1-x1"]);
    expect(pointsOf(rows, {}, "zh", ids).map(({ region, period, corrected, correctedWord }) => [region, period, corrected, correctedWord])).toEqual([
      ["昆山市", "2021Q1", false, "原文"], ["昭通市", "2020Q1", false, "原文"], ["昭通市", "2020Q3", true, "人工更正"], ["昭通市", "2021Q1", false, "原文"],
    ]);
  });

  // One ring is the point's, one its entry in the legend.
  it.each([["zh", "light", "#6a3fa0", "人工更正"], ["en", "dark", "#c9a6ff", "Corrected by a reviewer"]] as const)("have a ring and a legend in %s, %s, in all plots of rates", async (language, theme, colour, word) => {
    const points = pointsOf(rows, {}, language, ids);
    for (const spec of [trendSpec, heatmapSpec, rankingSpec]) {
      const svg = await renderSvg(spec(points, look(language, theme)));
      expect(rings(svg, colour), spec.name).toBe(2);
      expect(svg, spec.name).toContain(`>${word}</text>`);
    }
  });

  it("say so in their tooltips", () => {
    const tooltip = JSON.stringify(trendSpec(pointsOf(rows, {}, "en", ids), look("en")));
    expect(tooltip).toContain('{"field":"correctedWord","title":"Figure"}');
  });

  it("leave plots without any as they are", async () => {
    const points = pointsOf(rows, {}, "zh");
    for (const spec of [trendSpec, heatmapSpec, rankingSpec]) {
      const svg = await renderSvg(spec(points, look("zh")));
      expect([rings(svg, "#6a3fa0"), svg.includes("人工更正")], spec.name).toEqual([0, false]);
      expect(JSON.stringify({ ...spec(points, look("zh")), data: undefined }), spec.name).not.toContain("correctedWord");
    }
  });
});

describe("a time axis that is zoomed", () => {
  const points = pointsOf(rows, {}, "zh", new Set(["a-1-r1"]));
  const window = { from: Date.UTC(2020, 4, 15), to: Date.UTC(2021, 0, 1) };
  const drawn = (zoom: Zoom) => renderSvg(trendSpec(points, look("zh"), zoom));
  const dots = (svg: string): string[] => [...svg.matchAll(/<path aria-label="[^"]*?时段: (\w+)[^"]*" role="graphics-symbol" aria-roledescription="point"/gu)].map(([, period]) => period!);

  it("shows the points of its stretch alone, both ends included, and every panel", async () => {
    const [whole, zoomed] = [await drawn({}), await drawn({ window })];
    // The corrected one has a ring beside its dot.
    expect(dots(whole).toSorted()).toEqual(["2020Q1", "2020Q1", "2020Q3", "2021Q1", "2021Q1"]);
    expect(dots(zoomed).toSorted()).toEqual(["2020Q3", "2021Q1", "2021Q1"]);
    for (const region of ["昭通市", "昆山市"]) expect(zoomed).toContain(`>${region}</text>`);
  });

  it("has no legend of what it does not show", async () => {
    expect([(await drawn({})).includes("人工更正"), (await drawn({ window: { from: Date.UTC(2020, 8, 1), to: Date.UTC(2021, 3, 1) } })).includes("人工更正</text>")]).toEqual([true, false]);
  });

  it.each([
    ["years", Date.UTC(2016, 0, 1), Date.UTC(2021, 0, 1), "2018"], ["half-years", Date.UTC(2019, 6, 1), Date.UTC(2021, 6, 1), "2020-07"], ["months", Date.UTC(2020, 8, 1), Date.UTC(2021, 2, 1), "2020-11"],
    ["days", Date.UTC(2020, 11, 15), Date.UTC(2021, 0, 20), "2020-12-27"],
  ])("is labelled by %s", async (_unit, from, to, label) => expect(await drawn({ window: { from, to } })).toContain(`>${label}</text>`));

  it("has the mark of the new scheme only where it lies in the stretch", async () => {
    const old = [...points, { ...points[0]!, time: Date.UTC(2017, 0, 1), period: "2017Q1" }];
    const svg = (zoom: Zoom) => renderSvg(trendSpec(old, look("zh"), zoom));
    expect([(await svg({})).includes("2019 年起新指标"), (await svg({ window })).includes("2019 年起新指标")]).toEqual([true, false]);
  });

  it("can be brushed on the page alone: what is kept as a file has no selection", () => {
    expect(JSON.stringify(trendSpec(points, look("zh"), { window }))).not.toContain('"params"');
    expect(JSON.stringify(trendSpec(points, look("zh"), { window, brush: "b" }))).toContain('"params":[{"name":"b","select":{"type":"interval","encodings":["x"]');
  });
});
