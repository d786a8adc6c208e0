import { once } from "./data.js";
import { readRows } from "./gazetteer-data.js";

/** One headline figure of the national series: how many sites ran, how many were checked, and the pass rate as printed. */
export interface NationalFigure {
  /** `2016Q3`, `2020H2`, or a year. */
  period: string;
  subject: "website" | "account";
  /** Who checked: the General Office of the State Council, or regions and ministries. */
  series: "centre" | "regions";
  running: number | null;
  checked: number | null;
  /** Percentage as printed; its decimals count. */
  rate: string | null;
}

const number = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

const figures = once((): NationalFigure[] =>
  readRows("national-series.csv").map((row) => ({
    period: row["period"]!,
    subject: row["subject"] as NationalFigure["subject"],
    series: row["series"] as NationalFigure["series"],
    running: number(row["running"]),
    checked: number(row["checked"]),
    rate: row["rate"] || null,
  })),
);

/** Lists the figures of the reference series for a period. */
export function nationalFigures(period: string): NationalFigure[] {
  return figures().filter((figure) => figure.period === period);
}
