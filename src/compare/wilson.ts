/** The 97.5 % point of the normal distribution, for intervals of 95 %. */
const z = 1.959963984540054;

/**
 * Works out the 95 % score interval of a proportion (Wilson 1927), in percent with two decimals. It treats the checked as a random sample; for a
 * census it only says how much a figure from so few tells.
 */
export function wilson(passed: number, n: number): { low: number; high: number } | undefined {
  if (n <= 0 || passed < 0 || passed > n) return undefined;
  const p = passed / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const size = 1 + (z * z) / n;
  const percent = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 100;
  return { low: percent((centre - half) / size), high: percent((centre + half) / size) };
}
