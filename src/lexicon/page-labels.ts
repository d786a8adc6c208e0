import { z } from "zod";
import { loadData, once } from "./data.js";

const labelList = z.array(z.string().min(2));

/** The shape of `data/page-labels.yaml`. */
export const pageLabelsSchema = z.object({
  published: labelList, written: labelList, source: labelList, publisher: labelList, views: labelList, "document-number": labelList, other: labelList,
});

/** What a page may say around a notice. */
export type PageLabel = keyof z.infer<typeof pageLabelsSchema>;

/** The labels of each kind, in order of trust. */
export const pageLabels = once(() => pageLabelsSchema.parse(loadData("page-labels.yaml")));

/** The names of the fields that hold what a page prints under the labels of each kind, in the same order. */
export const labelledFields = once(() => Object.fromEntries(Object.entries(pageLabels()).map(([kind, labels]) => [kind, labels.map((label) => `field:${label}`)])) as Record<PageLabel, string[]>);

/** All labels as the alternatives of a pattern, the longest first. */
export function labelPattern(kinds: readonly PageLabel[] = Object.keys(pageLabels()) as PageLabel[], spell: (label: string) => string = (label) => label): string {
  return kinds.flatMap((kind) => pageLabels()[kind]).sort((a, b) => b.length - a.length).map(spell).join("|");
}
