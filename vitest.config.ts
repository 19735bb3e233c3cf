import { defineConfig } from "vitest/config";

// The continuous integration wants the numbers too, as a file.
const reportFile = process.env.DVMS_TEST_REPORT;
// `npm run test:libvirt` runs what needs a real libvirt, and nothing else, one file after the other.
const libvirt = process.env.DVMS_LIBVIRT === "1";

/** Packages that keep nothing outside of what a test makes: their files share a worker, which saves loading them for each. */
const pure = "packages/{libvirt,load,protocol,sched,sim-driver}/test/**/*.test.ts";
const others = { include: ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"], exclude: [pure] };

export default defineConfig({
  test: {
    fileParallelism: !libvirt,
    testTimeout: 30_000,
    reporters: reportFile ? ["default", ["json", { outputFile: reportFile }]] : ["default"],
    projects: libvirt
      ? [{ extends: true, test: { name: "libvirt", include: ["test/libvirt/**/*.real.ts"] } }]
      : [
          { extends: true, test: { name: "pure", include: [pure], isolate: false } },
          { extends: true, test: { name: "others", ...others } },
        ],
  },
});
