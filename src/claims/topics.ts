/** What a clause without figures says that the following ones are about. */
import type { Clause } from "./clauses.js";
import type { Theme } from "./claim.js";
import type { Reading } from "./reading.js";
import { scopeOf, themeOf } from "./themes.js";
import type { Token } from "./tokens.js";

/** A noun alone between full stops heads what follows in the paragraph: `1.政府网站。…。2.政务新媒体。…`. */
export function noteLabel(reading: Reading, { tokens, label }: Clause): void {
  const noun = tokens.at(-1)!;
  if (label && (noun.kind === "website" || noun.kind === "account" || noun.kind === "message") && tokens.slice(0, -1).every(({ kind, text }) => kind === "plain" || /^[.、]$/u.test(text))) reading.inherited = themeOf(noun);
}

/** Words that set a platform or class apart by how many accounts it has: what follows is of that. */
const OF_MOST = /^(?:账号)?(?:数量)?(?:是|为)?(?:主力|大头|主体|最多|居多|较多|为主|次之|其次|居首|占多数|占大多数|最少|较少)(?:平台)?$/u;
/** Words that lead to figures of what stands before them. */
const LEADS = /^(?:当?中|里|方面)$/u;

/**
 * Notes the platform or class that a clause without figures says the rest of its sentence is of: `检查的微信公众号中`, `市直部门网站中`, `微信公众号最多`. One that was set
 * apart by how many it has is left where another platform is named.
 */
export function noteTopic(reading: Reading, tokens: readonly Token[]): void {
  const moved = reading.setApart && reading.topic.platform !== undefined && tokens.some(({ kind, platform }) => kind === "platform" && platform !== reading.topic.platform);
  if (moved) Object.assign(reading, { topic: {}, setApart: false });
  if (tokens.some(({ kind }) => kind === "count" || kind === "percent")) return;
  const apart = themeSetApart(tokens);
  if (apart) Object.assign(reading, { topic: apart, setApart: true });
  else reading.topic = themeLed(tokens) ?? reading.topic;
}

/** A platform or class of which a clause says how large a part of all it is: 微信公众号是主力, 微信占六成多. */
function themeSetApart(tokens: readonly Token[]): Theme | undefined {
  const [first, second] = tokens;
  if (first!.kind === "platform" && second?.text === "占") return themeOf(first!);
  const [named, last] = tokens.slice(-2);
  if (!last || last.kind !== "other" || !OF_MOST.test(last.text)) return undefined;
  const scope = scopeOf(tokens, tokens.length - 1);
  return named!.kind === "platform" || scope ? { ...themeOf(named!), ...(scope && { scope }) } : undefined;
}

/** What a clause leads to the figures of: 微信公众号方面. */
function themeLed(tokens: readonly Token[]): Theme | undefined {
  const [named, last] = tokens.slice(-2);
  if (!last || last.kind !== "other" || !LEADS.test(last.text)) return undefined;
  if (named!.kind === "platform") return themeOf(named!);
  const scope = last.text.endsWith("中") && (named!.kind === "website" || named!.kind === "account") ? scopeOf(tokens, tokens.length - 1) : undefined;
  return scope && { ...themeOf(named!), scope };
}
