import { z } from "zod";
import { loadData, once } from "./data.js";

/** The shape of `data/furniture.yaml`. */
export const furnitureSchema = z.object({ end: z.array(z.string()), line: z.array(z.string()), spam: z.array(z.string()) });

const data = once(() => {
  const { end, line, spam } = furnitureSchema.parse(loadData("furniture.yaml"));
  return { end: new RegExp(end.join("|"), "u"), line: new RegExp(line.join("|"), "u"), spam };
});

/** What a notice speaks of: such a line may name 福利彩票 or a link to 博彩 as a fault, and is no advertising for one word. */
const INSPECTED = /政府|政务|栏目|账号|帐号|公众号|微博|抖音|链接|更新|合格|教育|[局委厅镇]|中心|[|\t。;]|\d{4}/u;

/** Tells whether a line is page furniture wherever it stands: font-size switches, breadcrumbs, advertising. */
export function isFurniture(line: string): boolean {
  return line.length <= 160 && (data().line.test(line) || isAdvertising(line));
}

function isAdvertising(line: string): boolean {
  const words = data().spam.filter((word) => line.includes(word)).length;
  return words >= 2 || (words === 1 && !INSPECTED.test(line));
}

/** Tells whether nothing of the notice follows from this line on, where the notice has been signed. */
export function endsNotice(line: string): boolean {
  return line.length <= 120 && data().end.test(line);
}
