/** How plots look: one calm palette, in light and dark. */
import type { Config } from "vega-lite";

export type Theme = "light" | "dark";

/** Chinese fonts that systems have; none is ever loaded. */
export const fonts = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Heiti SC',sans-serif";

export const palette = {
  light: { ink: "#23272b", soft: "#5d656c", line: "#dcd8cf", paper: "#fffdf9", website: "#1f6f8b", account: "#a8622a", other: "#6b6f76", wrong: "#b3261e", corrected: "#6a3fa0", low: "#9b2c1f", middle: "#efe3d0", high: "#2b7a70" },
  dark: { ink: "#e9e6df", soft: "#a9adb1", line: "#3a3f45", paper: "#1d2125", website: "#6cb8d6", account: "#dda15e", other: "#a9adb1", wrong: "#ff8a7a", corrected: "#c9a6ff", low: "#d4674f", middle: "#4a463f", high: "#5dbdae" },
} as const;

/**
 * The configuration that all plots share.
 *
 * @param scale how much larger than on a desk its letters are, as on a wall.
 */
export function plotConfig(theme: Theme, scale = 1): Config {
  const { ink, soft, line, paper } = palette[theme];
  return {
    background: paper, font: fonts, padding: 8,
    view: { stroke: "transparent" },
    axis: { labelColor: soft, titleColor: soft, gridColor: line, domainColor: line, tickColor: line, labelFontSize: 12 * scale, titleFontSize: 12 * scale, titleFontWeight: "normal", labelLimit: 200 * scale },
    axisY: { domain: false, ticks: false },
    header: { labelColor: ink, labelFontSize: 14 * scale, labelFontWeight: "bold", labelAnchor: "start", title: null, labelPadding: 6 },
    legend: { labelColor: ink, titleColor: soft, labelFontSize: 13 * scale, titleFontSize: 12 * scale, titleFontWeight: "normal", orient: "top", symbolSize: 90 * scale, labelLimit: 260 * scale },
    title: { color: ink, fontSize: 15 * scale, anchor: "start", subtitleColor: soft },
    text: { color: ink },
  };
}
