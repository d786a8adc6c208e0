/** Several subjects with several figures: breakdowns by platform, pairs, regions, shared rates. */
import type { Book } from "./book.js";
import { printedRate } from "./numbers.js";
import { enter, type Figure } from "./wordings-rates.js";
import type { Area, Share, World } from "./world.js";

/** 其中: one clause for each platform, each with its own counts and rate. Rates are mostly right, each may be wrong. */
export function platformBreakdown(book: Book, world: World, base: Figure): string {
  const { rng } = book;
  const shares = world.accounts!.shares.filter(({ n }) => n > 0);
  if (shares.length < 2) return "";
  const figures = shares.map((share) => shareFigure(book, world, base, share));
  const noun = (f: Figure): string => f.noun;
  const style = rng.int(0, 6);
  if (style === 0) {
    return `其中,${figures.map((f) => {
      const r = enter(book, f, f.failed > 0 || rng.chance(0.2) ? ["checked", "failed", "reported"] : ["checked", "reported"]);
      const failed = r.failed === undefined ? "" : `,发现不合格${book.n(r, "failed", "个")}`;
      return `${noun(f)}${book.n(r, "checked", "个")}${failed},合格率${rng.chance(0.5) ? "为" : ""}${book.r(r)}`;
    }).join(";")}。`;
  }
  if (style === 1) {
    return `其中:${figures.map((f) => {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `${noun(f)}${book.n(r, "checked", "个")}(不合格${book.n(r, "failed", "个")},合格率${book.r(r)})`;
    }).join("、")}。`;
  }
  if (style === 2) {
    return `从平台看,${figures.map((f) => {
      const r = enter(book, f, ["checked", "passed", "reported"]);
      return `检查${noun(f)}${book.n(r, "checked", "个")},合格${book.n(r, "passed", "个")},合格率${book.r(r)}`;
    }).join(";")}。`;
  }
  if (style === 3) {
    const rates = figures.map((f) => enter(book, f, ["checked", "reported"]));
    return `其中${rates.map((r, i) => noun(figures[i]!) + book.n(r, "checked", "个")).join("、")},合格率分别为${listed(rates.map((r) => book.r(r)))}。`;
  }
  if (style === 4) {
    const rates = figures.map((f) => enter(book, f, ["reported"]));
    return `${listed(figures.map(noun))}合格率分别为${listed(rates.map((r) => book.r(r)))}。`;
  }
  if (style === 5) {
    const perfect = figures.filter((f) => f.failed === 0);
    const others = figures.filter((f) => f.failed > 0);
    const clauses = others.map((f) => {
      const r = enter(book, f, ["checked", "failed", "reported"]);
      return `${noun(f)}${book.n(r, "checked", "个")},不合格${book.n(r, "failed", "个")},合格率${book.r(r)}`;
    });
    if (perfect.length === 1) clauses.push(`${noun(perfect[0]!)}合格率${book.r(enter(book, perfect[0]!, ["reported"]))}`);
    if (perfect.length > 1) {
      const rates = perfect.map((f) => enter(book, f, ["reported"]));
      for (const r of rates.slice(1)) r.sharesRate = rates[0]!.id;
      clauses.push(`${listed(perfect.map(noun))}合格率均为${book.r(rates[0]!)}`);
    }
    return `其中${clauses.join(";")}。`;
  }
  for (const { platform, n } of shares) book.facts.counts.push({ subject: "account", platform, measure: "checked", n });
  return `其中${shares.map(({ platform, n }) => `${world.vocabulary[platform]}${book.plain(n)}个`).join("、")}。`;
}

/** A、B和C. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join("、")}和${items.at(-1)!}`;
}

function shareFigure(book: Book, world: World, base: Figure, { platform, n, failed }: Share): Figure {
  return { ...base, noun: world.vocabulary[platform], platform, total: n, failed, running: n, rate: printedRate(book.rng, n - failed, n, world.decimals), exact: false };
}

/** Websites and accounts in one sentence, figures first, both rates at the end. */
export function pairSentence(book: Book, sites: Figure, accounts: Figure): string {
  const a = enter(book, sites, ["checked", "failed", "reported"]);
  const b = enter(book, accounts, ["checked", "failed", "reported"]);
  const style = book.rng.int(0, 2);
  if (sites.rate === accounts.rate && style !== 1) {
    b.sharesRate = a.id;
    return `共检查${sites.noun}${book.n(a, "checked", sites.mw)}、${accounts.noun}${book.n(b, "checked", accounts.mw)},分别发现不合格${book.n(a, "failed", sites.mw)}、${book.n(b, "failed", accounts.mw)},合格率均为${book.r(a)}。`;
  }
  if (style === 0) {
    return `共检查${sites.noun}${book.n(a, "checked", sites.mw)}、${accounts.noun}${book.n(b, "checked", accounts.mw)},发现不合格${sites.noun}${book.n(a, "failed", sites.mw)}、不合格${accounts.noun}${book.n(b, "failed", accounts.mw)},总体合格率分别为${book.r(a)}和${book.r(b)}。`;
  }
  if (style === 1) {
    return `${sites.whole}${sites.noun}和${accounts.noun}总体合格率分别为${book.r(a)}和${book.r(b)}。其中,检查${sites.noun}${book.n(a, "checked", sites.mw)},不合格${book.n(a, "failed", sites.mw)};检查${accounts.noun}${book.n(b, "checked", accounts.mw)},不合格${book.n(b, "failed", accounts.mw)}。`;
  }
  return `本次检查${sites.noun}${book.n(a, "checked", sites.mw)},不合格${book.n(a, "failed", sites.mw)},合格率${book.r(a)};检查${accounts.noun}${book.n(b, "checked", accounts.mw)},不合格${book.n(b, "failed", accounts.mw)},合格率${book.r(b)}。`;
}

/** Rates of single regions in running text. */
export function regionSentence(book: Book, world: World, base: Figure): string {
  const { rng } = book;
  const of = (area: Area): { n: number; failed: number } => (base.subject === "website" ? { n: area.sites, failed: area.sitesFailed } : { n: area.accounts, failed: area.accountsFailed });
  const areas = world.areas.filter((area) => area.isRegion && of(area).n > 0);
  const figure = (area: Area): Figure => ({ ...base, scope: area.name, platform: null, total: of(area).n, failed: of(area).failed, running: of(area).n, rate: printedRate(rng, of(area).n - of(area).failed, of(area).n, world.decimals, false), exact: true });
  const perfect = areas.filter((area) => of(area).failed === 0);
  if (perfect.length >= 2 && rng.chance(0.5)) {
    const chosen = rng.sample(perfect, 4);
    const rates = chosen.map((area) => enter(book, figure(area), ["reported"]));
    for (const r of rates.slice(1)) r.sharesRate = rates[0]!.id;
    book.facts.optional.units.push(...chosen.map(({ name }) => name));
    const tail = chosen.length > 2 && rng.chance(0.4) ? `等${chosen.length}个${regionClass(chosen)}` : "";
    return `${chosen.map(({ name }) => name).join("、")}${tail}${base.noun}合格率${rng.pick(["均为", "均达", "均达到", "都是"])}${book.r(rates[0]!)}。`;
  }
  const failing = areas.filter((area) => of(area).failed > 0);
  if (failing.length === 1 && rng.chance(0.4)) {
    // Whether this makes one rate or one for each region is a matter of taste.
    book.facts.optional.rates.push({ metric: "pass", reported: 100 });
    book.facts.optional.units.push(failing[0]!.name);
    return `除${failing[0]!.name}外,其他${areas.length - 1}个地区${base.noun}合格率均达100%。`;
  }
  const chosen = rng.sample(areas, rng.int(2, 4));
  if (chosen.length < 2) return "";
  book.facts.optional.units.push(...chosen.map(({ name }) => name));
  if (rng.chance(0.5)) {
    const rates = chosen.map((area) => enter(book, figure(area), ["reported"]));
    return `${listed(chosen.map(({ name }) => name))}${base.noun}合格率分别为${listed(rates.map((r) => book.r(r)))}。`;
  }
  return `${chosen.map((area) => {
    const r = enter(book, figure(area), ["checked", "failed", "reported"]);
    return `${area.name}检查${base.noun}${book.n(r, "checked", base.mw)},不合格${book.n(r, "failed", base.mw)},合格率${book.r(r)}`;
  }).join(";")}。`;
}

function regionClass(areas: readonly Area[]): string {
  const endings = new Set(areas.map(({ name }) => (name.endsWith("自治州") ? "州" : name.slice(-1))));
  const [first, ...rest] = ["市", "州", "县", "区", "旗"].filter((e) => endings.has(e));
  return first === undefined ? "地区" : rest.length === 0 ? first : `${first}(${rest.join("、")})`;
}
