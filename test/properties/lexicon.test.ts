import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { category, platform } from "../../src/records/common.js";
import { columnName, columnsSchema } from "../../src/lexicon/columns.js";
import { loadData } from "../../src/lexicon/data.js";
import { furnitureSchema } from "../../src/lexicon/furniture.js";
import { organizationsSchema } from "../../src/lexicon/organizations.js";
import { ownerClassesSchema } from "../../src/lexicon/owner-classes.js";
import { pageLabelsSchema } from "../../src/lexicon/page-labels.js";
import { platformsSchema } from "../../src/lexicon/platforms.js";
import { problemPatternsSchema, problemsSchema } from "../../src/lexicon/problems.js";
import { wordsSchema } from "../../src/lexicon/words.js";

const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> => schema.parse(loadData(file));

/** Words that stand more than once, each with the places where it stands. */
function twice(lists: Iterable<readonly [string, readonly string[]]>): Record<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [name, words] of lists) for (const word of words) places.set(word, [...(places.get(word) ?? []), name]);
  return Object.fromEntries([...places].filter(([, names]) => names.length > 1));
}

/** A word that was joined to its neighbour by a missing comma, or holds what no word holds. */
const odd = (words: readonly string[]): string[] => words.filter((word) => word !== word.trim() || /[,，;；\n]/u.test(word) || word.length > 24);

describe("the data files of the lexicon", () => {
  it.each([
    ["words.yaml", wordsSchema], ["platforms.yaml", platformsSchema], ["problems.yaml", problemsSchema], ["problem-patterns.yaml", problemPatternsSchema],
    ["columns.yaml", columnsSchema], ["organizations.yaml", organizationsSchema], ["furniture.yaml", furnitureSchema], ["page-labels.yaml", pageLabelsSchema],
    ["owner-classes.yaml", ownerClassesSchema],
  ] as const)("%s has the shape that its loader asks for", (file, schema) => {
    const result = schema.safeParse(loadData(file));
    expect(result.error?.issues ?? []).toEqual([]);
  });

  it("words.yaml: each word of the grammar stands in one class", () => {
    const { metric, measures, scopes, commend, commendedWork, commendedWell, blame, example, common, ...classes } = read("words.yaml", wordsSchema);
    const places = [...Object.entries(classes), ...Object.entries(metric).map(([name, words]) => [`metric ${name}`, words] as const), ["scopes", scopes] as const];
    expect(twice(places)).toEqual({});
    for (const [name, list] of Object.entries({ measures, commend, commendedWork, commendedWell, blame, example, common })) expect(twice([[name, list]])).toEqual({});
  });

  it("words.yaml: measure words are one character", () => {
    expect(read("words.yaml", wordsSchema).measures.filter((word) => word.length !== 1)).toEqual([]);
  });

  it("words.yaml: no word holds a separator", () => {
    const { metric, ...lists } = read("words.yaml", wordsSchema);
    expect([...Object.values(lists), ...Object.values(metric)].flatMap(odd)).toEqual([]);
  });

  it("platforms.yaml: each word names one platform, and each platform but `other` has words", () => {
    const data = read("platforms.yaml", platformsSchema);
    expect(twice(Object.entries(data))).toEqual({});
    expect(platform.options.filter((code) => code !== "other" && (data[code]?.length ?? 0) === 0)).toEqual([]);
    expect(Object.values(data).flatMap(odd)).toEqual([]);
  });

  it("problems.yaml: each phrase means one category, each category has one entry, and each but `other` has phrases", () => {
    const data = read("problems.yaml", problemsSchema);
    expect(twice(data.map((entry) => [entry.category, entry.phrases] as const))).toEqual({});
    expect(twice([["category", data.map((entry) => entry.category)]])).toEqual({});
    const known = new Set(data.filter(({ phrases }) => phrases.length > 0).map((entry) => entry.category));
    expect(category.options.filter((code) => code !== "other" && !known.has(code))).toEqual([]);
  });

  it("columns.yaml: each header word heads one column, and each column but `note` can be headed", () => {
    const data = read("columns.yaml", columnsSchema);
    expect(twice(Object.entries(data).map(([name, words]) => [name, words.map((word) => word.replaceAll(" ", ""))] as const))).toEqual({});
    expect(columnName.options.filter((name) => name !== "note" && (data[name]?.length ?? 0) === 0)).toEqual([]);
  });

  it("organizations.yaml: nothing stands twice", () => {
    const { endings, stems } = read("organizations.yaml", organizationsSchema);
    expect([twice([["endings", endings]]), twice([["stems", stems]]), odd(endings), odd(stems)]).toEqual([{}, {}, [], []]);
  });

  it("furniture.yaml: every pattern compiles alone, and none fits every line", () => {
    const { end, line, spam } = read("furniture.yaml", furnitureSchema);
    for (const pattern of [...end, ...line]) {
      const compiled = new RegExp(pattern, "u");
      expect([pattern, compiled.test(""), compiled.test("一、总体情况")]).toEqual([pattern, false, false]);
    }
    expect(twice([["spam", spam]])).toEqual({});
  });
});
