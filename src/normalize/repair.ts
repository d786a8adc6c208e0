import { edit, sourceRange, type Edit, type MappedText, type SourceRange } from "../text/mapped-text.js";
import type { RepairRule } from "../records/index.js";
import { matchesOf } from "../text/match.js";

/** One change made to the source's words, or a run of the same trivial change within one line. */
export interface Repair {
  rule: RepairRule;
  range: SourceRange;
  before: string;
  after: string;
  /** 1 where nothing else can have stood there. */
  certainty: number;
  count: number;
}

/** A text after one kind of repair, and what was changed. */
export interface Repaired {
  text: MappedText;
  repairs: Repair[];
}

/** A change that a repair proposes, in offsets of the text it was given. */
export interface Proposal extends Edit {
  certainty?: number;
}

/** Applies proposals and records each of them. */
export function repairEach(text: MappedText, rule: RepairRule, proposals: readonly Proposal[]): Repaired {
  if (proposals.length === 0) return { text, repairs: [] };
  const repairs = proposals.map((proposal) => ({
    rule,
    range: sourceRange(text, proposal.start, proposal.end),
    before: text.value.slice(proposal.start, proposal.end),
    after: proposal.text,
    certainty: proposal.certainty ?? 1,
    count: 1,
  }));
  return { text: edit(text, proposals), repairs };
}

/** Applies proposals of a trivial rule and records them as one run: the first change stands for all of the line. */
export function repairAll(text: MappedText, rule: RepairRule, proposals: readonly Proposal[]): Repaired {
  const { text: repaired, repairs } = repairEach(text, rule, proposals);
  const first = repairs[0];
  const last = repairs.at(-1);
  if (!first || !last) return { text: repaired, repairs };
  return { text: repaired, repairs: [{ ...first, range: { start: first.range.start, end: last.range.end }, count: repairs.length }] };
}

/** Turns the matches of a global pattern into proposals. */
export function proposals(text: MappedText, pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined): Proposal[] {
  const found: Proposal[] = [];
  for (const match of matchesOf(pattern, text.value)) {
    const replacement = replace(match);
    if (replacement !== undefined && replacement !== match[0]) found.push({ start: match.index, end: match.index + match[0].length, text: replacement });
  }
  return found;
}
