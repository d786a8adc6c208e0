// Loaded before the command line: writes the peak of the process's memory, in kilobytes, to the file that TONGBAO_PEAK names.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

if (isMainThread) process.on("exit", () => writeFileSync(process.env.TONGBAO_PEAK, String(process.resourceUsage().maxRSS)));
