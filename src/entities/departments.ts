/** Writes short names of departments out: 发改局 is 发展和改革局, 政府办 is 人民政府办公室. */
import { z } from "zod";
import { loadData, once } from "../lexicon/data.js";

const synonyms = z.record(z.string(), z.array(z.string()));

/** The shape of `data/departments.yaml`: the name written out → its short forms. */
export const departmentsSchema = z.strictObject({ stems: synonyms, endings: synonyms, whole: synonyms });

const data = once(() => {
  const { stems, endings, whole } = departmentsSchema.parse(loadData("departments.yaml"));
  return { stems: index(stems), endings: [...index(endings)].sort(([a], [b]) => b.length - a.length), whole: index(whole) };
});

function index(forms: Record<string, string[]>): Map<string, string> {
  return new Map(Object.entries(forms).flatMap(([full, short]) => [full, ...short].map((form) => [form, full] as const)));
}

/** Gives the full name of a department or office behind that of its division; undefined for what is none that is known. */
export function knownDepartment(name: string): string | undefined {
  const { stems, endings, whole } = data();
  const office = whole.get(name);
  if (office !== undefined) return office;
  for (const [ending, full] of endings) {
    const stem = name.endsWith(ending) ? stems.get(name.slice(0, -ending.length)) : undefined;
    if (stem !== undefined) return stem + full;
  }
  return undefined;
}

/** Writes an organisation's name out as far as is known: 上元观镇 is 上元观镇人民政府; anything else stays as it is. */
export function fullDepartment(name: string): string {
  const known = knownDepartment(name);
  if (known !== undefined) return known;
  if (/[镇乡]政府$/u.test(name)) return name.replace(/政府$/u, "人民政府");
  if (/.[镇乡]$/u.test(name)) return `${name}人民政府`;
  return /.街道(?:办|办事处)?$/u.test(name) ? name.replace(/街道(?:办|办事处)?$/u, "街道办事处") : name;
}
