import { InvalidArgumentError } from "commander";

/** Reads 0, 1, 2, ... */
export function wholeNumber(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError("Expected a whole number.");
  return Number(value);
}

/** Reads a number above 0, with or without a fraction. */
export function positive(value: string): number {
  const number = /^\d{1,6}(\.\d+)?$/.test(value) ? Number(value) : 0;
  if (number <= 0) throw new InvalidArgumentError("Expected a number above 0.");
  return number;
}

export function commaList(value: string): string[] {
  return value.split(",").map((name) => name.trim()).filter((name) => name !== "");
}

/** Gathers an option that may be repeated. */
export function repeated(value: string, before: string[]): string[] {
  return [...before, value];
}
