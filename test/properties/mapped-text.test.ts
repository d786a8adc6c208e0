import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffsets } from "../../src/text/code-points.js";
import { locator } from "../../src/text/lines.js";
import { concat, edit, fromSource, slice, sourceRange, split, standingFor, trim, type Edit, type MappedText } from "../../src/text/mapped-text.js";

const source = fc.array(fc.constantFrom("通", "报", "(", "tōng", ")", " ", "\n", "7", "\u{20000}"), { maxLength: 14 }).map((parts) => parts.join(""));

/** The plainest model of such a text: for each code unit the source range it stands for. */
type Model = { unit: string; from: number; to: number }[];

function modelOf(text: MappedText): Model {
  return Array.from({ length: text.value.length }, (_, i) => {
    const { start, end } = sourceRange(text, i, i + 1);
    return { unit: text.value[i]!, from: start, to: end };
  });
}

/** Sorted edits of a text of some length, from pairs of numbers and replacements. */
function editsIn(length: number): fc.Arbitrary<Edit[]> {
  return fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom("", "甲", "乙丙", "丁戊己")), { maxLength: 5 }).map((drawn) => {
    const edits: Edit[] = [];
    const sorted = drawn.map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text })).filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.end - b.end);
    for (const change of sorted) if (change.start >= (edits.at(-1)?.end ?? 0)) edits.push(change);
    return edits;
  });
}

/**
 * A text that went through several edits and cuts, with its model worked out unit by unit.
 *
 * @param whole an edit that meets an earlier replacement takes in all of it, as repairs of whole words do.
 */
const workedOver = (whole: boolean) => source.chain((words) =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.constantFrom("", "甲", "乙丙", "丁戊己"), fc.boolean()), { maxLength: 6 }).map((steps) => {
    let text = fromSource(words);
    let model: Model = Array.from({ length: words.length }, (_, i) => ({ unit: words[i]!, from: i, to: i + 1 }));
    for (const [a, b, replacement, cut] of steps) {
      let [start, end] = [a % (text.value.length + 1), b % (text.value.length + 1)].sort((x, y) => x - y) as [number, number];
      const joined = (i: number): boolean => model[i - 1]?.from === model[i]?.from && model[i - 1]?.to === model[i]?.to;
      while (whole && start < end && joined(start)) start--;
      while (whole && start < end && joined(end)) end++;
      if (cut && end - start > 1) {
        text = slice(text, start, end);
        model = model.slice(start, end);
      } else if (start < end) {
        const [from, to] = [model[start]!.from, model[end - 1]!.to];
        text = edit(text, [{ start, end, text: replacement }]);
        // As many units as the range has pair with it one to one, unless what they replace stood for more, or less, than itself.
        const paired = replacement.length === to - from && end - start === to - from;
        const units = [...replacement].map((unit, i) => ({ unit, from: paired ? from + i : from, to: paired ? from + i + 1 : to }));
        model = [...model.slice(0, start), ...units, ...model.slice(end)];
      }
    }
    return { words, text, model };
  }),
);
const worked = workedOver(false);

describe("a text that remembers its source", () => {
  it("says of every unit what the plain model says, through any edits and cuts", () => {
    fc.assert(fc.property(worked, ({ text, model }) => {
      expect(modelOf(text)).toEqual(model);
    }), { numRuns: 1000 });
  });

  it("keeps its map monotone and inside the source", () => {
    fc.assert(
      fc.property(workedOver(true), ({ words, text }) => {
        let last = { from: 0, to: 0 };
        for (const { from, to } of modelOf(text)) {
          expect(from).toBeGreaterThanOrEqual(last.from);
          expect(to).toBeGreaterThanOrEqual(Math.max(last.to, from));
          expect(to).toBeLessThanOrEqual(words.length);
          last = { from, to };
        }
      }),
      { numRuns: 500 },
    );
  });

  it("cut from an unchanged source is the source", () => {
    fc.assert(
      fc.property(source, fc.nat(40), fc.nat(40), (words, a, b) => {
        const piece = slice(fromSource(words), a, b);
        expect(piece.value).toBe(words.slice(Math.min(a, words.length), Math.max(a, b)).slice(0, Math.max(0, b - a)));
        const range = sourceRange(piece);
        if (piece.value !== "") expect(words.slice(range.start, range.end)).toBe(piece.value);
      }),
    );
  });

  it("cut twice is cut once", () => {
    fc.assert(
      fc.property(worked, fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), ({ text }, a, b, c, d) => {
        const inner = slice(text, a, b);
        expect(modelOf(slice(inner, c, d))).toEqual(modelOf(slice(text, a + c, Math.min(a + d, b))));
      }),
      { numRuns: 500 },
    );
  });

  it("cut into pieces and joined again is itself", () => {
    fc.assert(
      fc.property(worked, fc.array(fc.nat(30)), ({ text }, cuts) => {
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.value.length)).sort((a, b) => a - b), text.value.length];
        expect(modelOf(concat(at.slice(1).map((end, i) => slice(text, at[i]!, end))))).toEqual(modelOf(text));
        expect(modelOf(concat(split(text, /(?=\n)/gu)))).toEqual(modelOf(text));
      }),
      { numRuns: 500 },
    );
  });

  it("edited all at once is edited one by one from behind", () => {
    fc.assert(
      fc.property(
        worked.chain(({ text }) => fc.tuple(fc.constant(text), editsIn(text.value.length))),
        ([text, edits]) => {
          const one = [...edits].reverse().reduce((current, change) => edit(current, [change]), text);
          expect(modelOf(edit(text, edits))).toEqual(modelOf(one));
        },
      ),
      { numRuns: 500 },
    );
  });

  // Passes once it is mended, and then says so by failing here.
  it.fails("known fault: a replacement within a replacement keeps the map monotone", () => {
    const replaced = edit(fromSource("现将"), [{ start: 0, end: 2, text: "甲乙丙丁" }]);
    const starts = modelOf(edit(replaced, [{ start: 0, end: 2, text: "戊己" }])).map(({ from }) => from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("refuses edits that overlap or lie outside", () => {
    const text = fromSource("甲乙丙");
    expect(() => edit(text, [{ start: 0, end: 2, text: "" }, { start: 1, end: 3, text: "" }])).toThrow(RangeError);
    expect(() => edit(text, [{ start: 2, end: 4, text: "" }])).toThrow(RangeError);
    expect(() => edit(text, [{ start: 2, end: 1, text: "" }])).toThrow(RangeError);
  });

  it("trims as strings do", () => {
    fc.assert(fc.property(worked, ({ text }) => {
      const trimmed = trim(text);
      expect(trimmed.value).toBe(text.value.trim());
      const at = text.value.length - text.value.trimStart().length;
      expect(modelOf(trimmed)).toEqual(modelOf(text).slice(at, at + trimmed.value.length));
    }));
  });

  it("lets every unit of an entity stand for the whole of it", () => {
    expect(modelOf(standingFor("<a", { start: 3, end: 9 }))).toEqual([{ unit: "<", from: 3, to: 9 }, { unit: "a", from: 3, to: 9 }]);
  });
});

describe("offsets", () => {
  it("in code points are those of Python's slices", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const codePoint = codePointOffsets(text);
      let at = 0;
      for (const [i, character] of [...text].entries()) {
        expect(codePoint(at)).toBe(i);
        at += character.length;
      }
      expect(codePoint(text.length)).toBe([...text].length);
    }));
  });

  it("as line and column lead back to the offset", () => {
    fc.assert(fc.property(source, fc.nat(40), (text, n) => {
      const offset = Math.min(n, text.length);
      const { line, column } = locator(text)({ start: offset, end: offset }).start;
      const lines = text.split("\n");
      expect(lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1).toBe(offset);
    }));
  });
});

it("a text that is read in another order than it is written in still stands for a range in order", () => {
  expect(sourceRange(concat([fromSource("0123456789", 7, 9), fromSource("0123456789", 2, 4)]))).toEqual({ start: 2, end: 9 });
});
