import { defineConfig } from "vitest/config";

// The continuous integration wants the numbers too, as a file.
const reportFile = process.env.DVMS_TEST_REPORT;
const libvirt = process.env.DVMS_LIBVIRT === "1";

export default defineConfig({
  test: {
    // `npm run test:libvirt` runs what needs a real libvirt, and nothing else, one file after the other.
    include: libvirt ? ["test/libvirt/**/*.real.ts"] : ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"],
    fileParallelism: !libvirt,
    testTimeout: 30_000,
    reporters: reportFile ? ["default", ["json", { outputFile: reportFile }]] : ["default"],
  },
});
