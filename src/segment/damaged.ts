import { readingsOfDigits } from "../claims/dates.js";
import type { Paragraph } from "../notice/nodes.js";
import type { Repair } from "../normalize/repair.js";
import { repairEach } from "../normalize/repair.js";
import { markerOf } from "./lines.js";

/** A line after a repair that the notice itself proves, and the repair. */
export interface RepairedLines {
  lines: Paragraph[];
  repairs: Repair[];
}

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const LOST_NUMBER = /^\(?\)(?=\p{Script=Han})/u;

/**
 * Puts back the numbers that section headings lost (`)网站办事服务`): the headings before and behind it, which count up, say which number stood
 * there. Where neither does, the line stays as it is.
 */
export function repairNumbering(lines: readonly Paragraph[]): RepairedLines {
  const repaired: Paragraph[] = [];
  const repairs: Repair[] = [];
  let last = 0;
  lines.forEach((line, i) => {
    const marker = markerOf(line.value);
    if (marker?.depth === 1) last = 0;
    else if (marker?.depth === 2) last = marker.ordinal;
    const lost = LOST_NUMBER.exec(line.value);
    if (!lost) {
      repaired.push(line);
      return;
    }
    const next = nextSibling(lines, i + 1);
    const proven = next === undefined ? last > 0 : next.ordinal - next.lost === last + 2;
    const ordinal = last + 1;
    if (!proven || ordinal > 10) {
      repaired.push(line);
      return;
    }
    const result = repairEach(line, "damaged-numbering", [{ start: 0, end: lost[0].length, text: `(${NUMERALS[ordinal]})`, certainty: next ? 0.95 : 0.85 }]);
    repairs.push(...result.repairs);
    repaired.push({ ...line, value: result.text.value, map: result.text.map });
    last = ordinal;
  });
  return { lines: repaired, repairs };
}

/** The next heading of the same kind, before a new top heading; `lost` counts headings between that lost their number too. */
function nextSibling(lines: readonly Paragraph[], from: number): { ordinal: number; lost: number } | undefined {
  let lost = 0;
  for (let i = from; i < lines.length; i++) {
    const marker = markerOf(lines[i]!.value);
    if (marker?.depth === 1) return undefined;
    if (marker?.depth === 2) return { ordinal: marker.ordinal, lost };
    if (LOST_NUMBER.test(lines[i]!.value)) lost++;
  }
  return undefined;
}

const FUSED = /^(20[12]\d)年?(\d{2,4})日?$/u;

/** Repairs a signature's date that lost its separators, where its digits can mean one day only. */
export function repairDate(line: Paragraph): { line: Paragraph; repairs: Repair[] } {
  const value = line.value.trim();
  const fused = FUSED.exec(value);
  const lostDay = /^(20[12]\d)年(\d{1,2})月(\d{1,2})$/u.exec(value);
  const readings = fused ? readingsOfDigits(Number(fused[1]), fused[2]!) : lostDay ? readingsOfDigits(Number(lostDay[1]), lostDay[2]!.padStart(2, "0") + lostDay[3]!.padStart(2, "0")) : [];
  if (readings.length !== 1) return { line, repairs: [] };
  const [year, month, day] = readings[0]!.split("-").map(Number) as [number, number, number];
  const result = repairEach(line, "damaged-date", [{ start: 0, end: line.value.length, text: `${year}年${month}月${day}日`, certainty: 0.95 }]);
  return { line: { ...line, value: result.text.value, map: result.text.map }, repairs: result.repairs };
}
