import type { PageMeta } from "../notice/nodes.js";
import type { NoticeRow } from "../records/notice.js";

const HOST = /^(?:https?:)?\/\/([^/?#:]+)/iu;

/**
 * Says whether a source is official: its own address, or the one the page gives for itself, lies in `.gov.cn`; or the page's SiteDomain and
 * SiteIDCode are there and no address says otherwise. An address elsewhere makes it a copy. (DOMAIN: 网站发展指引, page marks.)
 */
export function trustOf(path: string, meta: PageMeta): NoticeRow["source_trust"] {
  const own = HOST.exec(path)?.[1];
  const claimed = HOST.exec(meta.canonical?.value ?? "")?.[1] ?? HOST.exec(meta.url?.value ?? "")?.[1];
  const host = own ?? claimed;
  if (host) return isOfficial(host) ? "official" : "copy";
  const domain = meta.sitedomain?.value;
  const code = meta.siteidcode?.value ?? meta.footersitecode?.value ?? meta.widgetsitecode?.value;
  return domain && isOfficial(domain.replace(/^https?:\/\//u, "").replace(/\/.*$/u, "")) && code && /^(?:\d{10}|bm\d{8})$/iu.test(code) ? "official" : "unknown";
}

function isOfficial(host: string): boolean {
  return host === "gov.cn" || host.toLowerCase().endsWith(".gov.cn");
}
