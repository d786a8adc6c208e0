import { iso } from "./dates.js";
export const layouts = [
    "html", "html-grouped", "bar-cells", "bar-rows", "line-cells", "space-cells", "tab-rows", "run-on", "listing", "column-major", "prose",
];
const ordinals = "一二三四五六七八九";
/** A cell that is covered by the merged cell above it. */
export const covered = null;
/** The cells of a table row by row; a merged region is printed in its first row only. */
export function grid(table) {
    let last;
    return table.rows.map((row, i) => {
        const cells = [...row.cells];
        if (table.merged) {
            const at = table.columns.findIndex(({ key }) => key === "region");
            if (cells[at] === last)
                cells[at] = covered;
            else
                last = cells[at];
        }
        return table.serial ? [String(i + 1), ...cells] : cells;
    });
}
export function headerCells(table) {
    return [...(table.serial ? ["序号"] : []), ...table.columns.map(({ header }) => header)];
}
/** The totals row, with an empty cell where a serial number would stand. */
export function totalCells(table) {
    const total = table.total ?? [];
    return table.serial && total.length > 0 ? ["", ...total] : total;
}
/** Rows with the header above and, on long tables now and then, once more in the middle, as on a second page. */
function withHeader(table, rng) {
    const body = grid(table);
    if (body.length > 8 && rng.chance(0.2) && !table.merged)
        body.splice(Math.ceil(body.length / 2), 0, headerCells(table));
    return [headerCells(table), ...body, ...(table.total ? [totalCells(table)] : [])];
}
const writers = {
    "bar-cells": (table, rng) => withHeader(table, rng).flatMap((row) => row.map((cell) => (cell === null || cell === "" ? "|" : `${cell} |`))),
    "bar-rows": (table, rng) => withHeader(table, rng).map((row) => `${row.map((cell) => cell ?? "").join(" | ")} |`),
    "tab-rows": (table, rng) => withHeader(table, rng).map((row) => row.map((cell) => cell ?? "").join("\t")),
    "line-cells": (table, rng) => withHeader(table, rng).flatMap((row) => row.filter((cell) => cell !== null && cell !== "").flatMap((cell) => [cell, ""])),
    "space-cells": (table, rng) => [withHeader(table, rng).flatMap((row) => row.filter((cell) => cell !== null && cell !== "")).join("  ")],
    "run-on": (table) => [[headerCells(table), ...grid(table)].flatMap((row) => row.map((cell) => cell ?? "")).join("")],
    "column-major": (table) => columnMajor(table),
};
/** Column after column; the serial number is fused with the first column. */
function columnMajor(table) {
    const columns = table.columns.map((_, c) => table.rows.map((row) => row.cells[c]));
    if (table.serial)
        columns[0] = columns[0].map((cell, i) => `${i + 1}${cell}`);
    const heads = table.columns.map(({ header }) => header);
    if (table.serial)
        heads[0] = `序号${heads[0]}`;
    return [...heads, ...columns.flat()];
}
export function tableLines(layout, table, rng) {
    if (layout === "html" || layout === "html-grouped" || layout === "prose")
        throw new RangeError(`Unexpected layout ${layout}, expected a text layout`);
    return writers[layout === "listing" ? "run-on" : layout](table, rng);
}
/** The body as lines, from the title to what stands under the date. */
export function bodyLines(draft, { numbered }, rng) {
    const lines = draft.title === null ? [] : [draft.title];
    if (draft.number)
        lines.push(draft.number);
    lines.push(draft.recipients, draft.opening);
    const ownLine = rng.chance(0.25);
    draft.sections.forEach(({ heading, parts }, i) => {
        lines.push(numbered ? `${ordinals[i]}、${heading}` : heading);
        parts.forEach((part, j) => {
            if (part.heading === undefined)
                return lines.push(part.text);
            const number = numbered ? `(${ordinals[j]})` : "";
            return ownLine ? lines.push(`${number}${part.heading}`, part.text) : lines.push(`${number}${part.heading}。${part.text}`);
        });
    });
    lines.push(...draft.closing);
    draft.attachments.forEach((name, i) => {
        const number = draft.attachments.length > 1 || rng.chance(0.3) ? `${i + 1}.` : "";
        lines.push(`${i === 0 ? "附件:" : ""}${number}${name}`);
    });
    if (draft.signature !== null)
        lines.push(draft.signature);
    if (draft.date !== null)
        lines.push(draft.date);
    return [...lines, ...draft.tail];
}
function pageHeader(draft, rng) {
    if (draft.published === null)
        return [];
    const day = iso(draft.published);
    const hour = `${String(rng.int(8, 17)).padStart(2, "0")}:${String(rng.int(0, 59)).padStart(2, "0")}`;
    return [rng.pick([
            `发布时间:${day}`, `发布日期:${day} 来源:${draft.publisher} 字号:[大 中 小]`, `${day} ${hour} 来源: ${draft.publisher}`, `发布时间:${day} ${hour} 浏览次数:${rng.int(30, 2000)}`,
            `来源:${draft.publisher} 时间:${day} ${hour}`,
        ])];
}
/** One whole text page of one notice. */
export function textPage(draft, layout, shape, rng) {
    const body = bodyLines(draft, shape, rng);
    const header = pageHeader(draft, rng);
    if (layout === "run-on") {
        const [title, rest] = draft.title === null ? [[], body] : [body.slice(0, 1), body.slice(1)];
        return [...title, ...header, runOn(rest, draft, layout, rng)].join("\n");
    }
    const lines = draft.title === null ? [...header, ...body] : [body[0], ...header, ...body.slice(1)];
    draft.annexes.forEach((table, i) => {
        lines.push(draft.annexes.length > 1 ? `附件${i + 1}` : "附件", table.title, ...tableLines(layout, table, rng));
        if (table.note)
            lines.push(table.note);
    });
    return lines.join(layout === "line-cells" && rng.chance(0.5) ? "\n\n" : "\n");
}
/** Everything from the recipients on in one line, as listing pages give it. */
function runOn(body, draft, layout, rng) {
    const gap = () => (rng.chance(0.3) ? " ".repeat(rng.int(1, 12)) : "");
    const annexes = draft.annexes.map((table, i) => `${gap()}附件${draft.annexes.length > 1 ? i + 1 : ""}${rng.pick(["", " ", ":"])}${gap()}${table.title}${rng.pick(["", " "])}${tableLines(layout, table, rng).join("")}${table.note ?? ""}`);
    const [first, ...rest] = body;
    return `${first}${layout === "listing" && draft.title !== null ? " " : ""}${[...rest, ...annexes].join("")}`;
}
/** A listing page: notice after notice, each in one line, each followed by its publisher, date and views. */
export function listingPage(drafts, shape, rng) {
    const head = ["首页 政府信息公开 政府网站监管年度报表", "", "政府网站监管年度报表", ""];
    const entries = drafts.flatMap((draft) => [
        runOn(bodyLines(draft, shape, rng), draft, "listing", rng), draft.publisher, "", iso(draft.published), "", String(draft.views ?? rng.int(100, 2000)), "",
    ]);
    return [...head, ...entries].join("\n");
}
