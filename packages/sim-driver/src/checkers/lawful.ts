import type { Effect } from "@dvms/protocol";
import type { PlacementRule } from "@dvms/sched";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/**
 * Lawful: a pinned VM is never moved, and no VM arrives where a placement rule forbids it, by the hypervisors' books. It reads
 * the rules one by one and shares no code with the solver's or the agents' side of them.
 */
export class Lawful extends Checker {
  protected readonly invariant = "lawful";
  readonly #rules: readonly PlacementRule[];

  constructor(rules: readonly PlacementRule[]) {
    super();
    this.#rules = rules;
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "migrate" && host.hypervisor.vm(effect.vmId)?.pinned === true)
      this.broken(nowMs, `VM ${effect.vmId} is pinned to host ${host.ref.id} and is moved to ${effect.target.id}`);
    if (effect.kind !== "trace" || effect.trace.kind !== "vmArrived") return;
    const { vmId } = effect.trace;
    for (const rule of this.#rules) {
      if (!rule.vmIds.includes(vmId)) continue;
      const fault = faultOf(rule, host, vmId);
      if (fault !== null) this.broken(nowMs, `VM ${vmId} arrives at host ${host.ref.id}, ${fault}`);
    }
  }
}

function faultOf(rule: PlacementRule, host: VirtualHost, vmId: string): string | null {
  switch (rule.kind) {
    case "spread": {
      const others = Array.from(host.hypervisor.running, ({ load }) => load.id).filter((id) => id !== vmId);
      const met = others.find((id) => rule.vmIds.includes(id));
      return met === undefined ? null : `where VM ${met} runs, and they must not meet`;
    }
    case "ban":
      return rule.hostIds.includes(host.ref.id) ? "where it is banned" : null;
    case "fence":
      return rule.hostIds.includes(host.ref.id) ? null : "which is outside of its fence";
  }
}
