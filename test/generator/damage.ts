/** Damage to a finished page. Each kind takes out of the facts what a reader can no longer know. */
import { Converter } from "opencc-js/cn2t";
import { figurePattern, mark } from "./book.js";
import { annotate } from "./damage-pinyin.js";
import { shiftByte } from "./damage-bytes.js";
import { loseFigures } from "./damage-facts.js";
import type { NoticeFacts } from "./facts.js";
import type { Rng } from "./prng.js";
import { mapWords, narrow } from "./width.js";

export const damages = [
  "none", "furniture", "width", "doubled-commas", "traditional", "pinyin", "byte-shift", "noise", "split-names", "lost-digits", "fused-dates", "spam", "lost-numbers", "cut", "synonyms", "gbk",
] as const;
export type Damage = (typeof damages)[number];

export interface Page {
  text: string;
  html: boolean;
}

const converter = Converter({ from: "cn", to: "t" });
/** Common forms in place of the strict ones that the converter prefers. */
const toTraditional = (text: string): string => converter(text).replaceAll("爲", "為").replaceAll("覈", "核").replaceAll("裏", "裡");
const han = "[\\u4e00-\\u9fff]";

/** Swaps common words for near ones, as spinning sites do; names that hold the words change with them. */
const synonyms: readonly (readonly [string, string])[] = [
  ["近日", "近来"], ["总体", "全体"], ["提升", "前进"], ["重要", "首要"], ["建设", "缔造"], ["填报", "填写"], ["切实", "真实"], ["个别", "单个"], ["部分", "有些"], ["立即", "当即"], ["及时处置", "及时处理"],
];

type Change = (page: Page, facts: readonly NoticeFacts[], rng: Rng) => string;

const words = (change: (text: string, rng: Rng) => string): Change => (page, _facts, rng) => mapWords(page.text, page.html, (text) => change(text, rng));

const changes: Partial<Record<Damage, Change>> = {
  furniture: (page, _facts, rng) => furniture(page, rng),
  width: words(narrow),
  "doubled-commas": words((text, rng) => narrow(text).replace(/(?<!\d),/g, (c) => (rng.chance(0.3) ? ",," : c)).replace(/(?<=[\u4e00-\u9fff])[、。;]/g, (c) => (rng.chance(0.06) ? `,${c}` : c))),
  traditional: (page, _facts, rng) => {
    const taiwan = rng.chance(0.3);
    return mapWords(page.text, page.html, (text) => (taiwan ? toTraditional(text).replaceAll("門戶網站", "入口網站") : toTraditional(text)));
  },
  pinyin: (page, _facts, rng) => {
    const density = rng.int(0, 2) as 0 | 1 | 2;
    if (!page.html && rng.chance(0.25)) {
      // The head of the page stays simplified.
      const end = page.text.indexOf("\n");
      return page.text.slice(0, end) + narrow(annotate(toTraditional(page.text.slice(end)), density));
    }
    return mapWords(page.text, page.html, (text) => narrow(annotate(toTraditional(text), density)));
  },
  "byte-shift": (page, _facts, rng) => {
    const density = rng.int(0, 2) as 0 | 1 | 2;
    return mapWords(page.text, page.html, (text) => narrow(shift(annotate(toTraditional(text), density), rng)));
  },
  noise: words((text, rng) => text.replace(new RegExp(`(?<=${han})(?=${han})`, "g"), () => (rng.chance(0.004) ? rng.pick(["卐", "々", "︼", "⌒"]) : rng.chance(0.008) ? " " : ""))),
  "split-names": (page, _facts, rng) => page.text.replace(/\uE003([^\uE004]{4,})\uE004/g, (whole, name: string) => {
    if (!rng.chance(0.5)) return whole;
    const at = rng.int(2, name.length - 2);
    return `${name.slice(0, at)}\n${name.slice(at)}`;
  }),
  "lost-digits": (page, facts, rng) => {
    const lost = new Map(facts.flatMap((notice) => [...loseFigures(notice, rng)]));
    return page.text.replace(figurePattern, (whole, id: string, slot: string, text: string) => {
      const how = lost.get(`${id}.${slot}`);
      if (how === undefined) return whole;
      const digits = /百分之百|[0-9０-９.．,一二三四五六七八九十百千两]+/u;
      return mark(Number(id), slot as "checked", how === "deleted" ? text.replace(digits, "") : text.replace(digits, (d) => "*".repeat(d.replace(/[.．,]/gu, "").length)));
    });
  },
  spam: (page, _facts, rng) => spam(page, rng),
  synonyms: (page, facts) => {
    const spin = (text: string): string => synonyms.reduce((done, [from, to]) => done.replaceAll(from, to), text);
    for (const notice of facts) respell(notice, spin);
    return mapWords(page.text, page.html, spin);
  },
};

/** Spells all names of a notice's facts as the damaged page does. */
function respell(facts: NoticeFacts, spin: (text: string) => string): void {
  const { fields } = facts;
  for (const key of ["title", "issuer", "issuer_full"] as const) {
    const value = fields[key];
    // The head of a web page may still have the words as they were.
    if (typeof value === "string") fields[key] = [spin(value), value];
  }
  for (const account of facts.accounts) {
    account.name = spin(account.name);
    if (account.owner !== undefined) account.owner = spin(account.owner);
  }
  for (const unit of facts.units) unit.name = spin(unit.name);
}

/** Loses bytes before 现将, before (一), and now and then at a full stop where the words can be computed again. */
function shift(text: string, rng: Rng): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const rest = text.slice(i, i + 3);
    if (rest.startsWith("。現")) {
      const hit = rng.chance(0.9) ? shiftByte(text, i, 3) : null;
      if (hit) {
        out += hit.text;
        i += hit.length - 1;
        continue;
      }
    } else if (/^（[一二三]/u.test(rest) && rng.chance(0.6)) {
      const hit = shiftByte(`　${text.slice(i, i + 14)}`, 0, 9);
      if (hit && !/[。\n]/u.test(text.slice(i, i + hit.length - 1))) {
        out += hit.text;
        i += hit.length - 2;
        continue;
      }
    } else if (rest.startsWith("。") && rng.chance(0.12)) {
      const hit = shiftByte(text, i, 4);
      if (hit?.reversible) {
        out += hit.text;
        i += hit.length - 1;
        continue;
      }
    }
    out += text[i]!;
  }
  return out;
}

const before = [
  "首页 政务公开 政务服务 互动交流", "您现在的位置: 首页 > 政务公开 > 通知公告", "字体:[大] [中] [小]", "网站无障碍 | 适老版 | 支持IPV6", "打印 收藏 分享到:", "无障碍浏览 繁体版", "【页面调色: 】", "今天是星期三 天气:多云 12℃~21℃",
];
const after = ["相关附件:", "相关稿件", "扫一扫在手机打开当前页", "【打印】 【关闭】 责任编辑:王小明", "上一篇:关于开展春季植树活动的通知", "下一篇:没有了", "热点新闻", "- 72353", "- 19094", "主办单位:办公室 技术支持:信息中心 备案号:00000000号", "版权所有 未经许可不得转载"];

function furniture({ text, html }: Page, rng: Rng): string {
  const top = rng.sample(before, rng.int(1, 4));
  const bottom = rng.sample(after, rng.int(1, 4));
  if (!html) return [...top, "", text, "", ...bottom].join("\n");
  const block = (lines: readonly string[]): string => `<div class="side">${lines.map((line) => `<p>${line.replace(/>/g, "&gt;")}</p>`).join("")}</div>`;
  return text.replace(/<body>/u, `<body>${block(top)}`).replace(/<\/body>/u, `${block(bottom)}</body>`);
}

const spamLines = ["某某娱乐在线平台_官方入口", "体育投注官网手机版下载", "棋牌游戏大厅注册送彩金", "成人影院免费观看"];

function spam({ text, html }: Page, rng: Rng): string {
  const line = rng.pick(spamLines);
  return html ? text.replace(/<body>/u, `<body><div>${line}</div>`).replace(/<title>/u, `<title>${line}-`) : `${line}\n${text}`;
}

export function applyDamage(damage: Damage, page: Page, facts: readonly NoticeFacts[], rng: Rng): string {
  return changes[damage]?.(page, facts, rng) ?? page.text;
}
