import { expect, test } from "vitest";
import { runDemo } from "../../src/demo/run-demo.ts";
import { demoOptions } from "../demo-plan.ts";
import { keptOutput } from "../output.ts";

test("the smallest demo there is runs to its summary", { timeout: 60_000 }, async () => {
  const [text, json] = [keptOutput(), keptOutput()];
  const small = { ...demoOptions, hosts: 1, vmsPerHost: 1 };
  expect(await runDemo(small, text)).toBe(0);
  expect(text.text).toContain("Good: 1 of 1 VM at the end, each exactly once");
  expect(await runDemo({ ...small, json: true }, json)).toBe(0);
  expect(JSON.parse(json.text)).toMatchObject({
    hosts: 1,
    vms: 1,
    vmsAtEnd: 1,
    overloads: 0,
    seconds: 1,
    loadTimeS: 30,
  });
});
