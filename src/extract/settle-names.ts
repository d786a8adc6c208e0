/** What names are by their neighbours: by the list they stand in, or by what the notice calls them elsewhere. */
import { platformAt } from "../lexicon/platforms.js";
import type { Platform } from "../records/common.js";
import type { Mention } from "./mention.js";

/** A place holds for the names behind it until a comma or another place: `恩施市“甲”、“乙”,利川市“丙”`. */
export function carryPlaces(text: string, group: readonly Mention[]): Mention[] {
  const carried: Mention[] = [];
  for (const mention of group) {
    const last = carried.at(-1);
    const own = mention.place ?? mention.owner;
    const follows = last?.place !== undefined && own === undefined && mention.kind === "account" && /^[、\s“”]*$/u.test(text.slice(last.until, mention.start));
    carried.push(follows ? { ...mention, place: last.place! } : mention);
  }
  return carried;
}

/** 网站 behind the last of a list of organisations is said of each: `甲市税务局、乙市税务局网站`. */
export function shareSite(group: readonly Mention[]): Mention[] {
  const sites = group.at(-1)?.kind === "website" && group.slice(0, -1).every(({ kind, owner }) => kind === "organization" && owner === undefined);
  return group.map((mention) => (sites && mention.kind === "organization" ? { ...mention, kind: "website" } : mention));
}

const ABOUT_ACCOUNTS = /新媒体|账号|帐号|公众号/u;

/**
 * Settles what quoted words name: an account that the notice names elsewhere, or one of a list that says of itself that it is of accounts
 * (`不合格政务新媒体:东坡区“甲”、“乙”`). Other quotes name nothing.
 */
export function settleQuoted(text: string, mention: Mention, known: ReadonlyMap<string, Platform | undefined>): Mention[] {
  if (mention.kind !== "quoted") return [mention];
  const platform = known.get(mention.name);
  if (known.has(mention.name)) return [{ ...mention, kind: "account", ...(platform ? { platform } : {}) }];
  const lead = text.slice(0, mention.start);
  const head = lead.slice(0, lead.search(/[:为是有]\p{Script=Han}{0,24}“/u) + 1);
  if (!ABOUT_ACCOUNTS.test(head) || /网站/u.test(head) || !(mention.place ?? mention.owner ?? /不合格|问题/u.exec(head))) return [];
  const words = platformsIn(head);
  return [{ ...mention, kind: "account", ...(words.length === 1 ? { platform: words[0]!.value, platformText: words[0]!.word } : {}) }];
}

function platformsIn(text: string): { word: string; value: Platform }[] {
  const found: { word: string; value: Platform }[] = [];
  for (let at = 0; at < text.length; at++) {
    const platform = platformAt(text, at);
    if (!platform) continue;
    found.push(platform);
    at += platform.word.length - 1;
  }
  return found;
}
