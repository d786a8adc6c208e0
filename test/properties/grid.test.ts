import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Table } from "../../src/notice/nodes.js";
import { gridOf } from "../../src/tables/grid.js";

const span = fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, -3, 1.5, NaN, Infinity, 65_535, 1e9));
const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 8 }), { maxLength: 10 });

function tableOf(spans: [number | undefined, number | undefined][][]): Table {
  let n = 0;
  const cell = ([rowSpan, colSpan]: [number | undefined, number | undefined]): Cell =>
    ({ type: "cell", value: String(n++), map: [], ...(rowSpan !== undefined && { rowSpan }), ...(colSpan !== undefined && { colSpan }) });
  return { type: "table", layout: "grid", children: spans.map((row) => ({ type: "row", kind: "body", children: row.map(cell) })) };
}

/** Spans as a sane table has them. */
const sane = (span: number | undefined): number => (span === undefined || !Number.isFinite(span) ? 1 : Math.max(1, Math.trunc(span)));

describe("the grid of any table", () => {
  it("is a full rectangle with a row for each row", () => {
    fc.assert(fc.property(rows, (spans) => {
      const { width, height, slots } = gridOf(tableOf(spans));
      expect(height).toBe(spans.length);
      expect(slots.map((row) => row.length)).toEqual(spans.map(() => width));
    }), { numRuns: 1000 });
  });

  it("holds each cell as one block that begins in its own row, once, and clamped to the table", () => {
    fc.assert(fc.property(rows, (spans) => {
      const table = tableOf(spans);
      const { width, height, slots } = gridOf(table);
      table.children.forEach((row, y) => {
        let lastLeft = -1;
        for (const cell of row.children) {
          const at = slots.flatMap((line, top) => line.flatMap((slot, left) => (slot === cell ? [{ top, left }] : [])));
          // Only the hundredth column and what lies beyond may swallow a cell.
          if (at.length === 0) {
            expect(width).toBe(100);
            continue;
          }
          const { top, left } = at[0]!;
          expect(top).toBe(y);
          expect(left).toBeGreaterThan(lastLeft);
          lastLeft = left;
          expect(at.every((slot) => slot.left >= left && slot.left < left + sane(cell.colSpan) && slot.top < Math.min(height, y + sane(cell.rowSpan)))).toBe(true);
        }
      });
    }), { numRuns: 1000 });
  });

  it("leaves nothing out where no spans overlap: as many slots as the spans cover", () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 10 }), (widths) => {
      const { slots } = gridOf(tableOf(widths.map((row) => row.map((colSpan) => [undefined, colSpan]))));
      expect(slots.map((row) => row.filter((slot) => slot !== undefined).length)).toEqual(widths.map((row) => row.reduce((a, b) => a + b, 0)));
    }));
  });

  it("stays small for absurd spans", () => {
    const { width, height } = gridOf(tableOf([[[1e9, 1e9], [65_535, 65_535]], [[undefined, undefined]]]));
    expect([width, height]).toEqual([100, 2]);
  });
});
