import { type Domain, LibvirtError, type LibvirtEvent, Params, type TypedParam } from "@dvms/libvirt";
import type { LibvirtPort } from "../../src/hypervisor/libvirt-port.ts";
import type { Wire } from "../conformance/hypervisor-lab.ts";

export interface FakeVm {
  readonly domain: Domain;
  state: "running" | "paused" | "shutoff";
  reason: number;
  job: "none" | "unbounded";
  aborted: boolean;
}

/** What the two libvirts of a test have in common: the wire between them. */
export interface FakeWorld {
  wire: Wire;
  beforeDelivery: () => Promise<void>;
  /** Called when the target has all, before the source's libvirt has tidied up. */
  afterDelivery?: () => Promise<void>;
  readonly hosts: Map<string, FakeLibvirt>;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const ticks = 8;
/** `VIR_ERR_OPERATION_ABORTED`, `VIR_ERR_OPERATION_FAILED`, `VIR_ERR_NO_DOMAIN`. */
const codes = { aborted: 78, failed: 9, noDomain: 42 };

/** A libvirt in memory with the answers of a real one, as far as the adapter asks. */
export class FakeLibvirt {
  readonly vms = new Map<string, FakeVm>();
  readonly #listeners = new Set<(event: LibvirtEvent) => void>();
  readonly #world: FakeWorld;
  xmlOf: (domain: Domain) => string = () => "<domain/>";
  /** Called before the statistics are told. */
  beforeStats: () => void = () => undefined;
  controlOf: () => Awaited<ReturnType<LibvirtPort["control"]>> = () => ({ state: "ok", reason: 0, forMs: 0 });
  paramsOf: (vm: FakeVm) => TypedParam[] = () => [];

  constructor(world: FakeWorld, uri: string) {
    this.#world = world;
    world.hosts.set(uri, this);
  }

  addVm(number: number): void {
    const uuid = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
    const domain = { name: `vm-${number}`, uuid, id: number };
    this.vms.set(uuid, { domain, state: "running", reason: 1, job: "none", aborted: false });
  }

  tell(event: LibvirtEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** A connection of one adapter; closing it leaves the VMs as they are. */
  connect(): LibvirtPort {
    const own = new Set<() => void>();
    const vm = (domain: Domain) => {
      const found = this.vms.get(domain.uuid);
      if (!found) throw new LibvirtError("x", codes.noDomain, 10, "Domain not found");
      return found;
    };
    const set = (domain: Domain, state: FakeVm["state"], reason: number) => {
      Object.assign(vm(domain), { state, reason });
      const event = state === "running" ? ("resumed" as const) : ("suspended" as const);
      this.tell({ kind: "lifecycle", domain, event, detail: 0 });
    };
    return {
      list: async () => [],
      lookup: async (uuid) => this.vms.get(uuid)?.domain ?? null,
      state: async (domain) => ({ state: vm(domain).state, reason: vm(domain).reason }),
      control: async () => this.controlOf(),
      stats: async () => {
        this.beforeStats();
        return [...this.vms.values()].map((found) => ({ domain: found.domain, params: this.#params(found) }));
      },
      xml: async (domain) => this.xmlOf(domain),
      nodeInfo: async () => ({ memoryKiB: 32_768 * 1024, cpus: 7, mhz: 2_000 }),
      suspend: async (domain) => set(domain, "paused", 1),
      resume: async (domain) => set(domain, "running", 5),
      destroy: async (domain) => {
        vm(domain);
        this.vms.delete(domain.uuid);
        this.tell({ kind: "lifecycle", domain, event: "stopped", detail: 1 });
      },
      undefine: async () => Promise.reject(new LibvirtError("x", codes.noDomain, 10, "Domain not found")),
      abortJob: async (domain) => {
        vm(domain).aborted = true;
        vm(domain).job = "none";
      },
      jobStats: async (domain) => ({ job: vm(domain).job, params: new Params([]) }),
      startDirtyRate: async () => undefined,
      startPostCopy: async () => undefined,
      setMigrationDowntime: async () => undefined,
      migrate: async (domain, { targetUri }) => this.#migrate(vm(domain), targetUri),
      watch: (listener) => {
        this.#listeners.add(listener);
        const end = () => void this.#listeners.delete(listener);
        own.add(end);
        return end;
      },
      close: () => {
        for (const end of own) end();
      },
    };
  }

  async #migrate(vm: FakeVm, targetUri: string): Promise<void> {
    const target = this.#world.hosts.get(targetUri);
    if (!target) throw new LibvirtError("x", codes.failed, 10, "unable to connect to the target");
    vm.job = "unbounded";
    vm.aborted = false;
    for (let tick = 0; tick < ticks; tick++) {
      await turn();
      if (vm.aborted) throw new LibvirtError("x", codes.aborted, 10, "operation aborted");
    }
    Object.assign(vm, { state: "paused", reason: 2 });
    const { domain } = vm;
    this.tell({ kind: "lifecycle", domain, event: "suspended", detail: 1 });
    await this.#world.beforeDelivery();
    if (this.#world.wire === "up" || this.#world.wire === "answerLost") {
      target.vms.set(domain.uuid, { domain, state: "paused", reason: 1, job: "none", aborted: false });
      target.tell({ kind: "lifecycle", domain, event: "suspended", detail: 0 });
    }
    await this.#world.afterDelivery?.();
    vm.job = "none";
    if (this.#world.wire !== "up") {
      Object.assign(vm, { state: "running", reason: 6 });
      throw new LibvirtError("x", codes.failed, 7, "cannot complete the migration: the connection broke");
    }
    this.vms.delete(domain.uuid);
    this.tell({ kind: "lifecycle", domain, event: "stopped", detail: 3 });
  }

  #params(vm: FakeVm): Params {
    const state = { field: "state.state", value: { type: "int" as const, value: vm.state === "paused" ? 3 : 1 } };
    const memory = { field: "balloon.current", value: { type: "ullong" as const, value: 1_048_576n } };
    return new Params([state, memory, ...this.paramsOf(vm)]);
  }
}
