import { type Edit, edit, fromSource, type MappedText, type SourceRange } from "../text/mapped-text.js";

/** What a page of each system has and others lack. As patterns they are found several times as fast as by `indexOf`, which searches Chinese text slowly. */
const CONFIG = /_CONFIG/u;
const RECORD = /<record>/u;

/**
 * Finds the article that a 广东 gkmlpt page keeps in a script (`window._CONFIG = {… DETAIL: {"title": …, "content": "<p>…"}}`)
 * and gives the texts of its string members by name, JSON escapes undone.
 */
export function embeddedDetail(source: string): Map<string, MappedText> | undefined {
  const config = source.search(CONFIG);
  if (config < 0) return undefined;
  const at = /["']?\bDETAIL\b["']?\s{0,99}[:=]\s{0,99}\{/u.exec(source.slice(config));
  if (!at) return undefined;
  const members = new Map<string, MappedText>();
  for (const [name, range] of stringMembers(source, config + at.index + at[0].length)) {
    members.set(name.toLowerCase(), unescape(fromSource(source, range.start, range.end)));
  }
  return members.has("content") ? members : undefined;
}

/** Lists the members of a JSON object whose value is a string: the name, and the range between the value's quotes. */
function stringMembers(source: string, start: number): [name: string, range: SourceRange][] {
  const found: [string, SourceRange][] = [];
  const marks = /["{}[\],]/gu;
  marks.lastIndex = start;
  let depth = 1;
  let name: string | undefined;
  for (let match = marks.exec(source); match && depth > 0; match = marks.exec(source)) {
    const mark = match[0];
    if (mark === "{" || mark === "[") depth += 1;
    else if (mark === "}" || mark === "]") depth -= 1;
    else if (mark === ",") name = depth === 1 ? undefined : name;
    else {
      const end = stringEnd(source, match.index + 1);
      if (end < 0) break;
      if (depth === 1 && name !== undefined) found.push([name, { start: match.index + 1, end }]);
      else if (depth === 1) name = source.slice(match.index + 1, end);
      marks.lastIndex = end + 1;
    }
  }
  return found;
}

/** Finds the quote that ends a JSON string: the first one behind an even number of backslashes; -1 if there is none. */
function stringEnd(source: string, start: number): number {
  for (let at = source.indexOf('"', start); at >= 0; at = source.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - slashes > start && source[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescape(text: MappedText): MappedText {
  const edits: Edit[] = [];
  for (const { 0: escape, 1: code = "", index } of text.value.matchAll(/\\(u[0-9a-fA-F]{4}|[\s\S])/gu)) {
    const value = code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code);
    edits.push({ start: index, end: index + escape.length, text: value });
  }
  return edit(text, edits);
}

/** Finds the records of a 大汉 list: the inside of each `<record><![CDATA[…]]></record>`, in order. */
export function cdataRecords(source: string): MappedText[] {
  const records: MappedText[] = [];
  for (let at = source.search(RECORD); at >= 0; at = source.indexOf("<record>", at + 1)) {
    const open = /\s{0,99}<!\[CDATA\[/uy;
    open.lastIndex = at + "<record>".length;
    if (!open.test(source)) continue;
    const end = source.indexOf("]]>", open.lastIndex);
    records.push(fromSource(source, open.lastIndex, end < 0 ? source.length : end));
    if (end < 0) break;
    at = end;
  }
  return records;
}
