import type { Effect, Input } from "@dvms/protocol";
import type { HostSnapshot } from "@dvms/sched";
import { QuietObserver } from "./observer.ts";
import { type Plain, TraceHash } from "./trace-hash.ts";
import type { VirtualHost } from "./virtual-host.ts";

/** Hashes everything that is delivered to an agent and everything that it wants done, with host and time. */
export class TraceHasher extends QuietObserver {
  readonly #hash = new TraceHash();

  get digest(): string {
    return this.#hash.digest;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    this.#hash.add(host.index);
    this.#hash.add(nowMs);
    this.#hash.add(input.kind === "sample" ? summaryOf(input.snapshot) : (input as Plain));
  }

  override effect(_host: VirtualHost, effect: Effect, _nowMs: number): void {
    this.#hash.add(effect as Plain);
  }
}

/** Samples are by far the most of all inputs; the sum of their demands and their number of VMs tell them apart well enough. */
function summaryOf(snapshot: HostSnapshot): Plain {
  let cpu = 0;
  for (const vm of snapshot.vms) cpu += vm.demand.cpu ?? 0;
  return [cpu, snapshot.vms.length];
}
