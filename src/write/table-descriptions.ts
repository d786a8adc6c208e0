import type { TableName } from "../records/index.js";

/** What a row of each table stands for. */
export const tableDescriptions: Readonly<Record<TableName | "failures", string>> = {
  notices: "One notice: who issued it, which division and period it is about, and where it was found.",
  rates: "One reported proportion, or a set of counts that makes one, with the proportion worked out again.",
  counts: "One figure that stands alone.",
  units: "One website, organisation or region named for a reason.",
  accounts: "One new-media account that an annex or the body names.",
  problems: "One subject and one problem.",
  checks: "One re-check that was done.",
  repairs: "One change made to the source's words.",
  entities: "One website, organisation, region or account across all notices of the run, and how its rows were found to be the same.",
  failures: "One document that could not be read.",
};
