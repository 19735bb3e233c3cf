import { expect, test } from "vitest";
import { packagesToInstall } from "../../src/lab/prepare.ts";

test("only what is missing is installed, each package once", () => {
  expect(packagesToInstall(() => true, true)).toEqual([]);
  expect(packagesToInstall((program) => program !== "ip" && program !== "tc", false)).toEqual([
    "iproute2",
    "linux-image-cloud-amd64",
  ]);
});

test("a compiler without the C library builds nothing", () => {
  expect(packagesToInstall((program) => program !== "gcc", true)).toEqual(["gcc", "libc6-dev"]);
});
