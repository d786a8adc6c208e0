/** Accounts printed without marks, beside brackets that hold who runs them, their platform, or both. */
import { endsAsBody } from "../lexicon/organizations.js";
import { platformAt } from "../lexicon/platforms.js";
import { findProblems } from "../lexicon/problems.js";
import { matchesOf } from "../text/match.js";
import { isPlaceName, type Mention } from "./mention.js";

/** A body and the list of its accounts: `甲局(微信:甲甲;微博:乙乙)`. */
const HELD = /(?<=^|[、,。;:\s①-⑳.)]|[如和及与])(?<owner>\p{Script=Han}{3,24})\((?<list>[^()“”。]{4,120})\)/gu;
/** An account of such a list; one without a platform is of the one before it. */
const HELD_ITEM = /^(?:(?<platform>[^:]{2,8}):)?(?<name>[\p{Script=Han}A-Za-z\d·—-]{2,24})$/u;

/** So far brackets may reach on either side of a semicolon. */
const REACH = 300;
/** What a part of a list of names in quotes holds besides them: a place before a colon, owners, platforms and what joins. */
const BESIDE_NAMES = /^[\p{Script=Han}A-Za-z、:“]{1,200}$/u;

/** Tells whether a semicolon stands within brackets that list names in quotes, place by place, so that it ends no statement: `(甲县:“乙”微博;丙县:“丁”抖音号)`. */
export function partsBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at, at + REACH);
  const open = before.lastIndexOf("(");
  const close = behind.indexOf(")");
  if (open < 0 || close < 0 || before.includes(")", open)) return false;
  const parts = (before.slice(open + 1) + behind.slice(0, close)).split(";").map((part) => part.replace(/“[^“”]{2,30}”/gu, "“"));
  return parts.every((part) => part.includes("“") && BESIDE_NAMES.test(part));
}

/** Tells whether a semicolon stands between two accounts of such a list, so that it ends no statement. */
export function partsHeldAccounts(text: string, at: number): boolean {
  const next = platformAt(text, at + 1);
  if (!next || text[at + 1 + next.word.length] !== ":") return false;
  const open = text.lastIndexOf("(", at);
  return open >= 0 && at - open < 80 && !text.slice(open, at).includes(")");
}

/** Reads the accounts that stand in the brackets of their owner; the owner's name is none of theirs. */
export function heldAccounts(text: string): Mention[] {
  return matchesOf(HELD, text).flatMap(({ index, 0: whole, groups }): Mention[] => {
    const { owner, list } = groups as { owner: string; list: string };
    if (!list.includes(":") || !endsAsBody(owner)) return [];
    let at = index + owner.length + 1;
    let told: ReturnType<typeof platformAt>;
    const items = list.split(/[;,、]/u).map((part) => {
      const { platform, name } = (HELD_ITEM.exec(part)?.groups ?? {}) as Record<string, string | undefined>;
      const named = platform === undefined ? told : platformAt(platform, 0);
      if (platform !== undefined) told = named?.word === platform ? named : undefined;
      const start = at + part.length - (name?.length ?? 0);
      at += part.length + 1;
      return { name, told, start };
    });
    const sound = items.every(({ name, told: platform }) => name !== undefined && platform !== undefined && findProblems(name).length === 0);
    if (!sound) return [];
    return items.map(({ name, told: platform, start }): Mention => ({
      kind: "account", name: name!, platform: platform!.value, platformText: platform!.word, owner, start, end: start + name!.length, until: index + whole.length,
    }));
  });
}

/** A name with its owner alone in brackets, at the beginning of a statement or behind the number of its item: `甲甲(甲局)将…误为…`. */
const OWNED_ALONE = /(?<=^|[。;]|(?:^|[。;:])\(?\d{1,2}[)、.．])(?<name>[\p{Script=Han}A-Za-z\d·]{2,16})\((?:(?:主办|开办|责任)单位[:为]?)?(?<owner>\p{Script=Han}{3,24})\)/gu;

/** Finds names that are accounts where the heading above says that it is about some; what they are, nothing beside them tells. */
export function ownedNames(text: string): Mention[] {
  return matchesOf(OWNED_ALONE, text).flatMap(({ index, 0: whole, groups }): Mention[] => {
    const { name, owner } = groups as { name: string; owner: string };
    if (!endsAsBody(owner) || endsAsBody(name) || isPlaceName(name) || /[的在有为是]|网站?$|栏目|账号/u.test(name)) return [];
    return [{ kind: "quoted", name, owner, start: index, end: index + name.length, until: index + whole.length }];
  });
}
