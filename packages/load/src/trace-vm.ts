import type { DemandProfile } from "./load-vm.ts";

/** A VM as a trace tells of it: how large it is, when it is there and what it asks for, by the trace's own clock. */
export interface TraceVm {
  readonly name: string;
  /** Where the trace tells of it, for messages. */
  readonly place: string;
  readonly cores: number;
  readonly memoryMiB: number;
  /** Number of the host that it starts on, from 0; null: on any with room. */
  readonly hostIndex: number | null;
  readonly arrivesS: number;
  /** Infinity: it stays. */
  readonly departsS: number;
  /** Null where the trace tells sizes and no use. */
  readonly profile: DemandProfile | null;
}

/** A host as a trace or a scenario tells of it. */
export interface HostSize {
  readonly name: string;
  /** In percent of a core. */
  readonly cpu: number;
  readonly memoryMiB: number;
}
