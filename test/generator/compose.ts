/** Puts a state of affairs into words: a draft with the facts that its words state. */
import { areasAnnex, failedAccountsAnnex, failedSitesAnnex, officesAnnex, wordingAnnex, type AnnexTable } from "./annexes.js";
import { openBook, type Book, type NumberStyle } from "./book.js";
import { commend, nextSteps, problemSection } from "./compose-sections.js";
import { noticeFields, opening, recipients, titleText } from "./compose-frame.js";
import { deadlineText, periodText, signedText, windowText } from "./dates.js";
import type { Draft, Part } from "./draft.js";
import { drawAccount } from "./draw-items.js";
import type { Layout } from "./layouts.js";
import { printedRate } from "./numbers.js";
import type { Rng } from "./prng.js";
import { settleRunOn } from "./run-on.js";
import { accountList, enterAccounts, enterSites, replyTest, siteList } from "./wordings-names.js";
import { pairSentence, platformBreakdown, regionSentence } from "./wordings-groups.js";
import { contactLine, countSentence, decoySentence, messageSentence, optionalSentence, rectificationSentence, windowSentence } from "./wordings-other.js";
import { perfectWordings, totalWordings, type Figure } from "./wordings-rates.js";
import { siteName, office } from "./names.js";
import type { AccountItem, World } from "./world.js";

function siteFigure(rng: Rng, world: World): Figure {
  const { running, checked, failed } = world.sites;
  return { subject: "website", noun: rng.pick(["政府网站", "政府网站", "网站"]), mw: rng.pick(["家", "家", "个"]), total: checked, failed, running, rate: printedRate(rng, checked - failed, checked, world.decimals), exact: false, platform: null, scope: null, whole: world.whole };
}

function accountFigure(rng: Rng, world: World): Figure {
  const { running, checked, failed } = world.accounts!;
  return { subject: "account", noun: rng.pick(["政务新媒体", "政务新媒体账号", "政务新媒体", "政府系统政务新媒体"]), mw: "个", total: checked, failed, running, rate: printedRate(rng, checked - failed, checked, world.decimals), exact: false, platform: null, scope: null, whole: world.whole };
}

/** Says a total in one of the wordings that fit it. */
function sayTotal(book: Book, figure: Figure): string {
  const exactRate = { ...figure, exact: printedRate(book.rng, figure.total - figure.failed, figure.total, 1, false) === figure.rate || Number(figure.rate) === 100 };
  const pool = figure.failed === 0 && book.rng.chance(0.7) ? perfectWordings : totalWordings;
  const fitting = pool.filter((wording) => wording.fits(exactRate));
  return book.rng.pick(fitting).say(book, exactRate);
}

interface Plan {
  sitesAnnex: boolean;
  accountsAnnex: boolean;
  namedAnnex: boolean;
  /** Accounts of an annex that the body may name as examples. */
  mentionable?: AccountItem[];
}

function overview(book: Book, world: World, plan: Plan): Part[] {
  const { rng } = book;
  const sites = siteFigure(rng, world);
  const parts: Part[] = [];
  const extra = (): string => (rng.chance(0.35) ? decoySentence(book, world) : rng.chance(0.12) ? optionalSentence(book, world) : "");
  const siteNames = world.sites.failures.length > 0 && !plan.sitesAnnex ? failedSites(book, world) : "";
  if (world.accounts) {
    const accounts = accountFigure(rng, world);
    const names = world.accounts.failures.length > 0 && !plan.accountsAnnex ? failedAccounts(book, world) : "";
    if (rng.chance(0.18)) {
      parts.push({ ...heading(rng, "总体运行情况"), text: pairSentence(book, sites, accounts) + siteNames + names + extra() });
    } else {
      parts.push({ ...heading(rng, "政府网站检查情况"), text: sayTotal(book, sites) + siteNames + regional(book, world, sites) + extra() });
      const breakdown = rng.chance(0.5) ? platformBreakdown(book, world, accounts) : "";
      parts.push({ ...heading(rng, "政务新媒体检查情况"), text: sayTotal(book, accounts) + breakdown + names + (breakdown === "" ? regional(book, world, accounts) : "") + extra() });
    }
  } else {
    parts.push({ ...heading(rng, "政府网站检查情况"), text: sayTotal(book, sites) + siteNames + regional(book, world, sites) + extra() });
  }
  const followUp = rectificationSentence(book, world);
  if (followUp) parts.push({ ...heading(rng, "上期问题整改情况"), text: followUp });
  const messages = messageSentence(book, world);
  if (messages) parts.push({ ...heading(rng, "网民留言办理情况"), text: messages });
  else if (rng.chance(0.12)) parts.push({ ...heading(rng, "网站互动回应测试情况"), text: replyTest(book, world, testedNames(rng, world)) });
  const count = rng.chance(0.3) ? countSentence(book, world) : "";
  parts.at(-1)!.text += count + commend(book, world);
  if (parts.length === 1) delete parts[0]!.heading;
  return parts;
}

function heading(rng: Rng, text: string): { heading: string } {
  return { heading: rng.chance(0.2) ? text.replace("检查", "运行") : text };
}

function regional(book: Book, world: World, figure: Figure): string {
  return world.areas.length > 3 && book.rng.chance(0.18) ? regionSentence(book, world, figure) : "";
}

/** Names of websites that are neither failures nor named for anything else. */
function testedNames(rng: Rng, world: World): string[] {
  const taken = new Set([...world.sites.failures, ...world.namedSites].map(({ name }) => name));
  const places = world.children.length > 0 ? world.children : [world.place];
  const names = Array.from({ length: 8 }, () => siteName(rng, office(rng, rng.pick(places))));
  return [...new Set(names)].filter((name) => !taken.has(name) && !name.endsWith("网") && !name.startsWith("信用")).slice(0, 4);
}

function failedSites(book: Book, world: World): string {
  enterSites(book, world.sites.failures, "fail", false);
  const list = siteList(book, world.sites.failures);
  const quoted = world.sites.failures.map(({ name }) => `“${book.name(name)}”`).join(book.rng.pick(["、", ""]));
  return book.rng.pick([`不合格网站为:${list}。`, `${quoted}等${world.sites.failures.length}家网站不合格。`, `${list}${world.sites.failures.length > 1 ? `等${world.sites.failures.length}家网站` : ""}被判定为不合格。`]);
}

function failedAccounts(book: Book, world: World): string {
  const { failures } = world.accounts!;
  const { text, owners } = accountList(book, failures, world.vocabulary);
  enterAccounts(book, failures, "fail", owners, false);
  return book.rng.pick([`不合格账号为:${text}。`, `${text}${failures.length > 1 ? `等${failures.length}个政务新媒体账号` : ""}被判定为不合格。`]);
}

function annexesOf(book: Book, world: World, layout: Layout, plan: Plan): AnnexTable[] {
  const { rng } = book;
  const tables: AnnexTable[] = [];
  const grouped = layout === "html-grouped";
  if (layout !== "prose" && world.areas.length > 0 && (grouped || rng.chance(0.35))) {
    const subjects = world.accounts ? (grouped ? (["website", "account"] as const) : [rng.pick(["website", "account"] as const)]) : (["website"] as const);
    tables.push(areasAnnex(book, world, layout, subjects));
    if (world.accounts && !grouped && rng.chance(0.25)) {
      const second = areasAnnex(book, world, layout, [subjects[0] === "website" ? "account" : "website"]);
      tables.push({ ...second, sameAnnex: rng.chance(0.6) });
    }
  }
  if (plan.sitesAnnex) tables.push(failedSitesAnnex(book, world, layout));
  if (plan.accountsAnnex) {
    const table = failedAccountsAnnex(book, world, layout, rng.chance(0.15) ? passing(rng, world) : []);
    tables.push(table);
    if (table.columns.some(({ key }) => key === "platform" || key === "accountCode")) plan.mentionable = world.accounts!.failures;
  }
  if (plan.namedAnnex) tables.push(wordingAnnex(book, world, layout));
  else if (layout !== "prose" && !plan.sitesAnnex && world.namedSites.length > 1 && rng.chance(0.5)) {
    tables.push(officesAnnex(book, world, layout));
    world.namedSites = [];
  }
  return tables;
}

/** Some accounts that passed, for annexes with a result column. */
function passing(rng: Rng, world: World): ReturnType<typeof drawAccount>[] {
  const taken = new Set([...world.accounts!.failures, ...world.namedAccounts].map(({ name }) => name));
  const items = Array.from({ length: rng.int(2, 6) }, () => drawAccount(rng, world, true));
  return items.filter(({ name }, i) => !taken.has(name) && items.findIndex((other) => other.name === name) === i);
}

/** Writes one notice. `listed` notices leave out what a listing page prints elsewhere. */
export function compose(rng: Rng, world: World, layout: Layout, style: NumberStyle, page = 0): Draft {
  const book = openBook(rng, style, page);
  const annexed = layout !== "prose";
  const plan: Plan = {
    sitesAnnex: annexed && world.sites.failures.length > 0 && rng.chance(0.75),
    accountsAnnex: annexed && world.accounts !== null && world.accounts.failures.length > 0 && (world.accounts.failures.length > 8 || rng.chance(0.85)),
    namedAnnex: annexed && world.namedAccounts.length > 2 && rng.chance(0.4),
  };
  const listing = layout === "listing";
  const title = rng.chance(listing ? 0.35 : 0.93) ? titleText(rng, world) : null;
  const window = world.inspected ? windowText(rng, world.inspected) : null;
  const windowInNote = window !== null && annexed && rng.chance(0.3);
  const first = overview(book, world, plan);
  const annexes = annexesOf(book, world, layout, plan);
  const noteAt = windowInNote ? annexes.at(-1) : undefined;
  if (noteAt) noteAt.note = `注:${rng.pick(["数据采集时间", "检查时间", "监测时间"])}为${window!}`;
  else if (window !== null) first[0]!.text = windowSentence(rng, window) + first[0]!.text;
  if (layout === "run-on" || listing) annexes.forEach((table) => settleRunOn(book.facts, table));
  const sections = [{ heading: rng.pick(["总体情况", "检查总体情况", "基本情况"]), parts: first }, ...problemSection(book, world, plan), nextSteps(rng)];
  const closing = world.deadline
    ? [rng.pick([
        `请有关单位于${deadlineText(rng, world.deadline, world.signed)}将整改情况书面报送${world.issuer.spoken}。`,
        `被通报单位要抓紧整改,整改结果于${deadlineText(rng, world.deadline, world.signed)}报${world.issuer.spoken}。`,
        `各有关单位须在${deadlineText(rng, world.deadline, world.signed)}完成整改并反馈结果。`,
      ])]
    : [];
  const tail = [...(rng.chance(0.25) ? [contactLine(book)] : []), ...(rng.chance(0.15) ? ["(此件公开发布)"] : [])];
  const published = listing ? (world.published ?? world.signed) : world.published;
  const draft: Draft = {
    title, number: null, recipients: recipients(rng, world), opening: opening(rng, world, title, periodText(rng, world.period)), sections, closing,
    attachments: annexes.filter(({ sameAnnex }) => !sameAnnex).map((table) => table.title), signature: listing && rng.chance(0.4) ? null : world.issuer.printed, date: signedText(rng, world.signed), signedDay: world.signed, tail, annexes,
    published, publisher: listing ? (world.issuer.full ?? world.issuer.printed) : `${world.place.name}人民政府网站`, views: listing ? rng.int(100, 3000) : null,
    metadata: published !== null && !layout.startsWith("html") && layout !== "listing" && rng.chance(0.12),
    placeName: world.place.name, placeCode: world.place.code, facts: book.facts,
  };
  noticeFields(rng, world, draft, windowInNote ? noteAt !== undefined : window !== null);
  return draft;
}
