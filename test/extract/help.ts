import { readDocument } from "../../src/pipeline.js";
import type { Records } from "../../src/records/index.js";
import type { RateRow } from "../../src/records/rate.js";

/** Reads sentences as the body of an otherwise empty notice of 云岭市 (an invented city), under a heading of findings or of faults. */
export function readBody(lines: string, { heading = "一、总体情况", annex = "" } = {}): Records {
  const text = `云岭市2022年第三季度政府网站与政务新媒体检查通报\n各县区人民政府,市直各单位:\n现将有关情况通报如下。\n${heading}\n${lines}\n云岭市人民政府办公室\n2022年10月11日\n${annex}`;
  return readDocument(new TextEncoder().encode(text)).records;
}

/** A rate as one line: `对象/平台/范围/指标 在运行,检查,合格,不合格 = 比率 判定`. */
export function rateLine(row: RateRow): string {
  const about = [row.subject, row.platform, row.scope, row.metric].filter((word) => word !== null).join("/");
  return `${about} ${[row.running, row.checked, row.passed, row.failed].map((n) => n ?? "").join(",")} = ${row.reported ?? ""} ${row.verdict}`;
}

/** The rates of sentences, a line each. */
export function rates(lines: string): string[] {
  return readBody(lines).rates.map(rateLine);
}

/** The units and accounts of sentences with their problems, a line each: `website 名称 named column-stale`, `account/wechat 名称 <主办> fail content-stale`. */
export function names(lines: string, heading?: string): string[] {
  const { units, accounts, problems } = readBody(lines, heading === undefined ? {} : { heading });
  const line = (id: string, words: (string | null)[]): string => [...words, ...problems.filter(({ subject_id }) => subject_id === id).map(({ category }) => category).sort()].filter((word) => word !== null).join(" ");
  return [
    ...units.map(({ unit_id, kind, name, verdict, finding }) => line(unit_id, [kind, name, finding === null ? verdict : `${verdict}/${finding}`])),
    ...accounts.map(({ account_id, platform, name, owner, verdict }) => line(account_id, [platform === null ? "account" : `account/${platform}`, name, owner === null ? null : `<${owner}>`, verdict])),
  ];
}
