/** Printed decimals as exact integers: a printed figure stands for an interval of half a unit of its last decimal on either side. */

/** Units of one percentage point: four decimals, one more than any notice prints. */
const unit = 10_000;

/** A figure with the range it stands for, in ten-thousandths. */
export interface Ranged {
  value: number;
  /** Half the width of the range; 0 for a count or an exact quotient. */
  slack: number;
}

/** Reads a printed decimal; undefined for what is none. */
export function rangedOf(text: string): Ranged | undefined {
  const match = /^\s*(\d{1,9})(?:\.(\d{1,4}))?\s*%?\s*$/u.exec(text);
  if (!match) return undefined;
  const decimals = match[2] ?? "";
  return { value: Number(match[1]) * unit + Number(decimals.padEnd(4, "0")), slack: unit / 10 ** decimals.length / 2 };
}

/** The exact percentage of two counts, to four decimals. */
export function quotientOf(part: number, whole: number): Ranged {
  return { value: Math.round((part / whole) * 100 * unit), slack: 1 };
}

/** Writes a figure without the zeros at its end: `0.8`. */
export function written(value: number): string {
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  const fraction = String(size % unit).padStart(4, "0").replace(/0+$/u, "");
  return `${sign}${Math.floor(size / unit)}${fraction === "" ? "" : `.${fraction}`}`;
}
