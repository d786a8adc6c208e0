import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCorpus } from "../../src/run/run-corpus.js";
import { csvRows } from "../../src/write/csv-reader.js";
import { csvRow } from "../../src/write/csv-row.js";
import { plainDecimal } from "../../src/write/decimal.js";
import { readRows } from "../../src/write/read-rows.js";
import { fakeReader, folderWith, parsedLines } from "./helpers.js";
async function readBack(text, cut = 3) {
    async function* chunks() {
        const characters = [...text];
        for (let at = 0; at < characters.length; at += cut)
            yield characters.slice(at, at + cut).join("");
    }
    const rows = [];
    for await (const row of csvRows(chunks()))
        rows.push(row);
    return rows;
}
const awkward = ['"引号"', "a,b", "一\n二", "一\r\n二", "</script>", "=1+1", " 前后 ", "", "𠮷野家", "a\u2028b", "'", "\t", '"', '""', "\u0000x"];
describe("CSV", () => {
    it("writes null as nothing, booleans and numbers plainly, and quotes only where it must", () => {
        expect(csvRow([null, true, false, 0, 99.84, "空", "a,b", 'a"b'])).toBe(',true,false,0,99.84,空,"a,b","a""b"\n');
    });
    it("gives back any text", async () => {
        await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), { maxLength: 4 }), async (rows) => {
            expect(await readBack(rows.map(csvRow).join(""))).toEqual(rows);
        }));
    });
    it("writes numbers without an exponent, and such that they read back the same", () => {
        expect(plainDecimal(1e21)).toBe("1000000000000000000000");
        expect(plainDecimal(1.5e-7)).toBe("0.00000015");
        expect(plainDecimal(-0)).toBe("0");
        expect(() => plainDecimal(NaN)).toThrow(RangeError);
        fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
            expect(plainDecimal(n)).toMatch(/^-?\d+(\.\d+)?$/);
            expect(Number(plainDecimal(n))).toBe(n === 0 ? 0 : n);
        }));
    });
    it("is read by Python's csv module as the rows of records.ndjson", async () => {
        const folder = folderWith({ "in/a.txt": ["通报", ...awkward].join("\f"), "in/b.txt": 'b,"\n' });
        await runCorpus([join(folder, "in")], { out: join(folder, "out"), reader: await fakeReader() });
        const script = "import csv,json,sys\nprint(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding='utf-8',newline='')))))";
        const rows = parsedLines(readFileSync(join(folder, "out/records.ndjson"), "utf8"));
        for (const table of ["notices", "units", "checks", "rates"]) {
            const { stdout, stderr } = spawnSync("python3", ["-c", script, join(folder, `out/${table}.csv`)], { encoding: "utf8" });
            expect(stderr).toBe("");
            const expected = rows.filter((row) => row["table"] === table).map(({ table: _, ...row }) => row);
            const asText = expected.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v === null ? "" : typeof v === "number" ? plainDecimal(v) : v])));
            expect(JSON.parse(stdout)).toEqual(asText);
        }
    });
    it("reads the same rows back from CSV alone as from NDJSON, and marks its bytes for Excel when asked", async () => {
        const folder = folderWith({ "in/a.txt": ["通报", ...awkward].join("\f"), "in/b.txt": "b" });
        const reader = await fakeReader();
        await runCorpus([join(folder, "in")], { out: join(folder, "csv"), formats: ["csv"], bom: true, reader });
        await runCorpus([join(folder, "in")], { out: join(folder, "ndjson"), formats: ["ndjson"], reader });
        const rows = async (name) => {
            const all = [];
            for await (const row of readRows(join(folder, name)))
                all.push(JSON.stringify(row));
            return all.sort();
        };
        expect(await rows("csv")).toEqual(await rows("ndjson"));
        expect(readFileSync(join(folder, "csv/rates.csv")).subarray(0, 10).toString("hex")).toBe("efbbbf" + Buffer.from("rate_id").toString("hex"));
    });
});
