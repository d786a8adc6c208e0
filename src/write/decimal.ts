/**
 * Writes a number as a plain decimal: no exponent, no grouping, a point, the shortest digits that read back as the same number.
 *
 * @throws {RangeError} for NaN and the infinities, which no table may hold.
 */
export function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Unexpected number \`${value}\` in a record, expected a finite one`);
  const printed = String(value);
  const exponent = printed.indexOf("e");
  if (exponent < 0) return printed;
  const sign = value < 0 ? "-" : "";
  const [whole = "", fraction = ""] = printed.slice(sign.length, exponent).split(".");
  const power = Number(printed.slice(exponent + 1));
  const digits = whole + fraction;
  const point = whole.length + power;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, "0")}`;
}
