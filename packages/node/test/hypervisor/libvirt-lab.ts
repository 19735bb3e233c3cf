import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { HostRef } from "@dvms/protocol";
import { LibvirtHypervisor } from "../../src/hypervisor/libvirt-hypervisor.ts";
import { MachineLoad } from "../../src/hypervisor/machine-load.ts";
import type { Transfer, TransferAnswer, TransferPort } from "../../src/hypervisor.ts";
import type { HypervisorLab, LabHost, Wire } from "../conformance/hypervisor-lab.ts";
import { JumpingClock } from "./embedded-lab.ts";
import { FakeLibvirt } from "./fake-libvirt.ts";

type Handler = (sourceId: string, transfer: Transfer) => Promise<TransferAnswer>;

/** Two adapters over two libvirts in memory; the wire between them carries words and copies alike. */
export class LibvirtLab implements HypervisorLab {
  wire: Wire = "up";
  readonly accepted = new Set<string>();
  beforeDelivery: () => Promise<void> = async () => {};
  afterDelivery: () => Promise<void> = async () => {};
  /** True once the processes of the source's VMs are over; null where they are not known. */
  processesOver: boolean | null = null;
  readonly hosts = new Map<string, FakeLibvirt>();
  readonly handlers = new Map<string, Handler>();
  readonly clock = new JumpingClock();
  readonly notices: string[] = [];
  readonly source: LibvirtLabHost;
  readonly target: LibvirtLabHost;

  private constructor(folder: string) {
    this.source = new LibvirtLabHost(this, join(folder, "source"), "host-a");
    this.target = new LibvirtLabHost(this, join(folder, "target"), "host-b");
  }

  static async open(folder: string, vms: number): Promise<LibvirtLab> {
    const lab = new LibvirtLab(folder);
    for (let number = 1; number <= vms; number++) lab.source.libvirt.addVm(number);
    await lab.source.killAndRestart();
    await lab.target.killAndRestart();
    return lab;
  }

  portOf(hostId: string): TransferPort {
    return {
      onRequest: (handler) => void this.handlers.set(hostId, handler),
      request: async (target, transfer) => {
        if (this.wire === "silent") return new Promise<never>(() => {});
        if (this.wire === "cut") throw new Error("the connection was cut");
        const handler = this.handlers.get(target.id);
        if (!handler) throw new Error("nobody answers");
        return handler(hostId, transfer);
      },
    };
  }

  processOf(hostId: string): { isOver(): boolean } | null {
    return this.processesOver === null || hostId !== "host-a" ? null : { isOver: () => this.processesOver === true };
  }

  async close(): Promise<void> {
    await this.source.close();
    await this.target.close();
  }
}

export class LibvirtLabHost implements LabHost {
  readonly ref: HostRef;
  readonly libvirt: FakeLibvirt;
  readonly #lab: LibvirtLab;
  readonly #folder: string;
  readonly #all: LibvirtHypervisor[] = [];
  #path: string;

  constructor(lab: LibvirtLab, folder: string, id: string) {
    this.ref = { id, site: "lab", rack: "r1", address: id };
    this.#lab = lab;
    this.#folder = folder;
    this.#path = join(folder, "none.sqlite");
    this.libvirt = new FakeLibvirt(lab, id);
    mkdirSync(folder, { recursive: true });
  }

  get hypervisor(): LibvirtHypervisor {
    const last = this.#all.at(-1);
    if (!last) throw new Error("not opened");
    return last;
  }

  async killAndRestart(): Promise<void> {
    const next = join(this.#folder, `ledger-${this.#all.length}.sqlite`);
    for (const suffix of ["", "-wal"]) {
      if (existsSync(this.#path + suffix)) copyFileSync(this.#path + suffix, next + suffix);
    }
    this.#path = next;
    const hypervisor = await LibvirtHypervisor.open({
      libvirt: this.libvirt.connect(),
      path: next,
      hostId: this.ref.id,
      capacity: { cpu: 700, memory: 32_768 },
      migrationMiBPerS: 125,
      postCopy: false,
      uriOf: (target) => target.address,
      transfer: this.#lab.portOf(this.ref.id),
      expects: (migrationId, sourceId) => sourceId !== this.ref.id && this.#lab.accepted.has(migrationId),
      processOf: () => this.#lab.processOf(this.ref.id),
      notice: (sentence) => void this.#lab.notices.push(sentence),
      clock: this.#lab.clock,
      machine: new MachineLoad("/nowhere"),
      answerMaxMs: 50,
    });
    this.#all.push(hypervisor);
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((hypervisor) => hypervisor.close()));
  }
}
