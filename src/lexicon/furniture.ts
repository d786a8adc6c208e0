import { z } from "zod";
import { loadData, once } from "./data.js";

/** The shape of `data/furniture.yaml`. */
export const furnitureSchema = z.object({ end: z.array(z.string()), line: z.array(z.string()), spam: z.array(z.string()) });

const data = once(() => {
  const { end, line, spam } = furnitureSchema.parse(loadData("furniture.yaml"));
  return { end: new RegExp(end.join("|"), "u"), line: new RegExp(line.join("|"), "u"), spam };
});

/** Tells whether a line is page furniture wherever it stands: font-size switches, breadcrumbs, advertising. */
export function isFurniture(line: string): boolean {
  if (line.length > 160) return false;
  return data().line.test(line) || data().spam.filter((word) => line.includes(word)).length >= 1;
}

/** Tells whether nothing of the notice follows from this line on, where the notice has been signed. */
export function endsNotice(line: string): boolean {
  return line.length <= 120 && data().end.test(line);
}
