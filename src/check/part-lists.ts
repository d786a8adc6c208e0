import type { NoticeContext } from "../extract/context.js";

/** A title that calls its list a part of the whole: 部分不合格网站名单, 名单(部分), 典型案例. */
const PART = /部分|典型|示例|节选|摘录/u;

/** Gives the test for what stands in an annex that lists only a part, or breaks off: nothing can be counted against it. */
export function partLists({ notice }: NoticeContext): (location: string) => boolean {
  const listed = notice.children.flatMap((child) => (child.type === "attachments" ? child.children : []));
  const parts = notice.children.flatMap((child) => {
    if (child.type !== "annex") return [];
    const titles = [...child.children.filter((node) => node.type === "heading"), ...listed.filter(({ ordinal }) => ordinal === child.ordinal)];
    const isCut = child.children.some((node) => node.type === "table" && node.cut);
    return isCut || titles.some(({ value }) => PART.test(value)) ? [`annex/${child.ordinal}`] : [];
  });
  return (location) => parts.some((part) => location === part || location.startsWith(`${part}/`));
}
