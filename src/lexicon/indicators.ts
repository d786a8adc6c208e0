/** The official indicators of 2015 and 2019 as data, and how grave a problem is under them. */
import { z } from "zod";
import { category, type Category, type Scheme } from "../records/common.js";
import type { Severity } from "../records/problem.js";
import { loadData, once } from "./data.js";

/** What is judged: websites and accounts have trees of their own. */
export type IndicatorObject = "website" | "account";

const tree = z.strictObject({ veto: z.array(z.string()), deduction: z.array(z.string()), pass: z.string() });
const scheme = z.strictObject({ basis: z.string(), from: z.iso.date(), to: z.iso.date().nullable(), website: tree, account: tree.optional() });
const byObject = z.strictObject({ website: z.string().optional(), account: z.string().optional() });

/** The shape of `data/indicators.yaml`. */
export const indicatorsSchema = z.strictObject({
  schemes: z.strictObject({ 2015: scheme, 2019: scheme }),
  successors: z.array(z.strictObject({ from: z.string(), to: z.string(), note: z.string().optional() })),
  categories: z.record(
    category,
    z.strictObject({ 2015: byObject.optional(), 2019: byObject.optional(), severity: z.enum(["veto", "deduction", "remark"]).optional(), unconfirmed: z.boolean().optional() }),
  ),
});

/** Gives the trees and the mapping of categories. */
export const indicators = once(() => indicatorsSchema.parse(loadData("indicators.yaml")));

/**
 * Says how grave the indicator is that a category belongs to. It is the severity of the indicator, not of the single case: five stale columns
 * are a veto, one is not, and notices do not always print how many there were.
 *
 * null where the scheme is not known, has no indicators for such an object, or the category is one of another scheme or object only.
 */
export function severityOf(kind: Category, under: Scheme | null, object: IndicatorObject): Severity | null {
  const { schemes, categories } = indicators();
  const entry = categories[kind];
  if (entry.unconfirmed || under === null) return null;
  if (entry.severity) return entry.severity;
  const trees = schemes[under][object];
  if (!trees) return null;
  const indicator = entry[under]?.[object];
  if (indicator === undefined) return entry["2015"] || entry["2019"] ? null : "remark";
  return trees.veto.includes(indicator) ? "veto" : "deduction";
}
