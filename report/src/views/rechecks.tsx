/** Every figure that does not hold, the furthest off first. */
import { useMemo } from "preact/hooks";
import type { Recheck } from "../../../src/report/rechecks";
import { wordFor } from "../../../src/plot/words";
import { rowsOf, type Row } from "../data";
import { saveCsv } from "../download";
import { Choice, Loading, number } from "../parts";
import { RecheckCard } from "../recheck-list";
import { setQuery, useLoaded, useSettings } from "../state";
import { useVirtual } from "../virtual";

async function load(): Promise<{ rechecks: Recheck[]; notices: Map<string, Row> }> {
  const [rechecks, notices] = await Promise.all([rowsOf<Recheck>("rechecks"), rowsOf("notices")]);
  return { rechecks, notices: new Map(notices.map((notice) => [String(notice["notice_id"]), notice])) };
}

export function Rechecks({ query }: { query: URLSearchParams }) {
  const { language, say } = useSettings();
  const { value, failed } = useLoaded(load, []);
  const rule = query.get("rule") ?? "";
  const all = query.get("repeated") === "1";
  const search = query.get("q") ?? "";
  const shown = useMemo(() => (value?.rechecks ?? []).filter((recheck) => {
    if ((rule !== "" && recheck.rule !== rule) || (!all && recheck.repeated)) return false;
    const notice = value!.notices.get(recheck.notice_id);
    return search === "" || [recheck.explanation, recheck.evidence_a, recheck.evidence_b, notice?.["region"], notice?.["title"]].some((text) => typeof text === "string" && text.includes(search));
  }), [value, rule, all, search]);
  const { scroller, items, total, measure } = useVirtual(shown.length, 120);
  if (!value) return <Loading failed={failed} />;
  const rules = [...new Set(value.rechecks.map((recheck) => recheck.rule))];
  return (
    <>
      <h1>{say.rechecks.title}</h1>
      <p class="lead">{say.rechecks.lead}</p>
      <div class="controls">
        <label class="choice"><span>{say.table.search}</span><input type="search" value={search} onInput={(event) => setQuery({ q: event.currentTarget.value })} /></label>
        <Choice label={say.rechecks.rule} value={rule} onChange={(next) => setQuery({ rule: next })} options={[["", say.rechecks.all], ...rules.map((code) => [code, wordFor("rule", code, language)] as const)]} />
        <label class="tick"><input type="checkbox" checked={!all} onChange={(event) => setQuery({ repeated: event.currentTarget.checked ? null : "1" })} /> {say.rechecks.hideRepeated}</label>
        <span class="soft" role="status">{say.rechecks.shown(number(shown.length), number(value.rechecks.length))}</span>
        <button type="button" onClick={() => saveCsv("tongbao-rechecks.csv", ["check_id", "notice_id", "rule", "expected", "found", "gap", "explanation", "evidence_a", "evidence_b"], shown as unknown as Row[])}>{say.table.csv}</button>
      </div>
      {shown.length === 0 && <p class="notice-box">{say.table.empty}</p>}
      <div class="long-list" ref={scroller} tabIndex={0} role="region" aria-label={say.rechecks.title}>
        <div style={{ height: total, position: "relative" }}>
          {items.map((item) => {
            const recheck = shown[item.index]!;
            return (
              <div key={recheck.check_id} data-index={item.index} ref={measure} class="virtual" style={{ transform: `translateY(${item.start}px)` }}>
                <RecheckCard recheck={recheck} notice={value.notices.get(recheck.notice_id)} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
