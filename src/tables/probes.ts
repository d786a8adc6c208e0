/** Tables of availability: how often a website was asked for, and how often it answered. */
import type { ColumnName } from "../lexicon/columns.js";
import type { Column } from "../notice/nodes.js";

const ASKED = "(?:监测|检测|探测|拨测|测试|访问|尝试|请求|扫描|抽测|巡检|检查)";
const FAILED = "(?:失败|无法访问|不可访问|不可用|不能访问|打不开|访问失败|访问异常|无响应|超时|中断|异常|不通|未通过|断网)";
const GOT = "(?:成功|正常|可访问|可用|访问成功|访问正常|连通|响应正常|畅通)";
const TIMES = "(?:总)?(?:次数|频次|次)(?:\\(次\\))?";
const HEADS: readonly [ColumnName, RegExp][] = [
  ["failed", new RegExp(`^${ASKED}?${FAILED}${ASKED}?的?${TIMES}$`, "u")],
  ["passed", new RegExp(`^${ASKED}?${GOT}${ASKED}?的?${TIMES}$`, "u")],
  ["checked", new RegExp(`^(?:累计|共|总)?${ASKED}${TIMES}$|^总(?:监测|访问|探测|检测)?次数$`, "u")],
];

/** Counts of links beside the share of them that lead somewhere. */
const LINKS: readonly [ColumnName, RegExp][] = [
  ["failed", /^(?:失效|不可用|无效|错误|错断|异常)链接(?:总?数|数量|条数)(?:\([个条]\))?$|^(?:死链|错链|断链|坏链|错断链)(?:总?数|数量|条数)(?:\([个条]\))?$/u],
  ["passed", /^(?:可用|有效|正常|可访问)(?:的)?链接(?:总?数|数量|条数)(?:\([个条]\))?$/u],
  ["checked", /^(?:共|累计)?(?:扫描|检测|监测|检查|抽查|站内)?链接(?:总?数|数量|条数)(?:\([个条]\))?$/u],
];
const OF_LINKS = /链接/u;

/** The column of tries that a head counts, and of their outcome; nothing for one that counts things and no tries. */
export function probeOf(header: string): ColumnName | undefined {
  return HEADS.find(([, pattern]) => pattern.test(header))?.[0];
}

/** The column of links that a head counts. */
export function linkOf(header: string): ColumnName | undefined {
  return LINKS.find(([, pattern]) => pattern.test(header))?.[0];
}

/** Names the counts of tries beside an availability: only there are they its whole and its parts, and what was checked for other rates is none of them. */
export function nameProbes(columns: readonly Column[]): Column[] {
  const shares = columns.filter(({ name }) => name === "availability_rate");
  if (shares.length === 0) return [...columns];
  const links = shares.every(({ header }) => OF_LINKS.test(header));
  return columns.map((column) => {
    const name = probeOf(column.header) ?? (links ? linkOf(column.header) : undefined);
    return name === undefined ? column : { ...column, name };
  });
}
