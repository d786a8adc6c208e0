/** The fifth room but one: a notice's tree becomes records. */
import { indicatorOf } from "../lexicon/problems.js";
import { emptyRecords, type NoticeRow, type Records } from "../records/index.js";
import type { Subject as RateSubject } from "../records/rate.js";
import { subjectsOfLists } from "./annex-lists.js";
import { toldInAnnexes } from "./annex-prose.js";
import { withoutRepeated } from "./annex-rates.js";
import { addBlamedRows, addTitledFaults } from "./blamed-annexes.js";
import { completePlatforms } from "./body-platforms.js";
import type { ExtractInput, NoticeContext } from "./context.js";
import { judgeByCounts } from "./counted-verdicts.js";
import { toldBelow } from "./inline-headings.js";
import { culpritsBelow } from "./labelled-culprits.js";
import { toldOfNames } from "./named-headings.js";
import { readFacts, type NoticeFacts } from "./notice-facts.js";
import { placesOf } from "./places.js";
import { addProseSubjects, addToldSubjects, knownAccounts } from "./prose-subjects.js";
import { ratesOfProse } from "./rates.js";
import { addSharedCauses } from "./shared-causes.js";
import { judgeByRowNumbers, judgeByWholeTable } from "./row-references.js";
import type { Subject } from "./subjects.js";
import { subjectsByTotal } from "./subjects-by-total.js";
import { ratesOfTable } from "./table-rates.js";
import { subjectsOfTable } from "./table-subjects.js";
import { judgeByUnreadAnnexes } from "./unread-annexes.js";

/** The records of one notice but for its own row, which counts them, and the facts that row is made of. */
export interface Extracted {
  facts: NoticeFacts;
  context: NoticeContext;
  records: Records;
}

/** Extracts the records of one notice. */
export function extract(input: ExtractInput): Extracted {
  const facts = readFacts(input.notice, input.meta, input.region);
  const context: NoticeContext = { ...input, year: facts.year ?? undefined, scheme: facts.scheme };
  const { paragraphs, tables } = placesOf(input.notice);
  const fallback = subjectOfTitle(facts.title ?? "", facts.scheme);
  const prose = ratesOfProse(context, paragraphs, fallback);
  const ofTables = subjectsByTotal(prose.rates, tables.flatMap((place) => ratesOfTable(context, place, fallback)));
  const rates = [...withoutRepeated(prose.rates, ofTables), ...ofTables];
  const subjects: Subject[] = tables.flatMap((place) => subjectsOfTable(context, place));
  const known = knownAccounts(paragraphs, subjects);
  subjects.push(...subjectsOfLists(context, paragraphs, known));
  // What a list without a table names is known in the sentences too.
  for (const subject of subjects) if (subject.table === "accounts" && !known.has(subject.name)) known.set(subject.name, subject.platform ?? undefined);
  completePlatforms(paragraphs, subjects);
  addProseSubjects(context, toldBelow(culpritsBelow(toldOfNames(paragraphs))), known, subjects, fallback === "account");
  addToldSubjects(context, toldInAnnexes(paragraphs, tables), known, subjects);
  addBlamedRows(context, tables, subjects);
  addTitledFaults(context, tables, subjects);
  judgeByUnreadAnnexes(context, paragraphs, tables, subjects);
  addSharedCauses(context, paragraphs, subjects);
  judgeByRowNumbers(paragraphs, tables, subjects);
  judgeByWholeTable(paragraphs, tables, subjects);
  judgeByCounts(context, paragraphs, rates, subjects);
  const records = emptyRecords();
  records.rates = rates.map((row, i) => ({ rate_id: `${input.noticeId}-r${i + 1}`, notice_id: input.noticeId, ...row }));
  records.counts = prose.counts.map((row, i) => ({ count_id: `${input.noticeId}-c${i + 1}`, notice_id: input.noticeId, ...row }));
  addSubjects(context, subjects, records);
  return { facts, context, records };
}

/** The subject that a title names where it names one only; a notice of the scheme of 2015 is about websites. */
function subjectOfTitle(title: string, scheme: NoticeRow["scheme"]): RateSubject | undefined {
  const sites = /网站/u.test(title);
  const accounts = /新媒体|公众号|微博/u.test(title);
  if (sites !== accounts) return sites ? "website" : "account";
  return !sites && scheme === "2015" ? "website" : undefined;
}

function addSubjects(context: NoticeContext, subjects: readonly Subject[], records: Records): void {
  const { noticeId } = context;
  for (const subject of subjects) {
    const { problems } = subject;
    let id: string;
    if (subject.table === "units") {
      const { table: _table, problems: _problems, ...unit } = subject;
      id = `${noticeId}-u${records.units.length + 1}`;
      records.units.push({ unit_id: id, notice_id: noticeId, ...unit });
    } else {
      const { table: _table, problems: _problems, ...account } = subject;
      id = `${noticeId}-a${records.accounts.length + 1}`;
      records.accounts.push({ account_id: id, notice_id: noticeId, ...account });
    }
    for (const problem of problems) {
      records.problems.push({
        problem_id: `${noticeId}-p${records.problems.length + 1}`, notice_id: noticeId, subject_kind: subject.table === "units" ? "unit" : "account",
        subject_id: id, subject_name: subject.name, indicator: indicatorOf(problem.category, context.scheme), ...problem,
      });
    }
  }
}
