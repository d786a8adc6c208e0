import { z } from "zod";

const registry = z.registry<Record<string, string>>();

/** Makes the schema of a column of codes from the meaning of each code, so that no code is without one. */
export function codes<const M extends Readonly<Record<string, string>>>(meanings: M) {
  return z.enum(Object.keys(meanings) as `${keyof M & (string | number)}`[]).register(registry, meanings);
}

/** Looks up what the codes of a schema mean; undefined for a schema that `codes` did not make. */
export function meaningsOf(schema: z.ZodType): Readonly<Record<string, string>> | undefined {
  return registry.get(schema);
}
