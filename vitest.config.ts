import { defineConfig } from "vitest/config";

// The continuous integration wants the numbers too, as a file.
const reportFile = process.env.DVMS_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 30_000,
    reporters: reportFile ? ["default", ["json", { outputFile: reportFile }]] : ["default"],
  },
});
