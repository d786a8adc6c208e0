/** Peak memory of `tongbao run` over few and over many notices. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpusInputs } from "./documents.mjs";

const project = join(import.meta.dirname, "..");

export function memory(sizes = [1000, 10_000], workers = 2) {
  const inputs = [...corpusInputs(".txt"), ...corpusInputs(".html")];
  return sizes.map((documents) => {
    const folder = mkdtempSync(join(tmpdir(), "tongbao-bench-"));
    try {
      mkdirSync(join(folder, "in"));
      for (let i = 0; i < documents; i++) {
        const { bytes, path } = inputs[i % inputs.length];
        // Equal inputs are read once, so each copy ends with white space of its own.
        const own = [...i.toString(2)].map((bit) => (bit === "1" ? " " : "\n")).join("");
        writeFileSync(join(folder, "in", `${String(i).padStart(5, "0")}.${path.split(".").pop()}`), Buffer.concat([bytes, Buffer.from(`\n${own}`)]));
      }
      const peak = join(folder, "peak");
      const command = ["--import", join(project, "bench/peak.mjs"), join(project, "dist/cli.js"), "run", join(folder, "in"), "-o", join(folder, "out"), "--quiet", "--workers", String(workers)];
      const started = performance.now();
      const child = spawnSync(process.execPath, command, { env: { ...process.env, TONGBAO_PEAK: peak }, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
      if (child.status === 2 || child.status === null) throw new Error(`Unexpected end of tongbao run: ${child.stderr}`);
      const { documents: read } = JSON.parse(readFileSync(join(folder, "out/tongbao.json"), "utf8"));
      return { documents, read, workers, megabytes: Number(readFileSync(peak, "utf8")) / 1024, seconds: (performance.now() - started) / 1000 };
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
