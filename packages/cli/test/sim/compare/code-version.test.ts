import { expect, test } from "vitest";
import { codeVersion } from "../../../src/sim/compare/code-version.ts";

test("the same code has the same version", () => {
  expect(codeVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(codeVersion()).toBe(codeVersion());
});
