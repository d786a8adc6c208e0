/** Finds which entities are the same thing by what the corpus as a whole says: a name that stands beside one code only, and the like. */
import type { EntityStore, StoredEntity } from "./store.js";

/** What is to be said of an entity: what it is the same as, or why it stays apart. */
export interface Merge {
  into?: string;
  evidence: string;
}

/** A name that any account of its kind may bear tells nothing across divisions: 卫生健康局. */
const COMMON = /(?:局|厅|委|委员会|办公室|办公厅|政府|办事处|镇|乡|街道|中心|政务|发布)$/u;

/** Finds all merges. A chain of them ends at its last link, so that `into` is never merged itself. */
export function findMerges(store: EntityStore): Map<string, Merge> {
  const merges = new Map<string, Merge>();
  for (const [nameId, { entity, code, notice, others }] of store.witnesses) {
    if (!store.entities.has(nameId) || nameId === entity) continue;
    if (others) merges.set(nameId, { evidence: `stays apart: the name stands beside several codes, ${[...others].sort().join(", ")}` });
    else merges.set(nameId, { into: entity, evidence: `the code ${code} stands beside this name in ${notice}` });
  }
  for (const group of accountsByName(store)) {
    for (const entity of group) if (!merges.has(entity.id)) mergeByName(entity, group, merges);
  }
  for (const merge of merges.values()) {
    for (let next = merge.into && merges.get(merge.into)?.into; next; next = merges.get(next)?.into) merge.into = next;
  }
  return merges;
}

function* accountsByName(store: EntityStore): Generator<StoredEntity[]> {
  const groups = new Map<string, StoredEntity[]>();
  for (const entity of store.entities.values()) {
    if (entity.key.kind !== "account" || entity.key.code !== null || entity.corrected !== undefined) continue;
    const group = groups.get(entity.key.plain);
    if (group) group.push(entity);
    else groups.set(entity.key.plain, [entity]);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
}

/** Joins an account of which less is known (no platform, a city only) to the one account that it can be. */
function mergeByName(entity: StoredEntity, group: readonly StoredEntity[], merges: Map<string, Merge>): void {
  const { platform, region, plain } = entity.key;
  const fuller = group.filter(({ key }) => {
    const samePlatform = key.platform === platform;
    const inside = region !== null && key.region !== null && key.region !== region && key.region.startsWith(region.replace(/(?:00)+$/u, ""));
    if (platform === null && key.platform !== null) return key.region === region || (inside && !COMMON.test(plain));
    return samePlatform && inside && !COMMON.test(plain);
  });
  if (fuller.length === 1) merges.set(entity.id, { into: fuller[0]!.id, evidence: `the one account of this name${platform === null ? "" : " and platform"} within ${region}` });
  else if (fuller.length > 1) merges.set(entity.id, { evidence: `stays apart: ${fuller.length} accounts of this name within ${region}` });
}
