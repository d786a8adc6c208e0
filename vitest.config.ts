import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Left to itself Vitest keeps one of two cores for itself.
    maxWorkers: 2,
    // Worker threads and the command line run compiled code, so these tests build first when the build is stale.
    projects: [
      { test: { name: "built", include: ["test/{write,cli}/**/*.test.ts", "test/docs.test.ts"], globalSetup: ["test/global-setup.ts"], testTimeout: 60_000 } },
      { test: { name: "source", include: ["test/**/*.test.ts"], exclude: ["test/{write,cli}/**", "test/docs.test.ts", "test/report/**", "**/node_modules/**"], testTimeout: 20_000 } },
      // Behind all others, since Chromium wants the whole machine.
      { test: { name: "browser", include: ["test/report/**/*.test.ts"], globalSetup: ["test/report/global-setup.ts"], testTimeout: 30_000, sequence: { groupOrder: 1 } } },
    ],
  },
});
