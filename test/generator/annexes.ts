/** The annexes: tables of failures, of named accounts, of rates by region; their rows are entered into the facts here. */
import type { Book, Slot } from "./book.js";
import { platformCell } from "./names.js";
import { printedRate } from "./numbers.js";
import { shortName } from "./places.js";
import { enter, type Figure } from "./wordings-rates.js";
import { drawProblem } from "./wordings-problems.js";
import type { Layout } from "./layouts.js";
import type { AccountItem, Area, SiteItem, World } from "./world.js";

export interface Column {
  key: string;
  header: string;
  /** Heading of a group of neighbouring columns. */
  group?: string;
}

export interface Row {
  cells: string[];
  /** Ids of the rates, names of the accounts and units that the row states. */
  rates: number[];
  names: string[];
}

export interface AnnexTable {
  title: string;
  columns: Column[];
  rows: Row[];
  /** Whether a region that repeats is printed once, in a merged cell. */
  merged: boolean;
  serial: boolean;
  total?: string[];
  note?: string;
  /** Whether serial numbers start again with each region. */
  restarts?: boolean;
  /** Part of a row at which the page breaks off. */
  stub?: string[];
  /** Whether it stands under the number of the annex before it. */
  sameAnnex?: boolean;
}

const headers: Record<string, readonly string[]> = {
  serial: ["序号", "序号", "编号"],
  region: ["地区", "县市区", "县(市、区)", "所属地区", "市(区)", "行政区划", "属地"],
  siteName: ["网站名称", "政府网站名称", "网站名称"],
  siteCode: ["网站标识码", "标识码", "网站标识"],
  accountName: ["账号名称", "政务新媒体名称", "新媒体名称", "政务新媒体账号名称", "新媒体账号名称"],
  platform: ["账号类型", "平台类型", "平台", "政务新媒体类型", "所属平台", "渠道类型"],
  owner: ["主办单位", "开设主体", "开办单位", "主办单位名称"],
  accountCode: ["新媒体标识码", "账号标识码", "政务新媒体标识码"],
  problem: ["存在问题", "问题描述", "主要问题", "不合格原因", "存在的问题", "问题类型"],
  result: ["检查结果", "结果", "是否合格"],
  count: ["错敏信息数量", "错敏信息条数"],
  rectified: ["整改情况", "是否整改"],
  unit: ["单位", "部门", "责任单位", "单位名称"],
};

function column(book: Book, key: string): Column {
  return { key, header: book.rng.pick(headers[key]!) };
}

/** A region cell: the division, or what stands there for offices that belong to none. */
function regionCell({ region, group }: { region: string | null; group: string | null }): string {
  return region ?? group ?? "";
}

/** Tells whether a table names regions in short: provinces like to write 渭南 for 渭南市. */
function namesShort(rng: Book["rng"], world: World): boolean {
  return world.place.level === "province" && world.children.every(({ level }) => level === "city") && rng.chance(0.12);
}

/** The text of a region cell. */
function printedRegion(item: { region: string | null; group: string | null }, short: boolean): string {
  return short && item.region !== null ? shortName(item.region) : regionCell(item);
}

/** Puts rows of one region together, in the order of their first appearance. */
function byRegion<T extends { region: string | null; group: string | null }>(items: readonly T[]): T[] {
  const order = [...new Set(items.map(regionCell))];
  return order.flatMap((cell) => items.filter((item) => regionCell(item) === cell));
}

function table(book: Book, layout: Layout, title: string, columns: Column[], rows: Row[]): AnnexTable {
  const { rng } = book;
  const hasRegion = columns.some(({ key }) => key === "region");
  const merged = hasRegion && layout !== "column-major" && rng.chance(0.5);
  return { title, columns, rows, serial: rng.chance(0.75), merged, restarts: merged && layout !== "run-on" && layout !== "listing" && rng.chance(0.12) };
}

export function failedSitesAnnex(book: Book, world: World, layout: Layout): AnnexTable {
  const { rng } = book;
  const items = byRegion(world.sites.failures);
  const region = world.children.length > 0 && rng.chance(0.75);
  const code = rng.chance(0.45);
  const owner = rng.chance(0.25);
  const columns = [...(region ? ["region"] : []), "siteName", ...(code ? ["siteCode"] : []), ...(owner ? ["owner"] : []), "problem"].map((key) => column(book, key));
  const rows = items.map((item: SiteItem) => {
    book.facts.units.push({ name: item.name, kind: "website", verdict: "fail", ...(code ? { siteCode: item.code } : {}), ...(region && item.region ? { region: item.region } : {}), problems: [{ category: item.problem.category }] });
    return { cells: columns.map(({ key }) => (key === "region" ? regionCell(item) : key === "siteName" ? item.name : key === "siteCode" ? item.code : key === "owner" ? item.owner : item.problem.text)), rates: [], names: [item.name] };
  });
  return table(book, layout, rng.pick(["不合格政府网站名单", "检查不合格政府网站名单", "不合格网站清单"]), columns, rows);
}

/** Accounts that failed, or with a result column also some that passed. */
export function failedAccountsAnnex(book: Book, world: World, layout: Layout, passed: readonly AccountItem[]): AnnexTable {
  const { rng } = book;
  const { failures } = world.accounts!;
  const withResult = passed.length > 0;
  const items = byRegion([...failures, ...passed]);
  const region = world.children.length > 0 && rng.chance(0.75);
  const short = namesShort(rng, world);
  const codes = items.every(({ code }) => code !== null) && rng.chance(0.6);
  const one = new Set(items.map(({ platform }) => platform)).size === 1;
  const platform = codes ? rng.chance(0.4) : !one || rng.chance(0.6);
  const owner = rng.chance(0.45);
  const middle = [...(platform ? ["platform"] : []), ...(owner ? ["owner"] : [])];
  const keys = [...(region ? ["region"] : []), ...(rng.chance(0.7) ? ["accountName", ...middle] : [...middle, "accountName"]), ...(codes ? ["accountCode"] : []), "problem", ...(withResult ? ["result"] : [])];
  const columns = keys.map((key) => column(book, key));
  const word = world.vocabulary[items[0]!.platform];
  const noun = !platform && !codes ? word : "政务新媒体";
  const title = withResult ? `${noun}检查结果一览表` : rng.pick([`不合格${noun}名单`, `抽查不合格${noun}名单`, `${noun}不合格账号清单`]);
  const basic = rng.chance(0.3) ? passed.slice(0, 1) : [];
  const rows = items.map((item) => {
    const fails = failures.includes(item);
    const more = rng.chance(0.05) ? drawProblem(rng, "account", true) : item.problem;
    const problems = more.category === item.problem.category ? [item.problem] : [item.problem, more];
    book.facts.accounts.push({
      name: item.name, platform: item.platform, verdict: fails ? "fail" : basic.includes(item) ? "basic-pass" : "pass",
      ...(owner ? { owner: item.owner } : {}), ...(region && item.region ? { region: item.region } : {}), ...(codes ? { code: item.code! } : {}),
      problems: fails ? problems.map(({ category }) => ({ category })) : [],
    });
    const cell: Record<string, string> = {
      region: printedRegion(item, short), accountName: item.name, platform: platformCell(rng, item.platform, world.vocabulary), owner: item.owner,
      accountCode: item.code ?? "", problem: fails ? problems.map(({ text }) => text).join("、") : "无", result: fails ? "不合格" : basic.includes(item) ? "基本合格" : "合格",
    };
    return { cells: keys.map((key) => cell[key]!), rates: [], names: [item.name] };
  });
  return table(book, layout, title, columns, rows);
}

/** Accounts with a number of wrong or sensitive words each: named, not failed. */
export function wordingAnnex(book: Book, world: World, layout: Layout): AnnexTable {
  const { rng } = book;
  const items = byRegion(world.namedAccounts);
  const region = world.children.length > 0 && rng.chance(0.5);
  const rectified = layout === "run-on" || rng.chance(0.7);
  const keys = [...(region ? ["region"] : []), "accountName", "owner", "platform", "count", ...(rectified ? ["rectified"] : [])];
  const columns = keys.map((key) => column(book, key));
  const rows = items.map((item) => {
    book.facts.accounts.push({
      name: item.name, platform: item.platform, owner: item.owner, verdict: "named", ...(region && item.region ? { region: item.region } : {}),
      problems: [{ category: "sensitive-wording", count: item.count, ...(rectified ? { rectified: item.rectified } : {}) }],
    });
    const cell: Record<string, string> = {
      region: regionCell(item), accountName: item.name, owner: item.owner, platform: platformCell(rng, item.platform, world.vocabulary), count: String(item.count), rectified: item.rectified ? "已整改" : "未整改",
    };
    return { cells: keys.map((key) => cell[key]!), rates: [], names: [item.name] };
  });
  return table(book, layout, rng.pick(["政务新媒体错敏信息检查结果", "政务新媒体错敏信息清单"]), columns, rows);
}

/** Offices with problems of their columns or pages: a result column makes them fail. */
export function officesAnnex(book: Book, world: World, layout: Layout): AnnexTable {
  const { rng } = book;
  const withResult = rng.chance(0.5);
  const keys = ["unit", "problem", ...(withResult ? ["result"] : [])];
  const rows = world.namedSites.map((item) => {
    book.facts.units.push({ name: item.owner, kind: "organization", verdict: withResult ? "fail" : "named", problems: [{ category: item.problem.category }] });
    return { cells: [item.owner, item.problem.text, ...(withResult ? ["不合格"] : [])], rates: [], names: [item.owner] };
  });
  return table(book, layout, "政府网站存在问题单位清单", keys.map((key) => column(book, key)), rows);
}

interface RateColumns {
  slots: readonly Slot[];
  headers: readonly string[];
}

const rateColumns: Record<"website" | "account", readonly RateColumns[]> = {
  website: [
    { slots: ["running", "failed", "reported"], headers: ["在运行网站数", "不合格网站数", "合格率"] },
    { slots: ["checked", "failed", "reported"], headers: ["检查数量", "不合格数量", "合格率"] },
    { slots: ["checked", "passed", "failed", "reported"], headers: ["检查数", "合格数", "不合格数", "合格率"] },
    { slots: ["checked", "passed", "reported"], headers: ["抽查网站数", "合格网站数", "合格率"] },
  ],
  account: [
    { slots: ["checked", "failed", "reported"], headers: ["抽查数", "不合格数", "合格率"] },
    { slots: ["checked", "passed", "failed", "reported"], headers: ["检查账号数", "合格数", "不合格数", "合格率"] },
    { slots: ["checked", "passed", "reported"], headers: ["检查数量", "合格数量", "合格率"] },
  ],
};

/** Rates by region, for one subject or, in grouped columns, for both. */
export function areasAnnex(book: Book, world: World, layout: Layout, subjects: readonly ("website" | "account")[]): AnnexTable {
  const { rng } = book;
  const noun = { website: "政府网站", account: "政务新媒体" };
  const chosen = subjects.map((subject) => ({ subject, ...rng.pick(rateColumns[subject]) }));
  const percentInHeader = layout !== "run-on" && rng.chance(0.15);
  const bareZero = rng.chance(0.3);
  const columns: Column[] = [
    { key: "region", header: rng.pick(["地区", "县市区/部门", "单位", "县(市、区)", "地区/部门"]) },
    ...chosen.flatMap((group) => group.headers.map((header, i): Column => ({
      key: group.slots[i]!, header: group.slots[i] === "reported" && percentInHeader ? `${header}(%)` : header, ...(subjects.length > 1 ? { group: noun[group.subject] } : {}),
    }))),
  ];
  const of = (area: Area, subject: "website" | "account"): { n: number; failed: number } => (subject === "website" ? { n: area.sites, failed: area.sitesFailed } : { n: area.accounts, failed: area.accountsFailed });
  const short = namesShort(rng, world);
  const rows = world.areas.map((area) => {
    const scope = short && area.isRegion ? shortName(area.name) : area.name;
    const ids: number[] = [];
    const cells = chosen.flatMap(({ subject, slots }) => {
      const { n, failed } = of(area, subject);
      const figure: Figure = { subject, noun: noun[subject], mw: "", total: n, failed, running: n, rate: printedRate(rng, n - failed, n, world.decimals), exact: false, platform: null, scope, whole: "" };
      const rate = enter(book, figure, slots, { where: "annex" });
      if (scope !== area.name) rate.scopeFull = area.name;
      ids.push(rate.id);
      return slots.map((slot) => (slot === "reported" ? (percentInHeader || (bareZero && rate.reported === 0) ? book.r(rate).replace(/[%％]/u, "") : book.r(rate)) : book.n(rate, slot)));
    });
    return { cells: [scope, ...cells], rates: ids, names: [] };
  });
  const result = table(book, layout, `${world.whole}${subjects.map((s) => noun[s]).join("和")}检查情况${rng.pick(["统计表", "表", "汇总表"])}`, columns, rows);
  result.merged = false;
  result.restarts = false;
  if (layout !== "run-on" && rng.chance(0.3)) result.total = totalRow(book, world, chosen, percentInHeader);
  return result;
}

function totalRow(book: Book, world: World, chosen: readonly { subject: "website" | "account"; slots: readonly Slot[] }[], bare: boolean): string[] {
  const cells = chosen.flatMap(({ subject, slots }) => {
    const n = subject === "website" ? world.sites.checked : world.accounts!.checked;
    const failed = subject === "website" ? world.sites.failed : world.accounts!.failed;
    const rate = printedRate(book.rng, n - failed, n, world.decimals, false);
    book.facts.optional.rates.push({ metric: "pass", reported: Number(rate) });
    return slots.map((slot) => (slot === "reported" ? rate + (bare ? "" : "%") : String(slot === "failed" ? failed : slot === "passed" ? n - failed : n)));
  });
  return [book.rng.pick(["合计", "总计"]), ...cells];
}
