import type { Simulation } from "../simulation.ts";
import type { DemandChange, VirtualHypervisor } from "../virtual-hypervisor.ts";
import type { SimHappening, ViolationCause } from "./sim-event.ts";

/** Demand in a host's books at the instant that is not over yet. */
interface Booked {
  readonly demandCpu: number;
  readonly arrived: boolean;
  readonly left: boolean;
}

/**
 * Tells when hosts go above their capacity and below it again. As for the meters, what changes back within one instant never
 * happened: an instant is judged once it is over, by `settle`.
 */
export class ViolationWatch {
  readonly #tell: (atS: number, happening: SimHappening) => void;
  readonly #indexById: ReadonlyMap<string, number>;
  readonly #booked = new Map<VirtualHypervisor, Booked>();
  readonly #open = new Map<VirtualHypervisor, { readonly startS: number; readonly cause: ViolationCause }>();
  #instantS = 0;

  constructor(simulation: Simulation, tell: (atS: number, happening: SimHappening) => void) {
    this.#tell = tell;
    this.#indexById = new Map(simulation.hosts.map(({ ref, index }) => [ref.id, index]));
    simulation.onDemand((hypervisor, demandCpu, change) =>
      this.#book(hypervisor, demandCpu, change, simulation.loadTimeS),
    );
  }

  /** To be called before anything else is told of `nowS`. */
  settle(nowS: number): void {
    if (nowS <= this.#instantS || this.#booked.size === 0) return;
    for (const [hypervisor, booked] of this.#booked) this.#judge(hypervisor, booked);
    this.#booked.clear();
  }

  /** The run is over: so are the violations that last. */
  close(nowS: number): void {
    this.settle(nowS);
    for (const hypervisor of [...this.#open.keys()]) this.#close(hypervisor, nowS, "run");
  }

  #book(hypervisor: VirtualHypervisor, demandCpu: number, change: DemandChange, nowS: number): void {
    this.settle(nowS);
    this.#instantS = nowS;
    const earlier = this.#booked.get(hypervisor);
    const arrived = change === "arrived" || earlier?.arrived === true;
    const left = change === "left" || earlier?.left === true;
    this.#booked.set(hypervisor, { demandCpu, arrived, left });
  }

  #judge(hypervisor: VirtualHypervisor, { demandCpu, arrived, left }: Booked): void {
    const capacityCpu = hypervisor.capacity.cpu ?? 0;
    const above = demandCpu > capacityCpu;
    if (above === this.#open.has(hypervisor)) return;
    if (!above) return this.#close(hypervisor, this.#instantS, left ? "migration" : "demand");
    const cause = arrived ? "migration" : "demand";
    this.#open.set(hypervisor, { startS: this.#instantS, cause });
    this.#tell(this.#instantS, {
      kind: "violationStart",
      host: this.#index(hypervisor),
      cause,
      demandCpu,
      capacityCpu,
    });
  }

  #close(hypervisor: VirtualHypervisor, atS: number, end: "demand" | "migration" | "run"): void {
    const { startS, cause } = this.#open.get(hypervisor)!;
    this.#open.delete(hypervisor);
    const durationS = atS - startS;
    this.#tell(atS, { kind: "violationEnd", host: this.#index(hypervisor), cause, end, startS, durationS });
  }

  #index(hypervisor: VirtualHypervisor): number {
    return this.#indexById.get(hypervisor.hostId)!;
  }
}
