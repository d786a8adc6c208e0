/** A figure of a record before and after a person corrected it, with the words of the record. */
export interface CorrectedFigure {
  notice_id: string;
  evidence: string;
  before: number;
  after: number;
}
