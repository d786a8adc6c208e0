/** Small pieces that several views share. */
import type { ComponentChildren } from "preact";
import { wordFor, type CodeList } from "../../src/plot/words";
import { correctionsOf, type Cell, type Row } from "./data";
import { useSettings } from "./state";

/** Groups digits; the same whatever the machine's locale. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/gu, ",");
}

export function Loading({ failed }: { failed?: boolean }) {
  const { say } = useSettings();
  return <p class={failed ? "notice-box bad" : "loading"} role="status">{failed ? say.failed : say.loading}</p>;
}

export function Choice({ label, value, onChange, options }: { label: string; value: string; onChange: (value: string) => void; options: readonly (readonly [value: string, word: string])[] }) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([code, word]) => <option key={code} value={code}>{word}</option>)}
      </select>
    </label>
  );
}

export function Verdict({ code, list = "verdict" }: { code: Cell; list?: CodeList }) {
  const { language } = useSettings();
  return code === null ? null : <span class={`verdict v-${String(code)}`}>{wordFor(list, String(code), language)}</span>;
}

export function Panel({ title, lead, children, id }: { title: string; lead?: string; children: ComponentChildren; id?: string }) {
  return (
    <section class="panel" aria-labelledby={id} >
      <h2 id={id}>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Says that people looked at a record: what they corrected, added or found right. */
export function CorrectedMark({ record }: { record: unknown }) {
  const { say } = useSettings();
  const rows = correctionsOf(record);
  if (rows.length === 0) return null;
  const changed = rows.some((row) => row["action"] !== "right");
  const title = rows.map((row) => (row["action"] === "correct" ? `${say.columns[row["field"]!] ?? row["field"]}: ${row["before"]} → ${row["after"]} (${row["who"]}) ${row["why"]}` : `${row["who"]} ${row["why"]}`)).join("\n");
  return <span class="chip corrected" title={title}>{changed ? say.notice.corrected : say.notice.confirmed}</span>;
}

/** The list of words that a column of codes has. */
const lists: Record<string, CodeList> = {
  platform: "platform", category: "category", verdict: "verdict", kind: "kind", subject_kind: "kind", subject: "subject", metric: "metric", finding: "finding", level: "level", campaign: "campaign", severity: "severity",
  source_trust: "sourceTrust", rule: "rule", measure: "measure",
};

/** How a cell of a column is shown. */
export function useCellWord(): (column: string, value: Cell | undefined) => string {
  const { language } = useSettings();
  return (column, value) => {
    if (value === null || value === undefined) return "";
    if (column === "categories") return String(value).split(" ").map((code) => wordFor("category", code, language)).join(language === "zh" ? "、" : ", ");
    if (typeof value === "boolean") return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
    const list = lists[column];
    return list ? wordFor(list, String(value), language) : String(value);
  };
}

/** Names a notice by its place and period, which say more than its title. */
export function noticeName(notice: Row | undefined): string {
  if (!notice) return "";
  const year = notice["year"] === null ? "" : String(notice["year"]);
  const part = notice["quarter"] !== null ? `Q${String(notice["quarter"])}` : notice["month"] !== null ? `-${String(notice["month"]).padStart(2, "0")}` : "";
  const place = notice["region"] ?? notice["issuer_full"] ?? notice["issuer"] ?? notice["title"];
  return [place === null ? "" : String(place), `${year}${part}`].filter((word) => word !== "").join(" ") || String(notice["notice_id"]);
}
