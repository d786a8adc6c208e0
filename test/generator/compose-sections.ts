/** The problems that a notice names, and what it asks for. */
import type { Book } from "./book.js";
import type { Part, Section } from "./draft.js";
import type { Rng } from "./prng.js";
import { accountList, enterAccounts, enterSites, siteList } from "./wordings-names.js";
import type { AccountItem, SiteItem, World } from "./world.js";

const general = [
  "个别单位对日常运维不够重视,责任人员更换频繁。", "有的单位值班读网流于形式,发现问题后处理较慢。", "少数单位没有明确专人,工作衔接不畅。", "部分单位信息审核环节偏少,把关不够严格。",
];

function grouped<T extends { problem: { category: string } }>(items: readonly T[]): T[][] {
  const categories = [...new Set(items.map(({ problem }) => problem.category))];
  return categories.map((category) => items.filter(({ problem }) => problem.category === category));
}

function sentence(rng: Rng, text: string, noun: string, names: string): string {
  return rng.pick([`部分${noun}${text},如${names}。`, `个别${noun}${text},如:${names}。`, `${names}${text}。`]);
}

/** 二、存在的问题, where there is anything to name; named items that no annex lists are entered here. */
export function problemSection(book: Book, world: World, plan: { namedAnnex: boolean; mentionable?: AccountItem[] }): Section[] {
  const { rng } = book;
  const parts: Part[] = [];
  const siteWords = grouped(world.namedSites).map((group: SiteItem[]) => {
    enterSites(book, group, "named", true);
    return sentence(rng, group[0]!.problem.text, "网站", siteList(book, group));
  });
  if (siteWords.length > 0) parts.push({ heading: "网站内容保障存在短板", text: rng.pick(general) + siteWords.join("") });
  if (!plan.namedAnnex && world.namedAccounts.length > 0) {
    const words = grouped(world.namedAccounts).map((group: AccountItem[]) => {
      const { text, owners } = accountList(book, group, world.vocabulary);
      enterAccounts(book, group, "named", owners, true);
      return sentence(rng, group[0]!.problem.text, "政务新媒体", text);
    });
    const numbered = words.length > 1 && rng.chance(0.4) ? words.map((text, i) => `${"一二三四五六七八"[i]!}是${text}`) : words;
    parts.push({ heading: "政务新媒体管理不够规范", text: rng.pick(general) + numbered.join("") });
  }
  if (plan.mentionable && rng.chance(0.4)) {
    // Examples from an annex: the same accounts with the same problems, so nothing new is stated.
    const group = rng.pick(grouped(plan.mentionable)).slice(0, 3);
    const { text } = accountList(book, group, world.vocabulary);
    parts.push({ heading: "落实监管要求不到位", text: `${rng.pick(general)}部分账号${group[0]!.problem.text},如${text}。` });
  }
  if (parts.length === 0 || rng.chance(0.4)) parts.push({ heading: "重视程度有待加强", text: rng.pick(general) });
  return [{ heading: rng.pick(["存在的问题", "主要问题", "检查发现的问题", "存在问题"]), parts }];
}

/** Praise for whole regions, in plain words. */
export function commend(book: Book, world: World): string {
  if (world.children.length < 4 || !book.rng.chance(0.15)) return "";
  const chosen = book.rng.sample(world.children, book.rng.int(2, 3));
  for (const { name } of chosen) book.facts.units.push({ name, kind: "region", verdict: "commended", problems: [] });
  return `${chosen.map(({ name }) => book.name(name)).join("、")}工作扎实,予以通报表扬。`;
}

const steps = [
  { heading: "压实主体责任", text: "各单位要落实专人专岗,把日常巡查做细做实。" },
  { heading: "严格内容审核", text: "信息发布前要逐级审看,做到先审后发。" },
  { heading: "抓好问题整改", text: "对照问题逐项核实,能立即改的立即改,限期内销号。" },
  { heading: "规范账号管理", text: "账号的开设、变更、注销要及时报备,长期无力维护的予以关停。" },
  { heading: "加强日常监测", text: "每周至少巡查一次,发现异常及时处置。" },
];

export function nextSteps(rng: Rng): Section {
  return { heading: rng.pick(["下一步工作要求", "工作要求", "下步工作"]), parts: rng.sample(steps, rng.int(2, 3)) };
}
