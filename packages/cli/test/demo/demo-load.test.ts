import { expect, test } from "vitest";
import { demoLoad } from "../../src/demo/demo-load.ts";
import { demoOptions } from "../demo-plan.ts";

test("without traces the load is the seeded one, the same for the same seed", async () => {
  const vms = await demoLoad(demoOptions);
  expect(vms).toHaveLength(6);
  expect(vms[0]?.profile).toMatchObject({ kind: "vmplaces", mean: 66, sd: 20, seed: 7 });
  expect(await demoLoad(demoOptions)).toEqual(vms);
});

test("a trace that is not there is a bad argument", async () => {
  await expect(demoLoad({ ...demoOptions, traceFiles: ["/nowhere.csv"] })).rejects.toMatchObject({ exitCode: 2 });
});
