/** Marking, correcting and adding records while reviewing. */
import { useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Row } from "./data";
import { sendCorrection, type Correction } from "./review";
import { remember, remembered, useSettings } from "./state";

interface RecordRef {
  id: string;
  table: string;
  row: Row;
}

function useSending(): { said: string; send: (correction: Omit<Correction, "who">, who: string) => Promise<boolean> } {
  const { say } = useSettings();
  const [said, setSaid] = useState("");
  const send = async (correction: Omit<Correction, "who">, who: string): Promise<boolean> => {
    remember("who", who);
    try {
      setSaid(`${say.review.saved} ${await sendCorrection({ ...correction, who })}`);
      return true;
    } catch (error) {
      setSaid(`${say.review.failed} ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  return { said, send };
}

const fixed = new Set(["table", "notice_id", "evidence", "evidence_start", "evidence_end", "location", "subject_id", "entity_id"]);
/** Columns of a rate that are worked out from the others. */
const workedOut = new Set(["reported", "computed", "difference", "verdict", "implied_failed_min", "implied_failed_max"]);

/** Marks one record right or wrong, or corrects one of its fields. */
export function MarkButtons({ notice, record, idColumn }: { notice: Row; record: RecordRef; idColumn: string }) {
  const { say } = useSettings();
  const { said, send } = useSending();
  const [editing, setEditing] = useState(false);
  const fields = Object.keys(record.row).filter((name) => !fixed.has(name) && name !== idColumn && !(record.table === "rates" && workedOut.has(name)));
  const [field, setField] = useState(fields[0] ?? "");
  const [value, setValue] = useState("");
  const [why, setWhy] = useState("");
  const [who, setWho] = useState(remembered("who") ?? "");
  const base = { source_sha256: String(notice["source_sha256"]), notice_id: String(notice["notice_id"]), table: record.table, record_id: record.id, evidence: String(record.row["evidence"]) };
  return (
    <div class="review-box">
      <label class="choice"><span>{say.review.who}</span><input value={who} onInput={(event) => setWho(event.currentTarget.value)} /></label>
      <button type="button" onClick={() => void send({ ...base, action: "right", why }, who)}>✓ {say.review.right}</button>
      <button type="button" onClick={() => void send({ ...base, action: "wrong", why }, who)}>✗ {say.review.wrong}</button>
      <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>{say.review.correct}…</button>
      {editing && (
        <form onSubmit={(event) => {
          event.preventDefault();
          void send({ ...base, action: "correct", field, value: value === "" ? null : value, why }, who).then((done) => done && setEditing(false));
        }}>
          <label class="choice"><span>{say.review.field}</span><select value={field} onChange={(event) => {
            setField(event.currentTarget.value);
            setValue(String(record.row[event.currentTarget.value] ?? ""));
          }}>{fields.map((name) => <option key={name} value={name}>{say.columns[name] ?? name}</option>)}</select></label>
          <label class="choice"><span>{say.review.value}</span><input value={value} onInput={(event) => setValue(event.currentTarget.value)} /></label>
          <label class="choice"><span>{say.review.why}</span><input value={why} onInput={(event) => setWhy(event.currentTarget.value)} /></label>
          <button type="submit" class="strong">{say.review.save}</button>
        </form>
      )}
      <p role="status" class="soft">{said}</p>
    </div>
  );
}

const required: Record<string, string[]> = {
  accounts: ["name", "platform", "owner", "region", "verdict", "account_code"], units: ["name", "kind", "owner", "region", "verdict", "site_code"],
  rates: ["subject", "platform", "metric", "scope", "running", "checked", "passed", "failed", "reported_text"], counts: ["subject", "measure", "n", "scope"], problems: ["subject_id", "category", "text"],
};

/** Adds a record that was missed, with the words selected in the source. */
export function Editor({ notice, box, text, offset }: { notice: Row; box: RefObject<HTMLDivElement>; text: string; offset: number }) {
  const { say } = useSettings();
  const { said, send } = useSending();
  const [span, setSpan] = useState<{ start: number; end: number; words: string }>();
  const [table, setTable] = useState("accounts");
  const [row, setRow] = useState<Record<string, string>>({});
  const [who, setWho] = useState(remembered("who") ?? "");
  const [why, setWhy] = useState("");
  const [none, setNone] = useState(false);
  const take = (): void => {
    const found = box.current && selectedSpan(box.current, text, offset);
    setNone(!found);
    setSpan(found ?? undefined);
  };
  return (
    <div class="review-box">
      <button type="button" onClick={take}>+ {say.review.add}</button>
      {none && <span class="soft">{say.review.select}</span>}
      {span && (
        <form onSubmit={(event) => {
          event.preventDefault();
          const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
          void send({
            action: "add", source_sha256: String(notice["source_sha256"]), notice_id: String(notice["notice_id"]), table, row: filled, evidence: span.words, evidence_start: span.start, evidence_end: span.end, why,
          }, who).then((done) => done && setSpan(undefined));
        }}>
          <q class="words">{span.words.slice(0, 200)}</q>
          <label class="choice"><span>{say.review.table}</span><select value={table} onChange={(event) => setTable(event.currentTarget.value)}>{Object.keys(required).map((name) => <option key={name} value={name}>{say.groups[name as keyof typeof say.groups]}</option>)}</select></label>
          {required[table]!.map((name) => <label key={name} class="choice"><span>{say.columns[name] ?? name}</span><input value={row[name] ?? ""} onInput={(event) => setRow({ ...row, [name]: event.currentTarget.value })} /></label>)}
          <label class="choice"><span>{say.review.who}</span><input value={who} onInput={(event) => setWho(event.currentTarget.value)} /></label>
          <label class="choice"><span>{say.review.why}</span><input value={why} onInput={(event) => setWhy(event.currentTarget.value)} /></label>
          <button type="submit" class="strong">{say.review.save}</button>
          <button type="button" onClick={() => setSpan(undefined)}>{say.review.cancel}</button>
        </form>
      )}
      <p role="status" class="soft">{said}</p>
      <p class="soft">{say.review.pending}</p>
    </div>
  );
}

/** The range of the source that is selected, in code points. Exact where the piece is shown as it stands in the source. */
function selectedSpan(box: HTMLElement, text: string, offset: number): { start: number; end: number; words: string } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !box.contains(selection.anchorNode) || !box.contains(selection.focusNode)) return undefined;
  const range = selection.getRangeAt(0);
  const at = (node: Node, place: number): number => {
    const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
    return piece ? Number(piece.dataset["at"]) + (node.nodeType === Node.TEXT_NODE ? place : 0) : Number.NaN;
  };
  const [from, to] = [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
  if (Number.isNaN(from) || Number.isNaN(to) || from >= to) return undefined;
  const start = offset + [...text.slice(0, from)].length;
  const words = text.slice(from, to);
  return { start, end: start + [...words].length, words };
}
