/** The state of affairs that a notice tells of, before anything is put into words. */
import type { Campaign, Level } from "./types.js";
import type { Platform } from "../../src/records/index.js";
import type { Place } from "./places.js";
import type { DrawnProblem } from "./wordings-problems.js";

export interface Day {
  year: number;
  month: number;
  day: number;
}

export type Period = { kind: "quarter" | "half" | "month" | "year" | "time"; year: number; n: number };

export interface Issuer {
  /** As the signature prints it. */
  printed: string;
  /** What it stands for; undefined where a reader cannot be sure. */
  full: string | undefined;
  /** How the body speaks of it: 省政府办公厅. */
  spoken: string;
}

export interface SiteItem {
  name: string;
  region: string | null;
  /** The words of a region cell where it is no division: 省直部门. */
  group: string | null;
  owner: string;
  code: string;
  problem: DrawnProblem;
}

export interface AccountItem {
  name: string;
  platform: Platform;
  region: string | null;
  group: string | null;
  owner: string;
  code: string | null;
  problem: DrawnProblem;
  /** Figure of the count column in annexes that have one. */
  count: number;
  rectified: boolean;
}

export interface Share {
  platform: Platform;
  n: number;
  failed: number;
}

export interface Area {
  name: string;
  isRegion: boolean;
  sites: number;
  sitesFailed: number;
  accounts: number;
  accountsFailed: number;
}

export interface Figures {
  running: number;
  checked: number;
  failed: number;
}

export interface World {
  level: Level;
  place: Place;
  children: Place[];
  /** Words for the whole and for what is run directly: 全省, 省直部门, 省. */
  whole: string;
  direct: string;
  unit: string;
  period: Period;
  campaign: Campaign;
  issuer: Issuer;
  documentNumber: string | null;
  signed: Day;
  published: Day | null;
  deadline: Day | null;
  inspected: { from: Day; to: Day } | null;
  sites: Figures & { failures: SiteItem[] };
  accounts: (Figures & { failures: AccountItem[]; shares: Share[] }) | null;
  areas: Area[];
  namedSites: SiteItem[];
  namedAccounts: AccountItem[];
  messages: { n: number; handled: number } | null;
  rectification: { n: number; done: number } | null;
  vocabulary: Record<Platform, string>;
  decimals: number;
  /** Whether somebody was hired to inspect. */
  thirdParty: boolean;
}
