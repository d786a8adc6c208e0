/** One notice: its source beside its records. Each record lights up its words, each word its record. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { documentOf, type DocumentData, type Row } from "../data";
import { saveCsv } from "../download";
import { explained } from "../explanations";
import { CorrectedMark, Loading, noticeName, number, useCellWord, Verdict } from "../parts";
import { Editor, MarkButtons } from "../review-editor";
import { reviewing } from "../review";
import { shortened } from "../recheck-list";
import { piecesOf, readable, type Piece, type RepairSpan, type Span } from "../source-spans";
import { link, setQuery, useLoaded, useSettings } from "../state";
import { TreeView } from "../tree-view";
import { wordFor } from "../../../src/plot/words";

const spanTables = ["rates", "counts", "units", "accounts", "problems"] as const;
type SpanTable = (typeof spanTables)[number];
const idColumns: Record<SpanTable, string> = { rates: "rate_id", counts: "count_id", units: "unit_id", accounts: "account_id", problems: "problem_id" };

interface NoticeRecord {
  id: string;
  table: SpanTable;
  row: Row;
}

export function Notice({ id, query }: { id: string; query: URLSearchParams }) {
  const { say } = useSettings();
  const { value, failed } = useLoaded(() => documentOf(id), [id]);
  if (failed) return <p class="notice-box bad">{say.notice.notFound}</p>;
  if (!value) return <Loading />;
  const notice = value.rows.find((row) => row.table === "notices" && row["notice_id"] === id);
  return notice ? <Shown id={id} notice={notice} data={value} query={query} /> : <p class="notice-box bad">{say.notice.notFound}</p>;
}

function Shown({ id, notice, data, query }: { id: string; notice: Row; data: DocumentData; query: URLSearchParams }) {
  const { language, say } = useSettings();
  const cellWord = useCellWord();
  const rows = useMemo(() => data.rows.filter((row) => row["notice_id"] === id), [data, id]);
  const records = useMemo(() => rows.flatMap((row): NoticeRecord[] => {
    const table = row.table as SpanTable;
    return spanTables.includes(table) ? [{ id: String(row[idColumns[table]]), table, row }] : [];
  }), [rows]);
  const checks = rows.filter((row) => row.table === "checks");
  const repairs = useMemo(() => rows.filter((row) => row.table === "repairs") as unknown as (RepairSpan & Row)[], [rows]);
  const [tab, setTab] = [query.get("tab") ?? (query.get("check") && !query.get("record") ? "checks" : "records"), (next: string) => setQuery({ tab: next })];
  const selected = query.get("record") ?? recordOfCheck(query.get("check"), checks, records);
  const select = (record: string | null): void => setQuery({ record, check: null, ...(record !== null && { tab: null }) });
  const lit = records.find((record) => record.id === selected);
  const facts = ["issuer_full", "document_number", "region", "level", "campaign", "period_text", "inspected_from", "inspected_to", "signed_on", "published_on", "published_by", "rectify_by", "scheme", "source_trust"].filter((name) => notice[name] !== null && notice[name] !== undefined);
  const tabs = [["records", say.notice.records, records.length], ["checks", say.notice.checks, checks.length], ["repairs", say.notice.repairs, repairs.length], ["tree", say.notice.tree, null]] as const;
  return (
    <>
      <p class="kicker">{noticeName(notice)} · {say.notice.part(Number(notice["part"]))}</p>
      <h1 class="notice-title">{notice["title"] === null ? say.notice.untitled : String(notice["title"])}</h1>
      <dl class="facts">{facts.map((name) => <div key={name}><dt>{say.columns[name] ?? name}</dt><dd>{cellWord(name, notice[name])}</dd></div>)}</dl>
      {notice["same_notice_as"] !== null && <p class="soft">{say.notice.same} <a href={link("notice", String(notice["same_notice_as"]))}>{String(notice["same_notice_as"])}</a></p>}
      <p class="soft">{say.notice.hint}</p>
      <div class="reading">
        <SourcePane data={data} notice={notice} records={records} repairs={repairs} lit={lit} onSelect={select} markup={query.get("markup") === "1"} />
        <section class="side" aria-label={say.notice.records}>
          <div class="tabs">
            <div role="tablist" aria-label={say.notice.records}>{tabs.map(([name, word, n]) => <button key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={tab === name} aria-controls="tab-panel" onClick={() => setTab(name)}>{word}{n === null ? "" : ` ${number(n)}`}</button>)}</div>
            <button type="button" class="quiet push" onClick={() => saveCsv(`tongbao-${id}.csv`, ["table", "id", "evidence_start", "evidence_end", "evidence"], records.map(({ id: record, table, row }) => ({ ...row, table, id: record })))}>CSV</button>
          </div>
          <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
            {tab === "records" && <RecordList records={records} selected={selected} onSelect={select} notice={notice} />}
            {tab === "checks" && <CheckList checks={checks} records={records} current={query.get("check")} onSelect={select} />}
            {tab === "repairs" && (repairs.length === 0 ? <p class="soft">{say.notice.none}</p> : (
              <ul class="cards">{repairs.map((repair, index) => (
                <li key={index} class="card">
                  <span class="card-head"><span class="chip">{wordFor("repair", repair.rule, language)}</span><span class="soft">{say.notice.certainty} {String(repair["certainty"])}{Number(repair["count"]) > 1 && ` · ${String(repair["count"])} ${say.notice.times}`}</span></span>
                  <span class="change"><del>{readable(shortened(repair.before, 80)) || "∅"}</del> → <ins>{shortened(repair.after, 80) || "∅"}</ins></span>
                </li>
              ))}</ul>
            ))}
            {tab === "tree" && ("missing" in data.source ? <p class="soft">{say.notice.missing[data.source.missing]}</p> : <TreeView tree={data.source.trees[Number(notice["part"]) - 1] ?? data.source.trees[0]} />)}
          </div>
        </section>
      </div>
    </>
  );
}

/** The record whose words a check quotes. */
function recordOfCheck(check: string | null, checks: readonly Row[], records: readonly NoticeRecord[]): string | null {
  const row = checks.find((other) => other["check_id"] === check);
  for (const words of [row?.["evidence_a"], row?.["evidence_b"]]) {
    if (typeof words !== "string" || words === "") continue;
    const record = records.find((other) => other.row["evidence"] === words || other.row["evidence"] === words.split(" … ")[0]);
    if (record) return record.id;
  }
  return null;
}

function SourcePane({ data, notice, records, repairs, lit, onSelect, markup }: { data: DocumentData; notice: Row; records: NoticeRecord[]; repairs: RepairSpan[]; lit: NoticeRecord | undefined; onSelect: (id: string | null) => void; markup: boolean }) {
  const { say } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const { source } = data;
  const spans = useMemo((): Span[] => records.map(({ id, table, row }) => ({ id, table, start: Number(row["evidence_start"]), end: Number(row["evidence_end"]) })), [records]);
  const part = useMemo(() => ("missing" in source ? undefined : partOf(source, notice, spans)), [source, notice, spans]);
  const pieces = useMemo(() => (part ? piecesOf(part.text, part.offset, spans, repairs) : []), [part, spans, repairs]);
  const hasMarkup = pieces.some((piece) => piece.markup);
  useEffect(() => {
    const target = box.current?.querySelector<HTMLElement>(".lit");
    if (target && box.current) scrollInside(box.current, target);
  }, [lit?.id, pieces]);
  if (!part) {
    return (
      <section class="source" aria-label={say.notice.source}>
        <p class="notice-box">{"missing" in source && say.notice.missing[source.missing]}</p>
        <div class="source-text" ref={box} tabIndex={0}>
          {records.map((record) => <p key={record.id} class={`evidence-line${record === lit ? " lit" : ""}`} onClick={() => onSelect(record.id)}>{readable(String(record.row["evidence"]))}</p>)}
        </div>
      </section>
    );
  }
  const choose = (event: MouseEvent): void => {
    const ids = (event.target as Element).closest<HTMLElement>("[data-ids]")?.dataset["ids"]?.split(" ");
    if (!ids || (reviewing() && !getSelection()?.isCollapsed)) return;
    // A second click on the same words goes on to the next wider record.
    const now = lit ? ids.indexOf(lit.id) : -1;
    onSelect(ids[(now + 1) % ids.length]!);
  };
  return (
    <section class="source" aria-label={say.notice.source}>
      <div class="source-head">
        <h2>{say.notice.source}</h2>
        {hasMarkup && <label class="tick"><input type="checkbox" checked={markup} onChange={(event) => setQuery({ markup: event.currentTarget.checked ? "1" : null })} /> {say.notice.markup}</label>}
      </div>
      <div class={`source-text${hasMarkup && !markup ? " page" : ""}`} ref={box} onClick={choose} tabIndex={0} role="region" aria-label={say.notice.source}>
        {pieces.map((piece) => <PieceView key={piece.start} piece={piece} lit={lit?.id} markup={markup} />)}
      </div>
      <p class="soft">{say.notice.excerpt(number(part.offset), number(part.offset + [...part.text].length), number("missing" in source ? 0 : source.length))} <code>{String(notice["source"])}</code></p>
      {reviewing() && <Editor notice={notice} box={box} text={part.text} offset={part.offset} />}
    </section>
  );
}

function PieceView({ piece, lit, markup }: { piece: Piece; lit: string | undefined; markup: boolean }) {
  const { language } = useSettings();
  if (piece.markup && !markup) return piece.breaks === "line" ? <br data-at={piece.start} /> : piece.breaks === "cell" ? <span class="cell-end" data-at={piece.start} /> : null;
  const classes = [
    piece.ids.length > 0 ? `mark m-${piece.tables[0]}` : "", lit !== undefined && piece.ids.includes(lit) ? "lit" : "", piece.repair ? "repaired" : "", piece.markup ? "tag" : "",
  ].filter((name) => name !== "").join(" ");
  const text = markup ? piece.text : readable(piece.text);
  const title = piece.repair ? `${wordFor("repair", piece.repair.rule, language)}: ${shortened(piece.repair.before, 40)} → ${shortened(piece.repair.after, 40)}` : undefined;
  return <span class={classes} data-at={piece.start} {...(piece.ids.length > 0 && { "data-ids": piece.ids.join(" ") })} title={title}>{text}</span>;
}

/** The part of the page that holds this notice and its records. */
function partOf(source: Exclude<DocumentData["source"], { missing: unknown }>, notice: Row, spans: readonly Span[]): { text: string; offset: number } {
  const tree = source.trees[Number(notice["part"]) - 1];
  if (source.trees.length < 2 || tree?.start === undefined || tree.end === undefined) return { text: source.text, offset: source.offset };
  const start = Math.min(tree.start, ...spans.map((span) => span.start));
  const end = Math.max(tree.end, ...spans.map((span) => span.end));
  return { text: [...source.text].slice(start - source.offset, end - source.offset).join(""), offset: start };
}

/** Scrolls a box to one of its children without moving the page, unless the box itself is out of sight. */
function scrollInside(box: HTMLElement, target: HTMLElement): void {
  const top = target.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: top - box.clientHeight / 3 });
  if (box.getBoundingClientRect().top > innerHeight * 0.8 || box.getBoundingClientRect().bottom < 0) box.scrollIntoView({ block: "center" });
}

function RecordList({ records, selected, onSelect, notice }: { records: NoticeRecord[]; selected: string | null; onSelect: (id: string | null) => void; notice: Row }) {
  const { say } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = box.current?.querySelector<HTMLElement>('[aria-current="true"]');
    const panel = box.current?.parentElement;
    if (card && panel) panel.scrollTo({ top: card.offsetTop - panel.offsetTop - panel.clientHeight / 3 });
  }, [selected]);
  const groups = spanTables.map((table) => [table, records.filter((record) => record.table === table)] as const).filter(([, list]) => list.length > 0);
  return (
    <div ref={box}>
      {groups.length === 0 && <p class="soft">{say.notice.none}</p>}
      {groups.map(([table, list]) => (
        <section key={table}>
          <h3 class={`group g-${table}`}>{say.groups[table]} <small>{number(list.length)}</small></h3>
          <ul class="cards">{list.map((record) => <RecordCard key={record.id} record={record} current={record.id === selected} onSelect={onSelect} notice={notice} />)}</ul>
        </section>
      ))}
    </div>
  );
}

const hidden = new Set(["table", "notice_id", "evidence", "evidence_start", "evidence_end", "location", "subject_id", "entity_id", "name", "subject_name", "verdict", "region_code", "scheme"]);

function RecordCard({ record, current, onSelect, notice }: { record: NoticeRecord; current: boolean; onSelect: (id: string | null) => void; notice: Row }) {
  const { say } = useSettings();
  const cellWord = useCellWord();
  const [open, setOpen] = useState(false);
  const { table, row } = record;
  const shown = Object.entries(row).filter(([name, value]) => value !== null && !hidden.has(name) && name !== idColumns[table]);
  return (
    <li class={`card t-${table}`} aria-current={current ? "true" : undefined}>
      <button type="button" class="card-main" aria-pressed={current} onClick={() => onSelect(current ? null : record.id)}>
        <span class="card-head"><strong>{headOf(table, row, cellWord)} <CorrectedMark record={record.id} /></strong><Verdict code={row["verdict"] ?? null} /></span>
        <span class="card-line">{lineOf(table, row, cellWord)}</span>
      </button>
      {current && (
        <div class="card-more">
          <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{say.notice.fields} {open ? "−" : "+"}</button>
          {reviewing() && <MarkButtons notice={notice} record={record} idColumn={idColumns[table]} />}
          {open && <dl class="fields"><div><dt>id</dt><dd><code>{record.id}</code></dd></div>{shown.map(([name, value]) => <div key={name}><dt>{say.columns[name] ?? name}</dt><dd>{cellWord(name, value)}</dd></div>)}<div><dt>{say.columns["location"]}</dt><dd><code>{String(row["location"])}</code></dd></div></dl>}
        </div>
      )}
    </li>
  );
}

type CellWord = ReturnType<typeof useCellWord>;

function headOf(table: SpanTable, row: Row, word: CellWord): string {
  if (table === "rates") return [row["scope"] ?? row["region"], word("platform", row["platform"]) || word("subject", row["subject"]), word("metric", row["metric"])].filter((part) => part !== null && part !== "").join(" · ");
  if (table === "counts") return [row["scope"], word("platform", row["platform"]) || word("subject", row["subject"]), word("measure", row["measure"])].filter((part) => part !== null && part !== "").join(" · ");
  return String(row["name"] ?? row["subject_name"] ?? "");
}

function lineOf(table: SpanTable, row: Row, word: CellWord): string {
  const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== "").join(" · ");
  switch (table) {
    case "rates":
      return sumOf(row);
    case "counts":
      return `${String(row["n"])} — ${String(row["text"])}`;
    case "problems":
      return join(word("category", row["category"]), String(row["text"]));
    default:
      return join(word("platform", row["platform"]), word("kind", row["kind"]), word("finding", row["finding"]), word("region", row["region"]), word("account_code", row["account_code"] ?? row["site_code"]));
  }
}

/** Writes the sum of a rate out: `(1 − 1) / 1 = 0%  ≠  100%`. */
function sumOf(row: Row): string {
  const { checked, running, passed, failed, computed, reported_text: printed, metric, verdict } = row;
  const whole = checked ?? running;
  const share = metric === "fail" ? (failed ?? (whole !== null && passed !== null ? `(${String(whole)} − ${String(passed)})` : null)) : metric === "coverage" || metric === "sampling" ? checked : (passed ?? (whole !== null && failed !== null ? `(${String(whole)} − ${String(failed)})` : null));
  const under = metric === "coverage" || metric === "sampling" ? running : whole;
  const sum = share !== null && under !== null && computed !== null ? `${String(share)} / ${String(under)} = ${String(computed)}%` : whole !== null ? `n = ${String(whole)}` : "";
  if (printed === null || (verdict === "ok" && sum.endsWith(` ${String(printed)}`))) return sum;
  const sign = sum === "" ? "" : verdict === "wrong" ? " ≠ " : verdict === "truncated" ? " ≈ " : " · ";
  return `${sum}${sign}${String(printed)}`;
}

function CheckList({ checks, records, current, onSelect }: { checks: Row[]; records: NoticeRecord[]; current: string | null; onSelect: (id: string | null) => void }) {
  const { language, say } = useSettings();
  const order = ["fail", "uncheckable", "pass"];
  const shown = checks.toSorted((a, b) => order.indexOf(String(a["verdict"])) - order.indexOf(String(b["verdict"])));
  if (shown.length === 0) return <p class="soft">{say.notice.none}</p>;
  return (
    <ul class="cards">
      {shown.map((check) => {
        const target = recordOfCheck(String(check["check_id"]), checks, records);
        return (
          <li key={String(check["check_id"])} class={`card c-${String(check["verdict"])}`} aria-current={check["check_id"] === current ? "true" : undefined}>
            <button type="button" class="card-main" disabled={target === null} onClick={() => onSelect(target)}>
              <span class="card-head"><strong>{wordFor("rule", String(check["rule"]), language)}</strong><Verdict code={check["verdict"] ?? null} list="checkVerdict" /></span>
              <span class="sum">{explained(String(check["explanation"]), language)}</span>
              {check["evidence_a"] && <q class="words">{shortened(String(check["evidence_a"]), 100)}</q>}
              {check["evidence_b"] && <q class="words">{shortened(String(check["evidence_b"]), 100)}</q>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
