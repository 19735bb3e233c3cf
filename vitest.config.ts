import { defineConfig } from "vitest/config";

// The continuous integration wants the numbers too, as a file.
const reportFile = process.env.DVMS_TEST_REPORT;
// `npm run test:libvirt` runs what needs a real libvirt, and nothing else, one file after the other.
const libvirt = process.env.DVMS_LIBVIRT === "1";

/** No package keeps anything outside of what a test makes, so their files share workers: loading them for each is dearer than they are. */
const units = { include: ["packages/*/test/**/*.test.ts"], isolate: false };
/** What plays with whole daemons, or reads the whole project, has a worker for each file. */
const whole = { include: ["test/**/*.test.ts"] };

export default defineConfig({
  test: {
    fileParallelism: !libvirt,
    testTimeout: 30_000,
    reporters: reportFile ? ["default", ["json", { outputFile: reportFile }]] : ["default"],
    projects: libvirt
      ? [{ extends: true, test: { name: "libvirt", include: ["test/libvirt/**/*.real.ts"] } }]
      : [
          { extends: true, test: { name: "units", ...units } },
          { extends: true, test: { name: "whole", ...whole } },
        ],
  },
});
