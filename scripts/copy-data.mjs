// Puts the data files of the lexicon beside the code that tsc made of its loaders.
import { cpSync } from "node:fs";

cpSync("src/lexicon/data", "dist/lexicon/data", { recursive: true });
