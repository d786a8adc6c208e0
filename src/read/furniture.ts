import type { Element } from "domhandler";
import type { Weight } from "./weigh.js";

/** Elements that never hold words to read. */
const MACHINERY: ReadonlySet<string> = new Set(
  "script style noscript iframe frame frameset object embed applet svg math canvas audio video map template head title select button textarea datalist input".split(" "),
);

/** Elements that are mostly furniture, but may stand around the content on a badly made page. A form is one if it has controls. */
const FURNITURE: ReadonlySet<string> = new Set("nav header footer aside menu".split(" "));
const CONTROLS: ReadonlySet<string> = new Set("input select textarea button".split(" "));

/** What holds more plain words than this is no furniture, whatever its name. */
const MAX_FURNITURE = 400;

/** Words in a class or id that say furniture wherever they stand in it. */
const NAMED_ANYWHERE = /share|crumb|footer|sidebar|toolbar|recommend|related|copyright|qrcode|erweima|navbar|pagina|fontsize|wzgb|friendlink|breadcrumb/iu;

/** Words that say furniture only as a word of their own: `position` does, `composition` does not. */
const NAMED_ALONE: ReadonlySet<string> = new Set(
  ("nav topnav mainnav subnav menu foot bottom hot hotlist position location weizhi dqwz pos pager pages page-nav search login banner logo " +
    "print close ewm tools tool share fenxiang xglj xgxx xgyd links link yqlj sitemap accessibility wza jiucuo").split(" "),
);

/** Words with which a short line or box of furniture begins. 主办单位 alone is the head of a column whose cells are lines. */
const PHRASE =
  /^[\s【[(（|>·]*(?:上一篇|下一篇|上一条|下一条|分享到|分享至|打印本页|打印此页|打印|关闭窗口|关闭本页|【关闭】|字体|字号|大\s*中\s*小|当前位置|您当前的位置|您现在的位置|您的位置|所在位置|扫一扫|相关链接|相关文章|相关信息|相关阅读|相关新闻|热点推荐|推荐阅读|返回顶部|加入收藏|设为首页|无障碍|主办单位(?!\s*$)|技术支持|版权所有)/u;

/** A box of furniture with a phrase of its own is never longer than this, in characters. */
const PHRASE_BOX = 120;

/** A box is a list of links if it holds as many, and as many times more linked than plain text. */
const MIN_LINKS = 4;
const LINK_RATIO = 3;
const LINK_BOXES: ReadonlySet<string> = new Set("div ul ol dl section table".split(" "));
const PHRASE_BOXES: ReadonlySet<string> = new Set("div p ul ol dl li table td span section center".split(" "));

/** As many cells with words of their own make a table of data. */
const DATA_CELLS = 6;

export function isMachinery(element: Element): boolean {
  return MACHINERY.has(element.name);
}

export function isControl(element: Element): boolean {
  return CONTROLS.has(element.name);
}

export function isHidden(element: Element): boolean {
  const { attribs } = element;
  return "hidden" in attribs || (attribs["style"] !== undefined && /display\s{0,9}:\s{0,9}none/iu.test(attribs["style"]));
}

/** Tells links that are content: anchors, files to fetch, front pages of other sites. */
export function isOutward(href: string): boolean {
  return /^(?:#|javascript:|\s*$)|\.(?:docx?|xlsx?|pdf|zip|rar|et|wps|csv)$|^https?:\/\/[^/]+\/?$/iu.test(href);
}

/** Decides whether an element is furniture. Never one that holds sentences about an inspection, or a table of data. */
export function isFurniture(element: Element, weight: Weight, dropLinkLists: boolean): boolean {
  if (weight.plain + weight.linked === 0) return false;
  if ((weight.hits > 0 && weight.stops > 0) || weight.cells >= DATA_CELLS) return false;
  const small = weight.plain <= MAX_FURNITURE;
  if (small && (FURNITURE.has(element.name) || (element.name === "form" && weight.controls > 0) || isNamed(element))) return true;
  // A cell headed 主办单位 is a column of data, not the page's foot.
  if (!insideCell(element) && weight.plain + weight.linked <= PHRASE_BOX && PHRASE_BOXES.has(element.name) && PHRASE.test(beginning(element))) return true;
  return dropLinkLists && LINK_BOXES.has(element.name) && weight.links >= MIN_LINKS && weight.linked >= LINK_RATIO * weight.plain;
}

function insideCell(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parent?.type === "tag" ? (node.parent) : null) {
    if (node.name === "td" || node.name === "th") return true;
    if (node.name === "table") return false;
  }
  return false;
}

function isNamed(element: Element): boolean {
  const name = `${element.attribs["class"] ?? ""} ${element.attribs["id"] ?? ""}`;
  if (name === " ") return false;
  if (NAMED_ANYWHERE.test(name)) return true;
  return name.split(/[\s_\d-]+/u).some((word) => NAMED_ALONE.has(word.toLowerCase()));
}

/** Gives the first few characters of an element's text, over at most a few text nodes. */
function beginning(element: Element): string {
  let text = "";
  const visit = (parent: Element): boolean => {
    for (const node of parent.children) {
      if (node.type === "text") text += node.data.trim();
      else if (node.type === "tag" && !visit(node)) return false;
      if (text.length > 12) return false;
    }
    return true;
  };
  visit(element);
  return text;
}
