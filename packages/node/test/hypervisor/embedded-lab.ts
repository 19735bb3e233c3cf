import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import type { HostRef } from "@dvms/protocol";
import type { Clock } from "../../src/hypervisor/clock.ts";
import { EmbeddedHypervisor } from "../../src/hypervisor/embedded.ts";
import type { Transfer, TransferAnswer, TransferPort } from "../../src/hypervisor.ts";
import type { HypervisorLab, LabHost, Wire } from "../conformance/hypervisor-lab.ts";

/** Time that jumps: a delay is over at once, and moves the clock. */
export class JumpingClock implements Clock {
  #nowUnixMs = 1_000_000;

  nowUnixMs(): number {
    return this.#nowUnixMs;
  }

  advance(durationMs: number): void {
    this.#nowUnixMs += durationMs;
  }

  async delay(durationMs: number, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    this.advance(durationMs);
  }
}

type Handler = (sourceId: string, transfer: Transfer) => Promise<TransferAnswer>;

/** Two embedded hypervisors whose wire is a function call that can be cut. */
export class EmbeddedLab implements HypervisorLab {
  wire: Wire = "up";
  readonly accepted = new Set<string>();
  beforeDelivery: () => Promise<void> = async () => {};
  readonly clock = new JumpingClock();
  readonly source: EmbeddedLabHost;
  readonly target: EmbeddedLabHost;
  readonly handlers = new Map<string, Handler>();

  constructor(folder: string, vms: readonly LoadVm[]) {
    this.source = new EmbeddedLabHost(this, join(folder, "source"), "host-a", vms);
    this.target = new EmbeddedLabHost(this, join(folder, "target"), "host-b", []);
  }

  portOf(hostId: string): TransferPort {
    return {
      onRequest: (handler) => void this.handlers.set(hostId, handler),
      request: async (target, transfer) => {
        await this.beforeDelivery();
        if (this.wire === "silent") return new Promise<never>(() => {});
        if (this.wire === "cut") throw new Error("the connection was cut");
        const answer = await this.handlers.get(target.id)?.(hostId, transfer);
        if (this.wire === "answerLost" || !answer) throw new Error("the answer was lost");
        return answer;
      },
    };
  }

  async close(): Promise<void> {
    await this.source.close();
    await this.target.close();
  }
}

export class EmbeddedLabHost implements LabHost {
  readonly ref: HostRef;
  readonly #lab: EmbeddedLab;
  readonly #folder: string;
  readonly #vms: readonly LoadVm[];
  readonly #all: EmbeddedHypervisor[] = [];
  #path: string;
  #hypervisor: EmbeddedHypervisor;

  constructor(lab: EmbeddedLab, folder: string, id: string, vms: readonly LoadVm[]) {
    this.ref = { id, site: "lab", rack: "r1", address: `memory:${id}` };
    this.#lab = lab;
    this.#folder = folder;
    this.#vms = vms;
    this.#path = join(folder, "vms-0.sqlite");
    mkdirSync(folder, { recursive: true });
    this.#hypervisor = this.#open();
  }

  get hypervisor(): EmbeddedHypervisor {
    return this.#hypervisor;
  }

  /** What SIGKILL leaves is what the files hold at that instant: the new adapter gets a copy of them. */
  async killAndRestart(): Promise<void> {
    const next = join(this.#folder, `vms-${this.#all.length}.sqlite`);
    for (const suffix of ["", "-wal"]) {
      if (existsSync(this.#path + suffix)) copyFileSync(this.#path + suffix, next + suffix);
    }
    this.#path = next;
    this.#hypervisor = this.#open();
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((hypervisor) => hypervisor.close()));
  }

  #open(): EmbeddedHypervisor {
    const hypervisor = new EmbeddedHypervisor({
      path: this.#path,
      hostId: this.ref.id,
      capacity: { cpu: 700, memory: 32_768 },
      migrationMiBPerS: 125,
      speed: 30,
      vms: this.#vms,
      transfer: this.#lab.portOf(this.ref.id),
      expects: (migrationId, sourceId) => sourceId !== this.ref.id && this.#lab.accepted.has(migrationId),
      clock: this.#lab.clock,
      transferMaxMs: 50,
    });
    this.#all.push(hypervisor);
    return hypervisor;
  }
}

export function labVm(number: number, profile: LoadVm["profile"] = { kind: "constant", cpu: 50 }): LoadVm {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    name: `vm-${number}`,
    hostIndex: 0,
    memoryMiB: 1024,
    dirtyIntensity: 0.4,
    profile,
  };
}
