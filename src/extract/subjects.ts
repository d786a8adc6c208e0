import type { Mention } from "./mention.js";
import type { Platform } from "../records/common.js";
import type { AccountRow } from "../records/account.js";
import type { ProblemRow } from "../records/problem.js";
import type { UnitRow, Verdict } from "../records/unit.js";
import type { Evidence } from "./context.js";

/** A website, organisation, region or account with its problems, before it gets its ids. */
export type Subject =
  | ({ table: "units"; problems: Problem[] } & Omit<UnitRow, "unit_id" | "notice_id">)
  | ({ table: "accounts"; problems: Problem[] } & Omit<AccountRow, "account_id" | "notice_id">);

export type UnitSubject = Extract<Subject, { table: "units" }>;
export type AccountSubject = Extract<Subject, { table: "accounts" }>;

/** One problem of a subject. */
export type Problem = Pick<ProblemRow, "category" | "text" | "count" | "rectified"> & Evidence;

const plain = (name: string): string => name.normalize("NFKC").replace(/[\s“”"]+/gu, "");

const SITE_END = /(?:门户)?网站?$/u;

/** Tells whether two names are the same but for marks, spaces and a 网 at the end. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.replace(SITE_END, "") === y.replace(SITE_END, "");
}

/** Finds the account of an annex that a name in the body means: the same name, and no other platform. */
export function findAccount(subjects: readonly Subject[], name: string, platform: Platform | undefined): AccountSubject | undefined {
  return subjects.find((subject): subject is AccountSubject => subject.table === "accounts" && plain(subject.name) === plain(name) && (!platform || !subject.platform || subject.platform === platform));
}

/** Finds the account that an annex lists for a body where the body is all that a sentence calls it by: `甲局微信公众号` is the one that 乙县甲局 runs there. */
export function accountOf(subjects: readonly Subject[], { name, platform }: Pick<Mention, "name" | "platform">): AccountSubject | undefined {
  const those = subjects.filter((subject): subject is AccountSubject => subject.table === "accounts" && subject.location.startsWith("annex") && platform !== undefined && subject.platform === platform && subject.owner !== null && (plain(subject.owner).endsWith(plain(name)) || plain(subject.owner).replace(OF_TOWN, "").endsWith(plain(name))));
  return those.length === 1 ? those[0] : undefined;
}

/** A town, and its government: `甲镇人民政府网站` is the website that is elsewhere called `甲镇网站`. */
const OF_TOWN = /(?<=镇|乡|苏木|街道)(?:人民政府|政府|办事处)(?=(?:门户)?网?站?$)/u;

function sameSite(a: string, b: string): boolean {
  return sameName(a.replace(OF_TOWN, ""), b.replace(OF_TOWN, ""));
}

/**
 * Finds the unit that a name in the body repeats: the same verdict and finding said again, a failing unit named once more, or one that was only
 * named and is now said to fail.
 */
export function findUnit(subjects: readonly Subject[], { name, kind }: Pick<Mention, "name" | "kind">, verdict: Verdict, finding: UnitRow["finding"]): UnitSubject | undefined {
  return subjects.find((subject): subject is UnitSubject => {
    if (subject.table !== "units" || !(sameName(subject.name, name) || (kind === "website" && subject.kind === "website" && sameSite(subject.name, name)))) return false;
    // A place is none of the sites that bear its name.
    if ((subject.kind === "region") !== (kind === "region") && plain(subject.name) !== plain(name)) return false;
    if (subject.verdict === verdict && subject.finding === finding) return true;
    const blamed = (what: Verdict): boolean => what === "fail" || what === "named";
    return blamed(subject.verdict) && blamed(verdict) && subject.finding === null && finding === null;
  });
}
