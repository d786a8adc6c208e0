import { findDates, toIso } from "../claims/dates.js";
import { boundsOf, findPeriods, type Period } from "../claims/periods.js";
import { divisionInYear } from "../lexicon/gazetteer.js";
import type { Field, Notice, PageMeta } from "../notice/nodes.js";
import type { NoticeRow } from "../records/notice.js";
import { lineage, type NoticeRegion } from "../segment/region.js";
import { checkModeOf } from "./check-mode.js";
import { documentNumber } from "./document-number.js";
import { fullIssuer, issuerInNews, levelOf } from "./issuer.js";
import { placesOf } from "./places.js";
import { deadline, inspectionWindow } from "./time.js";
import { labelledFields, type PageLabel } from "../lexicon/page-labels.js";

/** The columns of a notice that its own words tell. */
export type NoticeFacts = Pick<
  NoticeRow,
  | "title" | "document_number" | "issuer" | "issuer_full" | "region_code" | "region" | "province" | "city" | "county" | "level" | "campaign"
  | "year" | "quarter" | "month" | "period_text" | "period_start" | "period_end" | "inspected_from" | "inspected_to" | "signed_on"
  | "published_on" | "published_by" | "rectify_by" | "views" | "scheme" | "check_mode" | "region_reason"
>;

/** Reads the facts of a notice: who issued it when, about which place and time, how the check was done. */
export function readFacts(notice: Notice, meta: PageMeta, region: NoticeRegion | undefined): NoticeFacts {
  const title = titleOf(notice, meta);
  const fields = notice.children.flatMap((child) => (child.type === "page-fields" || child.type === "signature" ? child.children : []));
  const field = (name: string): string | undefined => fields.find((item) => item.name === name)?.value;
  const { paragraphs } = placesOf(notice);
  const body = paragraphs.filter(({ annex }) => !annex).map(({ node }) => node.value).join("\n");
  const all = paragraphs.map(({ node }) => node.value).join("\n");
  const signedOn = dateOf(field("date")) ?? null;
  const publishedOn = dateOf(field("published") ?? meta.pubdate?.value ?? meta.firstpublishedtime?.value ?? labelled(meta, "published")) ?? null;
  const written = dateOf(field("written") ?? labelled(meta, "written")) ?? null;
  const anchor = signedOn ?? written ?? publishedOn;
  const period = mainPeriod(title ?? "", body, notice, anchor);
  const window = inspectionWindow(all, Number(anchor?.slice(0, 4)) || period?.year, anchor);
  const year = period?.year ?? openingYear(title ?? "", body, anchor) ?? yearFrom(period, anchor, window?.from);
  const bounds = period && boundsOf(period, year);
  const issuer = issuerOf(fields, title, meta) ?? issuerInNews(body);
  const division = region && year !== undefined ? (divisionInYear(region.division, year) ?? region.division) : region?.division;
  return {
    title,
    document_number: documentNumber(field("document-number") ?? labelled(meta, "document-number"), title),
    issuer: issuer ?? null,
    issuer_full: issuer ? fullIssuer(issuer, division) : null,
    region_code: division?.code ?? null,
    region: division?.name ?? null,
    ...(division ? lineage(division, year) : { province: null, city: null, county: null }),
    level: levelOf(issuer ?? null, division, `${title ?? ""}\n${body.slice(0, 400)}`),
    campaign: campaignOf(title ?? "", body),
    year: year ?? null,
    quarter: period?.quarter ?? null,
    month: period?.month ?? null,
    period_text: period?.text ?? null,
    period_start: bounds?.start ?? null,
    period_end: bounds?.end ?? null,
    inspected_from: window?.from ?? null,
    inspected_to: window?.to ?? null,
    signed_on: signedOn ?? written,
    published_on: publishedOn,
    published_by: field("publisher") ?? field("source") ?? meta.contentsource?.value ?? labelled(meta, "publisher") ?? labelled(meta, "source") ?? null,
    rectify_by: deadline(body, anchor) ?? null,
    views: viewsOf(field("views") ?? labelled(meta, "views")),
    scheme: schemeOf(year, period),
    check_mode: checkModeOf(title ?? "", body),
    region_reason: region?.reason ?? null,
  };
}

/** What the page prints around its content under the first label of a kind that it has. */
function labelled(meta: PageMeta, kind: PageLabel): string | undefined {
  for (const field of labelledFields()[kind]) {
    const value = meta[field]?.value;
    if (value) return value;
  }
  return undefined;
}

function titleOf(notice: Notice, meta: PageMeta): string | null {
  const printed = notice.children.find((child) => child.type === "title")?.value;
  if (printed) return printed.replace(/\s+(?=\p{Script=Han})/gu, "").trim();
  const page = (meta.articletitle?.value ?? meta.title?.value)?.split(/\s*[-_|—]{1,2}\s*(?=[^-_|—]{2,24}$)/u)[0]?.trim();
  return page && notice.part === 1 && /(?:通报|公告|公示|通知|情况|结果)/u.test(page) ? page : null;
}

function dateOf(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : findDates(text)[0];
  return date && toIso(date);
}

function viewsOf(text: string | undefined): number | null {
  const digits = text && /\d{1,9}/u.exec(text)?.[0];
  return digits ? Number(digits) : null;
}

/** The signature, else the publisher, else the body that the title begins with (`城固县人民政府办公室关于…`). */
function issuerOf(fields: readonly Field[], title: string | null, meta: PageMeta): string | undefined {
  const signed = fields.filter(({ name }) => name === "issuer").map(({ value }) => value.replace(/\s+/gu, ""));
  if (signed.length > 0) return signed.at(-1);
  const titled = title && /^([^关于]{4,30}?(?:办公室|办公厅|政府|委员会|管委会|局|厅|政府办))关于/u.exec(title)?.[1];
  return titled ?? [...fields.filter(({ name }) => name === "publisher").map(({ value }) => value), labelled(meta, "publisher")].find(bearsOrganization);
}

function bearsOrganization(text: string | undefined): text is string {
  return text !== undefined && /(?:办公室|办公厅|政府|委员会|局|厅|办|中心)$/u.test(text);
}

/** The period of the notice: in its title, else in the first sentences that name a quarter, a month or a half-year, else in an annex's title. */
function mainPeriod(title: string, body: string, notice: Notice, anchor: string | null): Period | undefined {
  // What begins behind the signature is announced: `从2016年第一季度起`.
  const announced = (period: Period): boolean => anchor !== null && period.year !== undefined && (boundsOf(period, period.year)?.start ?? "") > anchor;
  const telling = (period: Period): boolean => period.quarter !== undefined || period.month !== undefined || period.half !== undefined;
  const inTitle = findPeriods(title);
  const inBody = findPeriods(body.slice(0, 1500)).sort((a, b) => a.start - b.start);
  const best = inTitle.find(telling) ?? (inTitle.length > 0 ? undefined : inBody.find((period) => telling(period) && !announced(period) && !isNoPeriodOfCheck(body, period)));
  if (best) {
    if (best.year === undefined) best.year = inTitle.find(({ year }) => year !== undefined)?.year ?? inBody.find((period) => period.year !== undefined && sameUnit(period, best))?.year;
    return best;
  }
  if (inTitle[0]) {
    const detailed = inBody.find((period) => telling(period) && (period.year === undefined || period.year === inTitle[0]!.year) && !/^\d+年度?$/u.test(inTitle[0]!.text) );
    return detailed ? { ...inTitle[0], quarter: detailed.quarter, month: detailed.month, half: detailed.half } : inTitle[0];
  }
  for (const child of notice.children) {
    const heading = child.type === "annex" ? child.children.find((node) => node.type === "heading")?.value : child.type === "attachments" ? child.children[0]?.value : undefined;
    const found = heading ? findPeriods(heading).find(telling) : undefined;
    if (found) return found;
  }
  return inBody.find((period) => period.year !== undefined && !announced(period) && !isNoPeriodOfCheck(body, period));
}

function sameUnit(a: Period, b: Period): boolean {
  return a.quarter === b.quarter && a.month === b.month && a.half === b.half;
}

/** Tells a deadline, a cited time or the time of a finding from a period that was checked. */
function isNoPeriodOfCheck(body: string, period: Period): boolean {
  const before = body.slice(Math.max(0, period.start - 6), period.start);
  const after = body.slice(period.end, period.end + 6);
  // `6月份将抽查不低于50%`: what will be checked is told of, too.
  return (/于$|前$/u.test(before) && /^(?:前|底)/u.test(after)) || /^[,]?[我各]?[市省县区办厅]{0,2}(?:将|拟|计划)/u.test(after) || SINCE.test(body.slice(Math.max(0, period.start - 12), period.start)) || NEGLECTED_SINCE.test(body.slice(period.end, period.end + 8));
}

/** The month in which something was last done is a finding: `最后更新时间为2014年11月`, `2017年11月以来未发布`. */
const SINCE = /(?:更新(?:时间|日期)?|发布时间|最后|最新信息|停留在|止于|早于)[为是于在:]{0,2}$/u;
const NEGLECTED_SINCE = /^(?:份)?(?:以来|至今|以后|之后|后|起)?[,]?(?:就|再|均|便)?(?:未|没有|无更新|不更新|停更)/u;

/** The year that the title or the first words of the body name, where the period does not: 第一次普查 of 2015. A cited document's year stands in brackets. */
function openingYear(title: string, body: string, anchor: string | null): number | undefined {
  const opening = `${title}\n${body.slice(0, 60)}`;
  const found = /(?<![〔[(\d])(20[12]\d)年(?!\d{1,2}月\d)/u.exec(opening);
  if (!found || (anchor !== null && found[1]! > anchor.slice(0, 4))) return undefined;
  return SINCE.test(opening.slice(0, found.index)) ? undefined : Number(found[1]);
}

/** A period printed without a year lies in the signature's year, or in the year before where it would end after the signature. */
function yearFrom(period: Period | undefined, anchor: string | null, inspected: string | undefined): number | undefined {
  if (inspected) return Number(inspected.slice(0, 4));
  if (!anchor) return undefined;
  const year = Number(anchor.slice(0, 4));
  const bounds = period && boundsOf(period, year);
  const month = Number(anchor.slice(5, 7));
  // A notice of a quarter may be signed in its last weeks, never before it began.
  return bounds && bounds.start > anchor ? year - 1 : period?.quarter === 4 && month <= 4 ? year - 1 : year;
}

function campaignOf(title: string, body: string): NoticeRow["campaign"] {
  const kinds: readonly [NonNullable<NoticeRow["campaign"]>, RegExp][] = [
    ["census", /普查/u], ["sample", /抽查|抽检|抽样/u], ["monitoring", /监测|监管/u], ["self-check", /自查/u], ["inspection", /检查|巡查|测评|考核|评估/u],
  ];
  return kinds.find(([, pattern]) => pattern.test(title))?.[0] ?? kinds.find(([, pattern]) => pattern.test(body.slice(0, 600)))?.[0] ?? null;
}

/** The scheme in force at the period: websites by the evaluation table of 2015 up to March 2019, by the indicators of 2019 from April 2019. */
function schemeOf(year: number | undefined, period: Period | undefined): NoticeRow["scheme"] {
  if (year === undefined) return null;
  if (year !== 2019) return year < 2019 ? "2015" : "2019";
  const bounds = period && boundsOf(period, year);
  return bounds && bounds.end < "2019-04-01" ? "2015" : "2019";
}
