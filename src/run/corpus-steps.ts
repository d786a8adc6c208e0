/** The steps that every run takes across its documents, in their order. */
import { annotate } from "../compare/annotate-step.js";
import { OverTimeStep } from "../compare/over-time-step.js";
import { SameNoticeStep } from "../compare/same-notice-step.js";
import type { Corrections } from "../entities/corrections.js";
import { EntityStep } from "../entities/entity-step.js";
import { fingerprint } from "../extract/same-notice.js";
import type { CorpusStep } from "./corpus-step.js";

export interface CorpusSteps {
  steps: CorpusStep[];
  entities: EntityStep;
  overTime: OverTimeStep;
}

/** Makes the steps: columns that follow from the notice, repeated notices, entities, and what only a series shows. */
export function corpusSteps(corrections?: Corrections): CorpusSteps {
  const entities = new EntityStep(corrections);
  const overTime = new OverTimeStep();
  return { steps: [{ document: annotate }, new SameNoticeStep(fingerprint), entities, overTime], entities, overTime };
}
