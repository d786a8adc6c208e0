/** Shows of a long list only what is in sight, by TanStack Virtual. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from "@tanstack/virtual-core";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";

export interface VirtualRows {
  scroller: RefObject<HTMLDivElement>;
  items: VirtualItem[];
  total: number;
  measure: (element: Element | null) => void;
  scrollTo: (index: number) => void;
}

/** @param size guessed height of a row, in pixels; rows are measured once they are there. */
export function useVirtual(count: number, size: number): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const options = {
    count, estimateSize: () => size, getScrollElement: () => scroller.current, overscan: 12, scrollToFn: elementScroll, observeElementRect, observeElementOffset,
    onChange: () => draw(undefined as never),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, Element>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  useEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    scroller, items: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize(), measure: (element) => element && virtualizer.measureElement(element), scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "center" }),
  };
}
