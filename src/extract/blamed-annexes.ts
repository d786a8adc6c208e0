/** Annexes whose title blames those that they list, by a figure or a fault: 网民留言办结率较低的地区和部门, 未按时答复测试留言的网站名单. */
import { findProblems } from "../lexicon/problems.js";
import { endsAsBody } from "../lexicon/organizations.js";
import type { Table } from "../notice/nodes.js";
import { didBadly } from "./bad-work.js";
import { divisionOf, quote, type NoticeContext } from "./context.js";
import { blames } from "./judging-words.js";
import type { Place } from "./places.js";
import { sameName, type Subject } from "./subjects.js";
import { rowsOf } from "./table-rows.js";

/** A title that says of whoever is listed what is bad about him: `按期办结率较低的|地区和部门`. */
const BLAMED_LIST = /(?<fault>[^,。;:]{4,30})的(?:(?:市县|县区|县市|区县|市州|[省市县区州镇乡])?(?:\([市县区、]{1,6}\))?|地区|部门|单位|地方|乡镇|镇街)(?:[和及与、](?:地区|部门|单位|地方))?(?:名单|情况表?|一览表?|清单)?$/u;

/** What is low or last, by any word for a rate of it. */
const LOW = /(?:率|比例|得分|排名|名次)[^,。;]{0,4}(?:较低|偏低|过低|最低|靠后|落后|末位|较差|不高|低于[^,。;]{1,10}|不足[^,。;]{1,8})$/u;

/** Names the places and bodies of tables whose title blames all whom they list, where nothing else read them. */
export function addBlamedRows(context: NoticeContext, tables: readonly Place<Table>[], subjects: Subject[]): void {
  const read = new Set(subjects.map(({ location }) => location.split("/row/")[0]));
  for (const place of tables) {
    const fault = BLAMED_LIST.exec(place.headings.at(-1) ?? "")?.groups!.fault;
    if (place.annex === undefined || read.has(place.location) || fault === undefined || !(LOW.test(fault) || blames(fault) || didBadly(fault))) continue;
    for (const row of rowsOf(place.node).filter(({ kind }) => kind !== "total")) {
      const name = (row.text("region") ?? row.text("organization") ?? row.text("name") ?? "").replace(/\s+/gu, "");
      const division = divisionOf(context, name);
      if (!(division ?? endsAsBody(name)) || subjects.some((subject) => subject.table === "units" && subject.kind !== "website" && sameName(subject.name, name))) continue;
      subjects.push({
        table: "units", name, kind: division ? "region" : "organization", site_code: null, owner: null, scope: null, region_code: division?.code ?? null, region: division?.name ?? null,
        verdict: "named", finding: null, problems: [], ...quote(context, row.range, `${place.location}/row/${row.number}`),
      });
    }
  }
}

/** A title that says what all whom it lists left undone: `未按时答复测试留言的政府门户网站名单`. */
const FAULT_LIST = /^(?<fault>[^,。;:]{4,30})的(?:政府|政务|门户|部门|乡镇)*(?:网站|新媒体|账号|帐号|公众号|单位|部门)(?:账号)?(?:名单|情况表?|一览表?|清单)?$/u;

/** Gives those whom an annex only lists the fault of its title. */
export function addTitledFaults(context: NoticeContext, tables: readonly Place<Table>[], subjects: readonly Subject[]): void {
  for (const place of tables) {
    const fault = FAULT_LIST.exec(place.headings.at(-1) ?? "")?.groups!.fault;
    const problem = fault === undefined ? undefined : findProblems(fault).find(({ category }) => category !== "other" && category !== "veto-unspecified");
    if (place.annex === undefined || !problem) continue;
    const { node } = place;
    const rows = rowsOf(node);
    for (const subject of subjects) {
      const number = subject.location.startsWith(`${place.location}/row/`) ? Number(subject.location.slice(place.location.length + 5)) : undefined;
      const row = rows.find((one) => one.number === number);
      if (!row || subject.problems.length > 0 || (subject.verdict !== "named" && subject.verdict !== "fail") || (subject.table === "units" && subject.finding !== null)) continue;
      subject.problems.push({ category: problem.category, text: fault!, count: null, rectified: null, ...quote(context, row.range, subject.location) });
    }
  }
}
