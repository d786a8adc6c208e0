/** Title, recipients, opening, and the facts of the notice as a whole. */
import { iso, periodBounds, periodText } from "./dates.js";
import type { Draft } from "./draft.js";
import { printedNumber } from "./draw-issuer.js";
import { isAmbiguous } from "./places.js";
import type { Rng } from "./prng.js";
import type { Campaign } from "./types.js";
import { citedPaper } from "./wordings-other.js";
import type { World } from "./world.js";

const verbs: Record<Campaign, readonly string[]> = { census: ["普查"], sample: ["抽查"], monitoring: ["监测"], inspection: ["检查"], "self-check": ["自查"] };

/** What the notice is about, in the words of its title. */
function objects(rng: Rng, world: World): string {
  if (!world.accounts) return "政府网站";
  return rng.pick(["政府网站与政务新媒体", "政府网站和政务新媒体", "政府网站、政务新媒体", "政府网站及政务新媒体"]);
}

/** The place as a title names it: with its city or province where the name alone would not do. */
function placeInTitle(world: World): string {
  return (isAmbiguous(world.place, world.signed.year) ? world.place.parent!.name : "") + world.place.name;
}

export function titleText(rng: Rng, world: World): string {
  const period = periodText(rng, world.period);
  const what = `${objects(rng, world)}${rng.pick(verbs[world.campaign])}情况`;
  const { printed, full } = world.issuer;
  const issuer = full ?? printed;
  if (world.place.department) return rng.pick([`${issuer}关于${period}${what}的通报`, `关于${period}${placeInTitle(world)}${world.place.department[0]}${what}的通报`]);
  return rng.weighted([
    [5, `${issuer}关于${period}${world.whole}${what}的通报`],
    [3, `关于${period}${placeInTitle(world)}${what}的通报`],
    [2, `${placeInTitle(world)}${period}${what}的通报`],
    [1, `${issuer}关于${world.whole}${period}${what}的通报`],
    [0.6, `${period}${placeInTitle(world)}${what}通报`],
  ]);
}

export function recipients(rng: Rng, { place, unit }: World): string {
  if (place.department) return rng.pick(["机关各处室,各直属单位:", "各直属单位:", "系统各单位、机关各科室:"]);
  if (place.level === "province") return rng.pick([`各${unit === "市" ? "区" : "市"}人民政府办公室,${unit}政府各部门办公室:`, `各设区市人民政府,${unit.slice(-1)}直各有关单位:`]).replace("设区市", unit === "市" ? "区县" : "市(州)");
  if (place.level === "city") return rng.pick([`各县(市、区)人民政府,${unit}直各部门:`, `各县市区政府办公室,${unit}直有关单位:`, `各区县人民政府、${unit}政府各部门:`]);
  return rng.pick([`各乡镇人民政府、街道办事处,${unit}直各单位:`, `各镇(街道),${unit}政府各部门:`, `各乡镇,${unit}直有关部门:`]);
}

/** The opening: why, what, and that the findings follow. It names the period where the title does not. */
export function opening(rng: Rng, world: World, title: string | null, period: string): string {
  const above = world.place.level === "province" ? "国务院办公厅" : world.place.level === "city" ? "国务院办公厅和省政府办公厅" : "上级";
  const basis = rng.pick([`根据${above}有关部署`, `为落实${citedPaper(rng, world.period.year)}`, `按照${citedPaper(rng, world.period.year)}要求`, `依据${above}常态化监管工作安排`]);
  const what = world.accounts ? "政府网站和政务新媒体" : "政府网站";
  const when = title === null || world.period.kind !== "time" && rng.chance(0.6) ? period : rng.pick(["近期", "近日"]);
  const agent = world.issuer.spoken;
  const object = title === null && !world.issuer.printed.includes(world.place.name) ? `${world.place.name}${what}` : `${world.whole}${what}`;
  const verb = rng.pick(verbs[world.campaign]);
  if (world.thirdParty) return `${basis},${when},${agent}委托第三方机构对${object}开展了${verb}。现将有关情况通报如下:`;
  return `${basis},${when},${agent}${rng.pick(["组织对", "对"])}${object}开展了${verb}。${rng.pick(["现将有关情况通报如下", "现将情况通报如下", "现将结果通报如下"])}:`;
}

/** Enters the fields of the notice that its words state. */
export function noticeFields(rng: Rng, world: World, draft: Draft, windowPrinted: boolean): void {
  const { period, issuer, place, signed, deadline, inspected } = world;
  const bounds = periodBounds(period);
  if (world.documentNumber !== null && draft.title !== null) draft.number = printedNumber(rng, world.documentNumber);
  const schemes = iso(bounds.from) >= "2019-04-01" ? "2019" : iso(bounds.to) < "2019-01-01" ? "2015" : undefined;
  const { fields } = draft.facts;
  Object.assign(fields, {
    title: draft.title,
    issuer: draft.signature ?? draft.publisher,
    ...(draft.signature === null ? { issuer_full: draft.publisher } : issuer.full === undefined ? {} : { issuer_full: issuer.full }),
    document_number: draft.number === null ? null : world.documentNumber,
    region_code: place.code,
    ...(issuer.printed.includes("政务服务数据") ? {} : { level: world.level }),
    year: period.year,
    quarter: period.kind === "quarter" ? period.n : null,
    month: period.kind === "month" ? period.n : null,
    ...(period.kind === "time" ? {} : { period_start: iso(bounds.from), period_end: iso(bounds.to) }),
    signed_on: iso(signed),
    published_on: draft.published ? iso(draft.published) : null,
    rectify_by: deadline ? iso(deadline) : null,
    ...(windowPrinted && inspected ? { inspected_from: iso(inspected.from), inspected_to: iso(inspected.to) } : {}),
    ...(!windowPrinted ? { inspected_from: null, inspected_to: null } : {}),
    ...(schemes === undefined ? {} : { scheme: schemes }),
    ...(draft.title === null ? {} : { campaign: world.campaign }),
    ...(world.thirdParty ? { check_mode: "third-party" as const } : {}),
    views: draft.views,
  });
  if (draft.views === null) delete fields.views;
}
