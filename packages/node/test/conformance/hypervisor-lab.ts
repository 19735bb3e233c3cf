import type { HostRef } from "@dvms/protocol";
import type { Hypervisor } from "../../src/hypervisor.ts";

/** What an adapter's test brings so that the suite can drive two hosts of it. */
export interface HypervisorLab {
  readonly source: LabHost;
  readonly target: LabHost;
  /** What happens to what the source sends to the target from now on. */
  wire: Wire;
  /** Migrations that the target's agent accepted from the source. */
  readonly accepted: Set<string>;
  /** Called on the way of the copy, just before the target sees it. */
  beforeDelivery: () => Promise<void>;
  close(): Promise<void>;
}

/**
 * `cut`: nothing arrives; `answerLost`: the target acts and its word is lost; `silent`: nothing arrives and no error
 * either, until the caller gives up.
 */
export type Wire = "up" | "cut" | "answerLost" | "silent";

export interface LabHost {
  readonly ref: HostRef;
  /** Replaced by `killAndRestart`. */
  readonly hypervisor: Hypervisor;
  /** What SIGKILL and a new start do: the running adapter gets no chance to write or say anything more. */
  killAndRestart(): Promise<void>;
}
