import type { Outcome } from "@dvms/protocol";

/**
 * What happens in a run, as `dvms sim run --events` writes it, one object a line (docs/simulator.md lists the fields).
 * Times are seconds from the start of the load, hosts are numbered from 0, VMs go by their name.
 */
export type SimEvent = { readonly atS: number } & SimHappening;

/** Why a host went above its capacity: VMs there asked for more, or a VM came. */
export type ViolationCause = "demand" | "migration";

export type SimHappening =
  | {
      readonly kind: "violationStart";
      readonly host: number;
      readonly cause: ViolationCause;
      readonly demandCpu: number;
      readonly capacityCpu: number;
    }
  | {
      readonly kind: "violationEnd";
      readonly host: number;
      /** Of its start. */
      readonly cause: ViolationCause;
      /** Its VMs asked for less, a VM left, or the run was over. */
      readonly end: "demand" | "migration" | "run";
      readonly startS: number;
      readonly durationS: number;
    }
  | { readonly kind: "raised"; readonly event: string; readonly host: number; readonly cause: string }
  /** The host reserved itself for the event, and is free again. Only algorithm dvms tells. */
  | { readonly kind: "joined"; readonly event: string; readonly host: number }
  | { readonly kind: "released"; readonly event: string; readonly host: number }
  | {
      readonly kind: "ended";
      readonly event: string;
      readonly host: number;
      readonly outcome: Outcome;
      /** The partition: every host that was a member at some time. */
      readonly members: readonly number[];
      readonly raisedS: number;
      readonly durationS: number;
      readonly migrations: number;
      readonly migrationsFailed: number;
      readonly reason: string;
    }
  | {
      readonly kind: "migrationStart";
      readonly migration: string;
      readonly vm: string;
      readonly source: number;
      readonly target: number;
    }
  | {
      readonly kind: "migrationEnd";
      readonly migration: string;
      readonly vm: string;
      readonly source: number;
      readonly target: number;
      readonly startS: number;
      readonly durationS: number;
      /** False: the VM is where it was, for that reason. */
      readonly moved: boolean;
      readonly reason: string;
    }
  | { readonly kind: "crashed"; readonly host: number }
  | { readonly kind: "restarted"; readonly host: number };
