import { Params } from "@dvms/libvirt";
import { expect, test } from "vitest";
import { CopyPatience } from "../../src/hypervisor/copy-patience.ts";

const figures = (throttle: number, downtimeMs: number) =>
  new Params([
    { field: "auto_converge_throttle", value: { type: "int", value: throttle } },
    { field: "downtime", value: { type: "ullong", value: BigInt(downtimeMs) } },
  ]);

test("a copy is let go on while its VM can be slowed down further, or libvirt tells nothing", () => {
  const patience = new CopyPatience();
  expect(patience.judge(new Params([]), 0)).toEqual({ kind: "go" });
  expect(patience.judge(figures(90, 9_000), 500_000)).toEqual({ kind: "go" });
});

test("a VM that stands still as good as anyway may be stopped for as long as the rest takes, up to a limit", () => {
  const patience = new CopyPatience();
  expect(patience.judge(figures(99, 1_000), 0)).toEqual({ kind: "allow", downtimeMs: 1_500 });
  expect(patience.judge(figures(99, 900), 250)).toEqual({ kind: "go" });
  expect(patience.judge(figures(99, 1_800), 500)).toEqual({ kind: "allow", downtimeMs: 2_700 });
  expect(patience.judge(figures(99, 2_100), 750)).toEqual({ kind: "go" });
});

test("a copy whose VM was held back to the utmost for half a minute in one go is ended", () => {
  const patience = new CopyPatience();
  expect(patience.judge(figures(99, 9_000), 1_000)).toEqual({ kind: "go" });
  expect(patience.judge(figures(60, 9_000), 2_000)).toEqual({ kind: "go" });
  expect(patience.judge(figures(99, 9_000), 3_000)).toEqual({ kind: "go" });
  expect(patience.judge(figures(99, 9_000), 33_000)).toEqual({ kind: "go" });
  expect(patience.judge(figures(99, 9_000), 33_001)).toMatchObject({
    kind: "end",
    reason: expect.stringContaining("writes faster than its link carries"),
  });
});
