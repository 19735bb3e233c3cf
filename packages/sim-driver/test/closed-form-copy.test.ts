import { preCopy } from "@dvms/sched";
import type { MigrationJob, MigrationKind } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { closedFormCopy } from "../src/closed-form-copy.ts";

const MiB = 1024 * 1024;

function job(kind: MigrationKind, dirtyRateMiBPerS: number): MigrationJob {
  const vm = { load: { memoryMiB: 1000 }, snapshot: () => ({ dirtyRateMiBPerS }) };
  const side = (migrationMiBPerS: number) => ({ hypervisor: { migrationMiBPerS } });
  return { vm, source: side(200), target: side(100), kind, messageMs: 4 } as unknown as MigrationJob;
}

test.each([0, 20, 90])("by pre-copy it is the solver's forecast, at %d MiB/s written", (dirtyRateMiBPerS) => {
  const { durationS, downtimeS } = preCopy({ memoryMiB: 1000, dirtyRateMiBPerS, bandwidthMiBPerS: 100 });
  expect(closedFormCopy(job("pre-copy", dirtyRateMiBPerS))).toEqual({
    durationMs: durationS * 1000,
    downtimeS,
    bytes: durationS * 100 * MiB,
  });
});

test.each([0, 90])("by post-copy it is two messages and the memory, whatever is written: %d MiB/s", (dirty) => {
  expect(closedFormCopy(job("post-copy", dirty))).toEqual({ durationMs: 10_008, downtimeS: 0.004, bytes: 1000 * MiB });
});
