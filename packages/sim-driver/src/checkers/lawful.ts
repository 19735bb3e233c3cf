import type { Effect } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** Lawful: a pinned VM is never moved. It is the one placement rule so far, and it lives on the VM's host. */
export class Lawful extends Checker {
  protected readonly invariant = "lawful";

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind !== "migrate" || host.hypervisor.vm(effect.vmId)?.pinned !== true) return;
    this.broken(nowMs, `VM ${effect.vmId} is pinned to host ${host.ref.id} and is moved to ${effect.target.id}`);
  }
}
