/** Makes one page of given seed, layout and damage, with the facts that a careful reader finds in it. */
import { drawStyle, unmark } from "./book.js";
import { compose } from "./compose.js";
import { applyDamage, type Damage } from "./damage.js";
import { encodeGbk } from "./damage-bytes.js";
import { cutPage, fuseDates } from "./damage-facts.js";
import { iso } from "./dates.js";
import type { Draft } from "./draft.js";
import { drawWorld } from "./draw.js";
import type { NoticeFacts } from "./facts.js";
import { htmlPage, scriptPage } from "./html.js";
import { listingPage, textPage, type Layout } from "./layouts.js";
import { hash, rng, type Rng } from "./prng.js";
import { mapWords, wide } from "./width.js";
import type { Period } from "./world.js";

export interface Rendered {
  /** Path or URL to hand to the parser. */
  name: string;
  bytes: Uint8Array;
  /** The page as text, before it was encoded. */
  text: string;
  /** One for each notice of the page, in the order of the page. */
  facts: NoticeFacts[];
  layout: Layout;
  damage: Damage;
  seed: number;
}

export interface Request {
  seed: number;
  layout: Layout;
  damage: Damage;
}

/** One notice, or for a listing page two or three of one place, the latest first. */
function drafts(random: Rng, layout: Layout): Draft[] {
  const style = drawStyle(random);
  const first = drawWorld(random);
  const worlds = [first];
  if (layout === "listing") {
    let { period } = first;
    for (let more = random.int(1, 2); more > 0; more--) {
      period = earlier(period);
      if (period.year < 2015 || (period.year === 2018 && first.period.year === 2019)) break;
      worlds.push({ ...drawWorld(random.fork(`world ${more}`), { period, place: first.place, children: first.children }), issuer: first.issuer });
    }
  }
  return worlds.map((world, i) => compose(random.fork(`compose ${i}`), world, layout, style, i));
}

function earlier({ kind, year, n }: Period): Period {
  if (kind === "year" || n === 1) return { kind, year: year - 1, n: { quarter: 4, half: 2, month: 12, year: 1, time: 4 }[kind] };
  return { kind, year, n: n - 1 };
}

export function render({ seed, layout, damage }: Request): Rendered {
  const random = rng(seed ^ hash(`${layout}/${damage}`));
  const all = drafts(random, layout);
  const harm = random.fork("damage");
  if (damage === "fused-dates") for (const draft of all) fuseDates(draft, harm);
  if (damage === "cut" && layout !== "listing") for (const draft of all) cutPage(draft, harm);
  const shape = { numbered: damage !== "lost-numbers" };
  const html = layout.startsWith("html");
  const first = all[0]!;
  let name = `notice-${seed}.txt`;
  let text: string;
  if (html) {
    const official = damage !== "synonyms" && damage !== "spam" && harm.chance(0.7);
    const host = official ? `www.${first.placeCode}.gov.cn` : `www.copy${first.placeCode}.example`;
    const day = first.published ?? first.signedDay;
    name = harm.chance(0.6) ? `https://${host}/zwgk/${iso(day).slice(0, 7).replace("-", "")}/t${iso(day).replaceAll("-", "")}_${seed}.html` : `notice-${seed}.html`;
    if (name.startsWith("https:")) first.facts.fields.source_trust = official ? "official" : "copy";
    const scripted = ["none", "cut", "fused-dates", "lost-numbers", "lost-digits"].includes(damage) && first.title !== null && harm.chance(0.12);
    if (scripted && name.startsWith("https:")) name = `https://${host}/gkmlpt/content/2/${seed}/post_${seed}.html`;
    text = scripted ? scriptPage(first, shape, harm) : htmlPage(first, shape, harm, damage === "gbk" ? harm.pick(["gb2312", "gbk", "GB2312"]) : "utf-8", host);
  } else {
    text = layout === "listing" ? listingPage(all, shape, harm) : textPage(first, layout, shape, harm);
  }
  text = mapWords(text, html, wide);
  const facts = all.map((draft) => draft.facts);
  for (const notice of facts) notice.fields.script = damage === "traditional" || damage === "pinyin" || damage === "byte-shift" ? "hant" : "hans";
  text = unmark(applyDamage(damage, { text, html }, facts, harm));
  const bytes = (damage === "gbk" ? encodeGbk(text) : null) ?? new TextEncoder().encode(text);
  return { name, bytes, text, facts, layout, damage, seed };
}
