// A reader for tests. The first line of a document says what happens: `fail`, `bug`, `hang`, `die`, `slow <ms>`, `nan`, `none`,
// or else it is the title of a notice; each further line is the name of a website.
import { createHash } from "node:crypto";
import { DocumentError } from "../../dist/notice/document-error.js";
import { VFileMessage } from "vfile-message";

const empty = () => ({ notices: [], rates: [], counts: [], units: [], accounts: [], problems: [], checks: [], repairs: [], entities: [] });

export function readDocument(bytes, { path }) {
  const source = Buffer.from(bytes).toString("utf8");
  const [first, ...names] = source.split("\f");
  if (first === "fail") throw new DocumentError("segment", "made-up", `Unexpected words in ${path}`);
  if (first === "bug") throw new TypeError("x is not a function");
  if (first === "hang") for (;;);
  if (first === "die") process.exit(3);
  if (first.startsWith("slow ")) {
    const until = Date.now() + Number(first.slice(5));
    while (Date.now() < until);
  }
  const records = empty();
  if (first === "none") return { records, messages: [] };
  const sha = createHash("sha256").update(bytes).digest("hex");
  const id = sha.slice(0, 12);
  records.notices.push({
    notice_id: id, source: path, part: 1, source_sha256: sha, title: first, document_number: null, issuer: null, issuer_full: null,
    region_code: "530000", region: "云南省", province: "云南省", city: null, county: null, level: "province", campaign: "inspection",
    year: 2021, quarter: 4, month: null, period_text: "2021年第四季度", period_start: "2021-10-01", period_end: "2021-12-31",
    inspected_from: null, inspected_to: null, signed_on: "2021-12-29", published_on: null, published_by: null, rectify_by: null,
    views: first === "nan" ? NaN : null, script: "hans", scheme: "2019", check_mode: null, source_trust: "unknown",
    same_notice_as: null, n_units: names.length, n_accounts: 0, n_problems: 0, n_rates: 0, n_checks_failed: 1, n_repairs: 0,
    extractor_version: "0", region_reason: null, repair_certainty_min: 1e-7,
  });
  let at = [...first].length + 1;
  for (const [index, name] of names.entries()) {
    const end = at + [...name].length;
    records.units.push({
      unit_id: `${id}-u${index + 1}`, notice_id: id, name, kind: "website", site_code: null, owner: null, scope: null, region_code: null,
      region: null, verdict: "fail", finding: null, location: `body/${index + 1}`, evidence: name, evidence_start: at, evidence_end: end,
    });
    at = end + 1;
  }
  records.checks.push({
    check_id: `${id}-c1`, notice_id: id, rule: "rate", verdict: "fail", expected: "99.24", found: "99.42", explanation: "786 of 792 is 99.24 %",
    evidence_a: "合格率为99.42%", evidence_b: null,
  });
  const messages = [new VFileMessage("Unexpected rate `99.42`, expected `99.24`", { ruleId: "rate", source: "tongbao" })];
  return { source, tree: { type: "root", children: [] }, records, messages };
}
