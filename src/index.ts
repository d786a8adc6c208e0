/** The public face of tongbao. What is not exported here may change at any time. */
export { readDocument, type DocumentOptions, type DocumentResult } from "./pipeline.js";
export { tongbao, tongbaoNormalize, tongbaoRead, tongbaoRecords, tongbaoSegment, type TongbaoState } from "./unified.js";
export { runCorpus, type Progress, type RunOptions } from "./run/run-corpus.js";
export type { RunReport } from "./run/report.js";
export { DocumentError } from "./notice/document-error.js";
export { CommandError } from "./write/command-error.js";
export { messageRules, type MessageRule } from "./notice/messages.js";
export type * from "./notice/nodes.js";
export { fromSource, sourceRange, type MappedText, type SourceRange } from "./text/mapped-text.js";
export { emptyRecords, failureRow, tableNames, tables } from "./records/index.js";
export type {
  AccountRow,
  Category,
  CheckRow,
  CheckRule,
  CountRow,
  FailureRow,
  Measure,
  Metric,
  NoticeRow,
  Platform,
  ProblemRow,
  RateRow,
  Records,
  RepairRow,
  RepairRule,
  Subject,
  TableName,
  UnitRow,
  Verdict,
} from "./records/index.js";
export { programVersion } from "./records/program-version.js";
