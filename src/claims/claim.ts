import type { Platform } from "../records/common.js";
import type { Metric, Subject } from "../records/rate.js";
import type { Role } from "./roles.js";

/** A place in the text that claims were read from. */
export interface Span {
  start: number;
  end: number;
}

export interface Figure extends Span {
  value: number;
}

export interface ReportedRate extends Span {
  metric: Metric;
  value: number;
  /** The percentage as printed: `99.84%`. */
  text: string;
  /** The word that says which rate it is: 合格率, 整改完成率. */
  word: string;
  /** It is told as what an earlier rate became, and counts only where figures prove it. */
  became?: true;
}

/** What a figure or a rate is about, as far as the words say. */
export interface Theme {
  subject?: Subject;
  platform?: Platform;
  scope?: Span & { text: string };
  /** The scope is of several platforms together, and no class of one. */
  joint?: true;
}

/** What a sentence says of one set of things: how many there are, how they fared, in what proportion. */
export interface Claim extends Span {
  theme: Theme;
  figures: Partial<Record<Role, Figure>>;
  rates: ReportedRate[];
  /** A share or a rate of its own kind: no later figure joins it. */
  alone?: true;
  /** What was handled is told as answered in time, so that it is no total. */
  timely?: true;
  /** The claim of which this one is a part (其中). */
  parent?: Claim;
}

/** A figure that belongs to no set: `下线网站993家`. */
export interface LoneFigure extends Figure {
  theme: Theme;
  role: Role | "other";
}
