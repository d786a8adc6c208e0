import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** One classic script and one style sheet: a page from the file system can load no modules. */
export default defineConfig({
  root: path("."),
  define: { "process.env.NODE_ENV": '"production"' },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: path("../dist/report-app"),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    lib: { entry: path("src/main.tsx"), formats: ["iife"], name: "tongbaoPage", fileName: () => "page.js", cssFileName: "page" },
  },
});
