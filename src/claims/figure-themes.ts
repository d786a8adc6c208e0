import type { Theme } from "./claim.js";
import type { Clause } from "./clauses.js";
import { themeOfItem } from "./items.js";
import { isPart, type Reading } from "./reading.js";
import type { Role } from "./roles.js";
import { placeOfStretch } from "./stretch-places.js";
import { scopeOf } from "./themes.js";
import { OUT_OF, type Token } from "./tokens.js";

/** What a figure is about: what its clause says, else the class that the clause before counts, or what the text has moved on to. */
export function themeOfFigure(reading: Reading, clause: Clause, index: number, alone: Theme, roles: readonly Role[]): Theme {
  const told = { ...alone, ...placeOfStretch(clause, alone) };
  const { tokens } = clause;
  // Problems are what there is to mend, whatever the notice as a whole is about.
  const said: Theme = told.subject || (tokens[index - 1]?.kind !== "issue" && tokens[index + 1]?.kind !== "issue") ? told : { ...told, subject: "rectification" };
  if (isPart(said)) return said;
  const ofItem = themeOfItem(reading, clause, said);
  if (ofItem) return { ...said, ...ofItem };
  if (said.subject) {
    const kind = kindOfSite(reading, clause, index) ?? kindDivided(clause, index);
    return kind ? { ...said, scope: kind } : said;
  }
  const column = columnBefore(reading, tokens[index]!);
  if (column) return { ...said, subject: column };
  const checkedAll = roles.includes("checked") ? scopeAllChecked(reading) : undefined;
  if (checkedAll) return { ...said, scope: checkedAll };
  const counted = roles.length === 1 && roles[0] === "checked" ? countedBefore(reading, tokens[index]!.value!) : undefined;
  return counted?.theme ?? { ...said, ...movedOn(reading), ...(reading.setApart && reading.topic) };
}

/** Columns that the clause before counts are what is counted on: `负责的栏目共1265个,抽查412个`. */
function columnBefore({ before }: Reading, { text, value }: Token): Theme["subject"] {
  const at = before.findIndex(({ kind }) => kind === "column");
  const [count] = before.slice(at + 1).filter(({ kind }) => kind === "count");
  const bare = before.every(({ kind }) => kind !== "website" && kind !== "account" && kind !== "platform" && kind !== "failed" && kind !== "passed" && kind !== "issue");
  return at >= 0 && bare && count && count.value! >= value! && /[个项]$/u.test(text) && count.text.endsWith(text.at(-1)!) && before.filter(({ kind }) => kind === "count").length === 1 ? "column" : undefined;
}

/** The class that the clause before says was all checked, without a figure: `省政府部门网站全数检查,92家中有1家不合格`. */
function scopeAllChecked({ before }: Reading): Theme["scope"] {
  const said = (kind: Token["kind"]): boolean => before.some((token) => token.kind === kind);
  if (!said("check") || said("count") || said("percent") || !(said("all") || before.some(({ kind, text }) => kind === "check" && /^(?:全|逐|悉)/u.test(text)))) return undefined;
  const scope = scopeOf(before, before.length);
  return scope && !/^各/u.test(scope.text) ? scope : undefined;
}

/** The one class or platform whose accounts or sites the clause before counts: `局属单位备案账号29个,检查29个`, `微博共78个,抽查20个`. */
function countedBefore({ before, lone, pending }: Reading, value: number): { theme: Theme } | undefined {
  const from = before[0]?.start ?? Infinity;
  const parts = new Map([...lone, ...pending.map(({ figure, theme }) => ({ ...figure, theme }))].filter((figure) => figure.start >= from).map((figure) => [figure.start, figure]));
  const [only] = parts.values();
  return parts.size === 1 && isPart(only!.theme) && only!.value >= value ? only : undefined;
}

const KIND = /^(?:政府门户网站|门户网站|部门网站)$/u;

/** Kinds of sites that stand beside each other as parts of all: `其中,政府门户网站131家,合格130家;部门网站295家`. */
function kindOfSite({ among, whole }: Reading, { tokens, kinds }: Clause, index: number): Theme["scope"] {
  const noun = tokens[index - 1];
  if (!(among || kinds!.size > 1) || (whole?.theme.subject ?? "website") !== "website" || noun?.kind !== "website" || !KIND.test(noun.text)) return undefined;
  const before = tokens.slice(0, index - 1).findLast(({ kind }) => kind !== "check");
  return before === undefined || /^(?:共|本次|此次|[全我][省市县区州盟旗])+$/u.test(before.text) || before.kind === "mark" || before.kind === "among" ? kindNamed(noun) : undefined;
}

/** The kinds of sites that a clause counts, each behind its noun: `抽查门户网站10家、部门网站35家`. */
export function kindsCounted(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text }, i) => (kind === "website" && KIND.test(text) && tokens[i + 1]?.kind === "count" ? [text] : []));
}

/** The kind of sites whose count opens its clause and is divided: `32家部门网站中31家合格`. */
function kindDivided({ tokens, kinds }: Clause, index: number): Theme["scope"] {
  const [noun, of] = tokens.slice(index + 1, index + 3);
  const opens = index === 0 || (index === 1 && tokens[0]!.kind === "among");
  const divided = noun?.text === "部门网站" && of !== undefined && OUT_OF.test(of.text);
  return opens && noun?.kind === "website" && (divided || (kinds!.size > 1 && kinds!.has(noun.text))) ? kindNamed(noun) : undefined;
}

/** The kind of sites whose rate a clause tells at once, where several kinds were counted: `部门网站合格率为95%`. */
export function kindOfRate({ tokens, kinds }: Clause, from: number): Theme["scope"] {
  const noun = tokens[from - 1];
  return from === 1 && noun!.kind === "website" && kinds!.size > 1 && kinds!.has(noun!.text) ? kindNamed(noun!) : undefined;
}

/** A class of portals keeps its noun, one of owners does not: 政府门户网站, but 部门. */
function kindNamed({ text, start, end }: Token): NonNullable<Theme["scope"]> {
  const owners = text.startsWith("部门") ? "网站".length : 0;
  return { text: text.slice(0, text.length - owners), start, end: end - owners };
}

/** The subject named since the last claim, where it is another: what follows is about that. */
export function movedOn({ latest, current }: Reading): Theme {
  return latest && current?.theme.subject && latest.start > current.end && latest.subject !== current.theme.subject ? { subject: latest.subject } : {};
}
