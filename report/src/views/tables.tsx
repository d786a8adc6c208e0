/** Accounts, websites, organisations, problems: to search, filter and sort, however many there are. */
import { useMemo } from "preact/hooks";
import type { Cell, Row } from "../data";
import { saveCsv } from "../download";
import { Choice, CorrectedMark, Loading, number, useCellWord, Verdict } from "../parts";
import { link, setQuery, useLoaded, useSettings } from "../state";
import { readyTable, setups, sorted, type ReadyTable } from "../table-view";
import { useVirtual } from "../virtual";

const rowHeight = 46;
const wide = new Set(["name", "subject_name", "title", "text", "owner", "source", "categories", "issuer_full", "indicator"]);
const narrow = new Set(["times", "count", "checked", "passed", "failed", "n_rates", "n_accounts", "n_problems", "n_checks_failed", "n_repairs", "computed", "difference", "rectified", "n_periods", "longest_run"]);

export function Tables({ name, query }: { name: string; query: URLSearchParams }) {
  const { say } = useSettings();
  const known = name in setups ? name : "accounts";
  const { value, failed } = useLoaded(() => readyTable(known), [known]);
  return (
    <>
      <h1>{say.tables[known as keyof typeof say.tables]}</h1>
      <nav class="tabs" aria-label={say.nav.table}>
        {Object.keys(setups).map((table) => <a key={table} href={link("table", table)} aria-current={table === known ? "page" : undefined}>{say.tables[table as keyof typeof say.tables]}</a>)}
      </nav>
      {value ? <Rows name={known} ready={value} query={query} /> : <Loading failed={failed} />}
    </>
  );
}

function Rows({ name, ready, query }: { name: string; ready: ReadyTable; query: URLSearchParams }) {
  const { say } = useSettings();
  const cellWord = useCellWord();
  const { setup } = ready;
  const search = query.get("q") ?? "";
  const same = query.get("same") ?? "";
  const filters = setup.filters.map((column) => [column, query.get(`f.${column}`) ?? ""] as const).filter(([, value]) => value !== "");
  const [sortColumn = "", direction] = (query.get("sort") ?? "").split(".");
  const key = `${search}\u0001${same}\u0001${JSON.stringify(filters)}`;
  const options = useMemo(() => Object.fromEntries(setup.filters.map((column) => [column, valuesOf(ready, column)])), [ready]);
  const found = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/u).filter((word) => word !== "");
    return ready.rows.filter((row) => (same === "" || ready.sameKey(row) === same) && filters.every(([column, value]) => String(ready.get(column, row)) === value) && words.every((word) => ready.text(row).includes(word)));
  }, [ready, key]);
  const rows = useMemo(() => (sortColumn === "" ? found : sorted(ready, found, sortColumn, direction === "down")), [found, sortColumn, direction]);
  const { scroller, items, total } = useVirtual(rows.length, rowHeight);
  const template = setup.columns.map((column) => (wide.has(column) ? "minmax(11rem, 2.2fr)" : narrow.has(column) ? "minmax(4.6rem, .6fr)" : "minmax(6.6rem, 1fr)")).join(" ");
  const sort = (column: string): void => setQuery({ sort: sortColumn !== column ? column : direction === "down" ? null : `${column}.down` });
  return (
    <>
      <div class="controls">
        <label class="choice grow"><span>{say.table.search}</span><input type="search" value={search} placeholder={say.table.searchHint} onInput={(event) => setQuery({ q: event.currentTarget.value })} /></label>
        {setup.filters.filter((column) => options[column]!.length > 1 || query.get(`f.${column}`)).map((column) => (
          <Choice key={column} label={say.columns[column] ?? column} value={query.get(`f.${column}`) ?? ""} onChange={(value) => setQuery({ [`f.${column}`]: value })}
            options={[["", say.table.all], ...options[column]!.map((value) => [value, cellWord(column, value)] as const)]} />
        ))}
      </div>
      <div class="controls">
        <span class="soft" role="status">{say.table.rows(number(rows.length), number(ready.rows.length))}</span>
        {(key !== "\u0001\u0001[]" || sortColumn !== "") && <a class="quiet" href={link("table", name)}>{say.table.clear}</a>}
        <button type="button" onClick={() => saveCsv(`tongbao-${name}.csv`, [...new Set([setup.id, "notice_id", ...setup.columns])], rows.map((row) => ready.rowOf(row)))}>{say.table.csv}</button>
      </div>
      <div class="grid-table" ref={scroller} tabIndex={0} role="region" aria-label={say.tables[name as keyof typeof say.tables]}>
        <div role="table" aria-rowcount={rows.length + 1} style={{ minWidth: `${setup.columns.length * 6.8}rem` }}>
          <div role="row" class="grid-head" style={{ gridTemplateColumns: template }}>
            {setup.columns.map((column) => (
              <div key={column} role="columnheader" aria-sort={sortColumn !== column ? "none" : direction === "down" ? "descending" : "ascending"}>
                <button type="button" onClick={() => sort(column)}>{say.columns[column] ?? column}<span aria-hidden="true">{sortColumn !== column ? "" : direction === "down" ? " ↓" : " ↑"}</span></button>
              </div>
            ))}
          </div>
          {rows.length === 0 && <p class="notice-box">{say.table.empty}</p>}
          <div role="rowgroup" style={{ height: total, position: "relative" }}>
            {items.map((item) => {
              const row = rows[item.index]!;
              return (
                <div key={item.key} role="row" aria-rowindex={item.index + 2} class={`grid-row${item.index % 2 ? " odd" : ""}`} style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}>
                  {setup.columns.map((column, index) => (
                    <div key={column} role="cell" class={narrow.has(column) ? "figure" : ""} title={cellWord(column, ready.get(column, row))}>
                      {index === 0 ? <a href={targetOf(name, ready.rowOf(row))}>{cellWord(column, ready.get(column, row)) || "—"}<CorrectedMark record={ready.get(setup.id, row)} /></a> : <Value name={name} ready={ready} row={row} column={column} word={cellWord(column, ready.get(column, row))} />}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}

function Value({ name, ready, row, column, word }: { name: string; ready: ReadyTable; row: number; column: string; word: string }) {
  const value = ready.get(column, row);
  if (column === "verdict") return <Verdict code={value} />;
  if (column === "times") return Number(value) > 1 ? <a href={link("table", name, { same: ready.sameKey(row), sort: "period" })}>{String(value)}</a> : <span class="soft">1</span>;
  if (column === "n_checks_failed" && Number(value) > 0) return <span class="bad">{word}</span>;
  return <>{word}</>;
}

function targetOf(name: string, row: Row): string {
  if (name === "notices") return link("notice", String(row["notice_id"]));
  if (name === "repeat_offenders") return link("table", row["kind"] === "account" ? "accounts" : row["kind"] === "website" ? "websites" : "organizations", { same: String(row["entity_id"]), sort: "period" });
  return link("notice", String(row["notice_id"]), { record: String(row[setups[name]!.id]) });
}

/** The values a filter offers: codes in the order of the contract, others by how often they occur. */
function valuesOf(ready: ReadyTable, column: string): string[] {
  const counts = new Map<string, number>();
  for (const row of ready.rows) {
    const value: Cell = ready.get(column, row);
    if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 300).map(([value]) => value);
  return column === "period" || column === "year" ? most.sort().reverse() : most;
}

