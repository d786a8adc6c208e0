// Loaded before the command line: writes the processor time of the process and all its threads, in seconds, to the file that TONGBAO_CPU names.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(process.env.TONGBAO_CPU, String((userCPUTime + systemCPUTime) / 1e6));
  });
}
