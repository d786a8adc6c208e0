import { z } from "zod";
import { loadData, once } from "./data.js";

/** The shape of `data/organizations.yaml`. */
export const organizationsSchema = z.object({ endings: z.array(z.string().min(1)), stems: z.array(z.string().min(1)), wholes: z.array(z.string().min(2)), national: z.array(z.string().min(3)) });

const data = once(() => {
  const { endings, stems, wholes, national } = organizationsSchema.parse(loadData("organizations.yaml"));
  const longestFirst = (a: string, b: string): number => b.length - a.length;
  const byLength = [...new Set(endings.map(({ length }) => length))].sort((a, b) => b - a);
  return { endings: [...endings].sort(longestFirst), set: new Set(endings), byLength, stems: [...stems].sort(longestFirst), wholes: [...wholes].sort(longestFirst), national: [...national].sort(longestFirst) };
});

/** Tells how an organisation's name ends, if it ends as one does. */
export function organizationEnding(name: string): string | undefined {
  const { set, byLength } = data();
  for (const length of byLength) {
    if (length >= name.length) continue;
    const ending = name.slice(-length);
    if (set.has(ending)) return ending;
  }
  return undefined;
}

/** Stems of departments that stand alone: 发改, 住建, 应急管理. */
export const departmentStems = (): readonly string[] => data().stems;

/** Bodies that bear no ending of a department and stand behind their level: 县残联, 市供销社. */
export const wholeOrganizations = (): readonly string[] => data().wholes;

/** Departments of the State Council by the names that notices use: 教育部, 税务总局. */
export const nationalOrganizations = (): readonly string[] => data().national;

/** Tells whether words are a body's name by their end, of a department or of one of these bodies. */
export function endsAsBody(words: string): boolean {
  return organizationEnding(words) !== undefined || data().wholes.some((whole) => words.endsWith(whole));
}
