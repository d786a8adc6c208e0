import type { Span, Theme } from "./claim.js";
import { endsAsBody } from "../lexicon/organizations.js";
import { isSubject } from "./themes.js";
import type { Token } from "./tokens.js";

/** Words alone, and how classes and places end; bodies end as the lexicon says. */
const WORDS = /^[\p{Script=Han}()]{2,20}$/u;
const CLASS = /(?:[类司库]|机构|部门|单位|系统|领域|平台|门户|[区市县州盟旗乡镇]|街道)$/u;
/** What goes on behind the last name of a list, and is none of it. */
const BEHIND = /的|承办|主管|主办|所属|办理|开设|分别|自行/u;
/** How the last two names of a list are joined. */
const AND = /[和与及]/u;
const LEADS = /^(?:其中|[,:]|从.{2,6}[看分])$/u;

/** A name of a list, with the count directly behind it. */
export interface ListedName {
  theme: Theme;
  span: Span;
  count?: Token;
}

/**
 * Reads as many names as there are figures to be dealt out, where no list knows them and only their marks tell them apart:
 * `甲司、乙司承办的留言…,按期办结率分别为…`, `甲类42个、乙类48个,更新率分别为…`. Nothing where their number or their ends do not fit.
 */
export function namesListed(tokens: readonly Token[], length: number): ListedName[] | undefined {
  const from = tokens.findIndex(({ text }) => !LEADS.test(text));
  const segments: Token[][] = [[]];
  for (const token of tokens.slice(Math.max(0, from))) {
    if (token.kind === "mark" && token.text === "、") segments.push([]);
    else segments.at(-1)!.push(token);
  }
  const named = segments.flatMap((segment, i) => (i < segments.length - 1 ? [nameOf(segment)] : namesOf(segment, length - i)));
  if (named.length !== length || named.length < 2 || named.some((name) => name === undefined)) return undefined;
  const counted = named.filter((name) => name!.count).length;
  return counted === 0 || counted === length ? (named as ListedName[]) : undefined;
}

/** The last stretch of a list, which may hold the last two names: 甲司和乙司. */
function namesOf(segment: readonly Token[], wanted: number): (ListedName | undefined)[] {
  if (wanted === 1) return [nameOf(segment)];
  // 直属单位网站和业务司局网页: the second begins behind the noun of the first.
  const seam = wanted === 2 ? segment.findIndex(({ kind, text }, i) => i > 0 && kind === "other" && text.search(AND) === 0) : -1;
  if (seam > 0) {
    const { text, start, ...rest } = segment[seam]!;
    const behind = text.length > 1 ? [{ ...rest, text: text.slice(1), start: start + 1 }] : [];
    return [nameOf(segment.slice(0, seam)), nameOf([...behind, ...segment.slice(seam + 1)])];
  }
  const first = segment[0];
  const at = wanted === 2 && first?.kind === "other" ? first.text.search(AND) : -1;
  if (at < 1) return [undefined];
  const cut = first!.start + at;
  return [nameOf([{ ...first!, text: first!.text.slice(0, at), end: cut }]), nameOf([{ ...first!, text: first!.text.slice(at + 1), start: cut + 1 }, ...segment.slice(1)])];
}

function nameOf(segment: readonly Token[]): ListedName | undefined {
  let text = "";
  const start = segment[0]?.start ?? 0;
  let end = start;
  let at = 0;
  for (; at < segment.length; at++) {
    const token = segment[at]!;
    if (token.kind === "count" || token.kind === "percent" || token.kind === "metric" || isSubject(token) || token.kind === "respectively" || token.kind === "check") break;
    const cut = token.kind === "other" ? token.text.search(BEHIND) : -1;
    text += cut < 0 ? token.text : token.text.slice(0, cut);
    end = cut < 0 ? token.end : token.start + cut;
    if (cut >= 0) break;
  }
  if (!WORDS.test(text) || !(CLASS.test(text) || endsAsBody(text))) return undefined;
  const count = segment[at]?.kind === "count" ? segment[at] : undefined;
  return { theme: { scope: { text, start, end } }, span: { start, end }, ...(count && { count }) };
}

/** Where a class that is joined of several has its seams, but for those inside brackets. */
const SEAM = /[、和及与](?![^(]*\))/u;

/**
 * Takes a class apart that is joined of as many as there are figures, with the counts behind it: `州(市)、县(市、区)政府门户网站16个和129个,合格率分别为…`. Portals are of each.
 */
export function joinedNames(tokens: readonly Token[], length: number): ListedName[] | undefined {
  const at = tokens.findIndex(({ kind, text }) => kind === "scope" && text.split(SEAM).length === length);
  const scope = tokens[at];
  const noun = tokens[at + 1];
  if (!scope || noun?.kind !== "website") return undefined;
  const parts = scope.text.split(SEAM);
  const shared = /(?:人民)?政府$/u.exec(parts.at(-1)!)?.[0] ?? "";
  const portals = noun.text.endsWith("门户网站") ? noun.text : "";
  const counts = tokens.slice(at + 2).filter(({ kind }) => kind === "count");
  return parts.map((part, i) => ({
    theme: { subject: "website", scope: { text: (part.endsWith(shared) ? part : part + shared) + portals, start: scope.start, end: noun.end } },
    span: { start: scope.start, end: noun.end },
    ...(counts.length === length && { count: counts[i]! }),
  }));
}
