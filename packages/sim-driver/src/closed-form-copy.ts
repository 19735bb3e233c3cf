import { preCopy } from "@dvms/sched";
import type { CopyCost, MigrationJob } from "./migrations.ts";

const MiB = 1024 * 1024;

/** How long a copy takes, from its order to its last byte, and its cost. */
export interface CopyForecast extends CopyCost {
  readonly durationMs: number;
}

/**
 * A copy that shares its way with no other, at the demand with which it starts. By pre-copy it is the closed form of
 * SimGrid's rounds, without latency. By post-copy (Hines and Gopalan, VEE 2009; page faults cost nothing) the VM goes with
 * one message of latency l and its memory S follows with another one at the bandwidth b: it takes 2 l + S / b, of which the
 * VM runs nowhere for l, whatever it writes.
 */
export function closedFormCopy({ vm, source, target, kind, messageMs }: MigrationJob): CopyForecast {
  const bandwidthMiBPerS = Math.min(source.hypervisor.migrationMiBPerS, target.hypervisor.migrationMiBPerS);
  const { memoryMiB } = vm.load;
  if (kind === "post-copy") {
    const durationMs = 2 * messageMs + (1000 * memoryMiB) / bandwidthMiBPerS;
    return { durationMs, downtimeS: messageMs / 1000, bytes: memoryMiB * MiB };
  }
  const { dirtyRateMiBPerS } = vm.snapshot(source.hypervisor.migrationMiBPerS);
  const { durationS, downtimeS } = preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS });
  return { durationMs: durationS * 1000, downtimeS, bytes: durationS * bandwidthMiBPerS * MiB };
}
