/** Reads the corrections that a person writes where rows were linked wrongly, or not at all. `docs/compare.md` shows one. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { CommandError } from "../write/command-error.js";
import type { EntityKind } from "../records/entity.js";
import { entityId } from "./keys.js";

const id = z.string().regex(/^(?:site|org|region|acct)-[0-9a-f]{16}$/u);
const why = z.string().min(1);

/** The shape of a file of corrections. */
export const correctionsSchema = z.strictObject({
  merge: z.array(z.strictObject({ entities: z.array(id).min(2), why })).default([]),
  split: z.array(z.strictObject({ entity: id, rows: z.array(z.string().min(1)).min(1), name: z.string().min(1), why })).default([]),
  rename: z.array(z.strictObject({ entity: id, name: z.string().min(1), why })).default([]),
});
export type CorrectionFile = z.input<typeof correctionsSchema>;

/** What is to become of an id. */
export interface Corrected {
  id: string;
  /** The reason that the file gives; absent where nothing was corrected. */
  why?: string;
  name?: string;
}

/** The corrections of one file, and which of them still find something. */
export class Corrections {
  readonly #merged = new Map<string, { into: string; why: string }>();
  readonly #split = new Map<string, { id: string; name: string; why: string }>();
  readonly #renamed = new Map<string, string>();
  /** What has found nothing so far: its key, and the sentence about it. */
  readonly #unused = new Map<string, string>();

  constructor(file: CorrectionFile = {}) {
    const { merge, split, rename } = correctionsSchema.parse(file);
    for (const { entities, why: reason } of merge) {
      const [into, ...others] = entities as [string, ...string[]];
      this.#unused.set(`keep ${into}`, `merge: no row has the id \`${into}\``);
      for (const other of others) {
        this.#merged.set(other, { into, why: reason });
        this.#unused.set(`merge ${other}`, `merge: no row has the id \`${other}\``);
      }
    }
    for (const { entity, rows, name, why: reason } of split) {
      for (const row of rows) {
        this.#split.set(`${entity} ${row}`, { id: entityId(kindOf(entity), `split|${entity}|${name}`), name, why: reason });
        this.#unused.set(`split ${entity} ${row}`, `split: no row \`${row}\` has the id \`${entity}\``);
      }
    }
    for (const { entity, name } of rename) {
      this.#renamed.set(entity, name);
      this.#unused.set(`rename ${entity}`, `rename: no row has the id \`${entity}\``);
    }
  }

  /** Corrects the id of one row. A split goes before a merge, and both before a rename. */
  apply(found: string, rowId: string, noticeId: string): Corrected {
    const part = this.#take(`split ${found} ${rowId}`, this.#split.get(`${found} ${rowId}`)) ?? this.#take(`split ${found} ${noticeId}`, this.#split.get(`${found} ${noticeId}`));
    if (part) return part;
    const merged = this.#take(`merge ${found}`, this.#merged.get(found));
    const kept = merged?.into ?? found;
    if (!merged) this.#unused.delete(`keep ${kept}`);
    const name = this.#take(`rename ${kept}`, this.#renamed.get(kept));
    return { id: kept, ...(merged ? { why: merged.why } : {}), ...(name === undefined ? {} : { name }) };
  }

  /** Lists the corrections that no row has met, each as a sentence. */
  unmatched(): string[] {
    return [...this.#unused.values()];
  }

  #take<T>(key: string, value: T): T {
    if (value !== undefined) this.#unused.delete(key);
    return value;
  }
}

function kindOf(entity: string): EntityKind {
  const kinds: Readonly<Record<string, EntityKind>> = { site: "website", org: "organization", region: "region", acct: "account" };
  return kinds[entity.split("-")[0]!]!;
}

/**
 * Reads a file of corrections.
 *
 * @throws {CommandError} that names the file and what is wrong in it.
 */
export async function readCorrections(path: string): Promise<Corrections> {
  let content: unknown;
  try {
    content = parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new CommandError(`Cannot read the corrections \`${path}\` (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`);
  }
  const checked = correctionsSchema.safeParse(content ?? {});
  if (checked.success) return new Corrections(checked.data);
  const { path: where, message } = checked.error.issues[0]!;
  throw new CommandError(`Unexpected content of the corrections \`${path}\` at \`${where.join(".") || "the top"}\`: ${message}`);
}
