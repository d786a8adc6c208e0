#!/usr/bin/env node
import { endOnBrokenPipe } from "./cli/output.js";
import { main } from "./cli/program.js";

endOnBrokenPipe();
process.exitCode = await main(process.argv.slice(2));
