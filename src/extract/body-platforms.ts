/** Accounts of annexes without a platform: the body may name the same ones with theirs. */
import type { Heading, Paragraph } from "../notice/nodes.js";
import type { Platform } from "../records/common.js";
import { findNames } from "./mentions.js";
import { isFinding, type Place } from "./places.js";
import { sameName, type AccountSubject, type Subject } from "./subjects.js";

/**
 * Gives accounts whose row says no platform the one that the body names with their name. Nothing where it names several, or where the annexes have the name
 * more than once: then it is not said which is whose.
 */
export function completePlatforms(paragraphs: readonly Place<Paragraph | Heading>[], subjects: readonly Subject[]): void {
  const accounts = subjects.filter((subject): subject is AccountSubject => subject.table === "accounts");
  const open = accounts.filter(({ platform, platform_text: printed, location, name }) => platform === null && printed === null && location.startsWith("annex") && accounts.filter((other) => sameName(other.name, name)).length === 1);
  if (open.length === 0) return;
  const named = paragraphs.filter((place) => !place.annex && isFinding(place)).flatMap(({ node }) => findNames(node.value));
  for (const account of open) {
    const told = new Map<Platform, string | undefined>();
    for (const { kind, name, platform, platformText } of named) if (kind === "account" && platform && sameName(name, account.name)) told.set(platform, told.get(platform) ?? platformText);
    const [only] = told;
    if (told.size !== 1 || !only) continue;
    account.platform = only[0];
    account.platform_text = only[1] ?? null;
  }
}
