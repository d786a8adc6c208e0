/** What headings say that a paragraph is about. */
import type { Theme } from "../claims/claim.js";
import { ownerClassAt } from "../claims/owner-classes.js";
import { classWithoutNoun } from "../lexicon/owner-classes.js";
import { platformAt } from "../lexicon/platforms.js";
import { grammarWord } from "../lexicon/words.js";
import type { Subject } from "../records/rate.js";
import { isPlaceName } from "./mention.js";

/** What headings say a paragraph is about: the innermost that names one subject and no other. */
export function themeOfHeadings(headings: readonly string[], fallback: Subject | undefined): Theme {
  const platform = platformOfHeading(headings.at(-1) ?? "");
  if (platform) return { subject: "account", platform };
  for (const heading of headings.toReversed()) {
    const subjects = new Set<Subject>();
    for (let at = 0; at < heading.length; at++) {
      const word = grammarWord(heading, at);
      if (!word) continue;
      const kind = word.value.class;
      if (kind === "website" || kind === "account" || kind === "message" || kind === "column") subjects.add(kind);
      at += word.word.length - 1;
    }
    if (subjects.size === 0 && namesPlatforms(heading)) return { subject: "account" };
    if (subjects.size === 1) return { subject: [...subjects][0]! };
    if (subjects.size > 1) return {};
  }
  return fallback ? { subject: fallback } : {};
}

/** Platforms side by side and nothing else are accounts: (二)政务微博微信. */
function namesPlatforms(heading: string): boolean {
  const words = bareHeading(heading).replace(/^政务/u, "");
  for (let at = 0; at < words.length; ) {
    const word = platformAt(words, at)?.word ?? /^[、和与及]/u.exec(words.slice(at))?.[0];
    if (!word) return false;
    at += word.length;
  }
  return words.length > 0;
}

/** The platform that a heading is, and nothing else: 一、微信公众号. */
function platformOfHeading(heading: string): Theme["platform"] {
  const words = bareHeading(heading);
  const platform = platformAt(words, 0);
  return platform?.word === words ? platform.value : undefined;
}

/** The place or class that a heading is, and nothing else: under `(二)太原市` what names no other is of that one. */
export function placeOfHeading(heading: string): string | undefined {
  const words = classWithoutNoun(bareHeading(heading)).replace(/(?:账号|公众号)$/u, "");
  return words.length >= 2 && (isPlaceName(words) || isClass(words)) ? words : undefined;
}

/** A class of owners, as sentences name it: 镇本级, 县(市、区)政府及部门. All of a kind are the whole. */
function isClass(words: string): boolean {
  if (words.startsWith("各")) return false;
  const word = grammarWord(words, 0);
  return (word?.value.class === "scope" && word.word === words) || ownerClassAt(`${words}网站`, 0) === words;
}

function bareHeading(heading: string): string {
  return heading.replace(/(?:\((?:共)?\d{1,4}[个家]\))?[。:]?$/u, "").replace(/(?:情况|方面)$/u, "");
}
