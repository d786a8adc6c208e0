/** A Vega-Lite plot in the page: drawn again when its size, language or theme changes, with its downloads. */
import { useEffect, useRef, useState } from "preact/hooks";
import { parse, View, Warn } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { Handler } from "vega-tooltip";
import { leastDrag, watchBrush, type Brush } from "./brush";
import type { Look } from "../../src/plot/specs";
import type { Row } from "./data";
import { save, saveCsv } from "./download";
import { useSettings } from "./state";

interface ChartProps {
  /** Names the files of its downloads. */
  name: string;
  /** What a person who cannot see it is told. */
  label: string;
  /** `brushable` where it is drawn on the page and not kept as a file. */
  spec: (look: Look, brushable: boolean) => TopLevelSpec;
  /** Changes when the spec does. */
  keys: readonly unknown[];
  csv: { columns: string[]; rows: Row[] };
  onOpen?: (datum: Record<string, unknown>) => void;
  /** The selection by which its time axis is zoomed. */
  brush?: Brush;
}

/** Letters of a plot grow with those of the page. */
function scaleOf(): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
}

export function Chart({ name, label, spec, keys, csv, onOpen, brush }: ChartProps) {
  const { language, theme, say } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<View>();
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry!.contentRect.width);
      setWidth((now) => (Math.abs(next - now) > 8 ? next : now));
    });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0 || !box.current) return undefined;
    // Expressions are interpreted, not made into functions, so that the page needs no leave to evaluate text.
    const runtime = parse(compile(spec({ language, theme, width, scale: scaleOf() }, true)).spec, undefined, { ast: true });
    const drawn = new View(runtime, { renderer: "svg", container: box.current, hover: false, logLevel: Warn, expr: expressionInterpreter } as ConstructorParameters<typeof View>[1]);
    drawn.tooltip(new Handler({ theme: theme === "dark" ? "dark" : "light" }).call);
    let pressedAt = 0;
    drawn.addEventListener("pointerdown", (event) => (pressedAt = (event as PointerEvent).clientX));
    // What ends a drag is no click on the point below it.
    if (onOpen) drawn.addEventListener("click", (event, item) => item?.datum && Math.abs((event as MouseEvent).clientX - pressedAt) < leastDrag && onOpen(item.datum as Record<string, unknown>));
    const unwatch = brush && watchBrush(drawn, box.current, brush);
    void drawn.runAsync().then(() => {
      box.current?.querySelector("svg")?.setAttribute("aria-label", label);
      // Vega gives the brush, and marks of which a panel has none, the role of a symbol and no name: there is nothing to read out.
      for (const mark of box.current?.querySelectorAll('[role="graphics-symbol"]:not([aria-label])') ?? []) mark.setAttribute("aria-hidden", "true");
    });
    view.current = drawn;
    return () => {
      unwatch?.();
      drawn.finalize();
      box.current?.replaceChildren();
    };
  }, [width, language, theme, ...keys]);
  const png = async (): Promise<void> => {
    const canvas = await view.current!.toCanvas(2);
    canvas.toBlob((blob) => blob && save(`${name}.png`, blob));
  };
  const svg = async (): Promise<void> => save(`${name}.svg`, await view.current!.toSVG(), "image/svg+xml");
  return (
    <figure class={brush ? "chart brushed" : "chart"}>
      <div ref={box} class="plot" role="group" aria-label={label} />
      <figcaption class="tools">
        <span>{say.chart.download}</span>
        <button type="button" onClick={() => void svg()}>{say.chart.svg}</button>
        <button type="button" onClick={() => void png()}>{say.chart.png}</button>
        <button type="button" onClick={() => saveCsv(`${name}.csv`, csv.columns, csv.rows)}>{say.chart.csv}</button>
        <button type="button" onClick={() => save(`${name}.vl.json`, JSON.stringify(spec({ language, theme, width }, false), null, 2), "application/json")}>{say.chart.spec}</button>
      </figcaption>
    </figure>
  );
}
