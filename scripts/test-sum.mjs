// Prints the sum of a test run from the JSON report of vitest: node scripts/test-sum.mjs REPORT.json
// A file that could not be loaded holds no test that failed, so it counts as one.
import { readFileSync } from "node:fs";

let sum = { passed: 0, failed: 0, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"));
  const passed = tests.filter((status) => status === "passed").length;
  const failed = tests.filter((status) => status === "failed").length;
  sum = { passed, failed: failed + unloaded.length, skipped: tests.length - passed - failed };
} catch (error) {
  process.stderr.write(`No report of the tests: ${error.message}\n`);
}
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
