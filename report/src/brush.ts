/** Zooming with the pointer: what was brushed with Vega's own interval selection is handed on when the pointer is let go. */
import type { View } from "vega";

export interface Brush {
  /** Name of the selection in the specification, and the field it selects by. */
  name: string;
  field: string;
  onZoom: (from: number, to: number) => void;
  onReset: () => void;
}

/** A hand that shakes while it clicks does not zoom. */
export const leastDrag = 6;

/** Watches the brush of a plot. Gives what ends that. */
export function watchBrush(view: View, box: HTMLElement, { name, field, onZoom, onReset }: Brush): () => void {
  let pressedAt: number | undefined;
  const press = (event: PointerEvent): void => {
    pressedAt = event.isPrimary && event.button === 0 ? event.clientX : undefined;
  };
  // On the window, since a drag may end outside of the plot.
  const release = (event: PointerEvent): void => {
    const start = pressedAt;
    pressedAt = undefined;
    if (start === undefined || Math.abs(event.clientX - start) < leastDrag) return;
    void view.runAsync().then(() => {
      const [from, to] = (view.signal(name) as Record<string, number[]>)[field] ?? [];
      if (from !== undefined && to !== undefined) onZoom(Math.min(from, to), Math.max(from, to));
    });
  };
  box.addEventListener("pointerdown", press);
  addEventListener("pointerup", release);
  view.addEventListener("dblclick", onReset);
  return () => {
    box.removeEventListener("pointerdown", press);
    removeEventListener("pointerup", release);
  };
}
