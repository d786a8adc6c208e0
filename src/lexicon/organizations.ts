import { z } from "zod";
import { loadData, once } from "./data.js";

/** The shape of `data/organizations.yaml`. */
export const organizationsSchema = z.object({ endings: z.array(z.string().min(1)), stems: z.array(z.string().min(1)) });

const data = once(() => {
  const { endings, stems } = organizationsSchema.parse(loadData("organizations.yaml"));
  const longestFirst = (a: string, b: string): number => b.length - a.length;
  return { endings: [...endings].sort(longestFirst), stems: [...stems].sort(longestFirst) };
});

/** Tells how an organisation's name ends, if it ends as one does. */
export function organizationEnding(name: string): string | undefined {
  return data().endings.find((ending) => name.length > ending.length && name.endsWith(ending));
}

/** Stems of departments that stand alone: 发改, 住建, 应急管理. */
export const departmentStems = (): readonly string[] => data().stems;

/** All endings, longest first. */
export const organizationEndings = (): readonly string[] => data().endings;
