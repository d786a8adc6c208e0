/** Draws a plot without a browser. The same specification gives the same bytes on every machine. */
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** What Vega measures texts by; its types leave it out. */
interface TextMetrics {
  canvas: (use: boolean) => void;
  width: (item: TextItem, text?: string | number | null) => number;
}
interface TextItem {
  fontSize?: number | null;
  text?: string | number | null;
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Renders a specification to SVG. */
export async function renderSvg(spec: TopLevelSpec): Promise<string> {
  measureByLetters();
  const view = new vega.View(vega.parse(compile(spec).spec), { renderer: "none", logLevel: vega.Warn });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Takes a Chinese character for as wide as the font is high and others for 0.56 of it: a machine's own fonts must not move the plot. */
function measureByLetters(): void {
  const { textMetrics } = vega as unknown as { textMetrics: TextMetrics };
  textMetrics.canvas(false);
  textMetrics.width = ({ fontSize, text: own }, text) => {
    let ems = 0;
    for (const letter of String(text ?? own ?? "")) ems += wide.test(letter) ? 1 : 0.56;
    return ems * (fontSize ?? 11);
  };
}
