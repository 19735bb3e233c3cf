import { settle } from "@dvms/load";
import { Comings } from "./comings.ts";
import { defaultPowerW, EnergyMeter } from "./energy-meter.ts";
import type { ExperimentOptions } from "./experiment.ts";
import { scheduleFaults } from "./planned-faults.ts";
import { SharedCopies } from "./shared-copies.ts";
import type { Simulation, SimulationOptions } from "./simulation.ts";
import { SiteLinks } from "./site-links.ts";
import type { VirtualHost } from "./virtual-host.ts";
import type { VirtualHypervisor } from "./virtual-hypervisor.ts";

export interface CentreFigures {
  /** VMs that came and went while the load ran, and those that no host had room for. */
  readonly vmsArrived: number;
  readonly vmsDeparted: number;
  readonly vmsRefused: number;
  /** Energy of the hosts that were up. */
  readonly energyJ: number;
}

/** What a plan and stays make of an experiment: its hosts, its links, who comes and goes, what fails, what it takes. */
export class PlannedCentre {
  readonly #options: ExperimentOptions;
  readonly #links: SiteLinks | null;
  #copies: SharedCopies | null = null;
  #comings: Comings | null = null;
  #energy: EnergyMeter | null = null;
  #refused = 0;

  constructor(options: ExperimentOptions) {
    this.#options = options;
    const { plan } = options;
    this.#links = plan === undefined || plan.links.length === 0 ? null : new SiteLinks(plan);
  }

  /** The options of an experiment without plan and stays, with them. */
  adapt(base: SimulationOptions): SimulationOptions {
    const { plan, hosts, stays = [] } = this.#options;
    const memoryMiB = plan?.hosts.map((host) => host.memoryMiB) ?? Array(hosts).fill(base.capacity.memory ?? 0);
    const fromStart = stays.filter(({ arrivesS }) => arrivesS <= 0).map(({ vm }) => vm);
    const settled = settle(fromStart, memoryMiB);
    this.#refused = settled.refused;
    return {
      ...base,
      vms: [...base.vms, ...settled.vms],
      ...(plan && { planned: plan.hosts }),
      ...(this.#links && this.#over(this.#links, base)),
    };
  }

  /** The load begins now. `onDown` is told of the hosts that the plan lets crash. */
  begin(simulation: Simulation, onDown: (host: VirtualHost) => void): void {
    const { plan, stays = [] } = this.#options;
    this.#comings = new Comings(simulation, stays);
    this.#energy = this.#meter(simulation);
    const copies = this.#copies;
    if (copies !== null) simulation.onDemand(() => copies.demandChanged());
    scheduleFaults(simulation, plan?.faults ?? [], this.#links, onDown);
  }

  /** Up to now. */
  figures({ loadTimeS }: Simulation): CentreFigures {
    const { vmsArrived, vmsDeparted, vmsRefused } = this.#comings!.figures;
    const energyJ = this.#energy!.joules(loadTimeS);
    return { vmsArrived, vmsDeparted, vmsRefused: this.#refused + vmsRefused, energyJ };
  }

  #over(links: SiteLinks, base: SimulationOptions): Partial<SimulationOptions> {
    const { plan } = this.#options;
    const isCut = plan!.faults.some(({ kind }) => kind === "cut");
    const reaches = (source: number, target: number): boolean => links.reaches(source, target);
    const latencyAddedMs = (source: number, target: number): number => links.latencyMs(source, target);
    const { latencyPer, ...network } = base.network;
    const bandwidths = plan!.links.map(({ bandwidthMiBPerS }) => bandwidthMiBPerS);
    return {
      // Where ways change, latencies do, and what was left out between two hosts could not be made up for.
      network: isCut
        ? { ...network, latencyAddedMs, fate: (source, target) => (reaches(source, target) ? onTime : lost) }
        : { ...base.network, latencyAddedMs },
      skipQuiet: base.skipQuiet === true && !isCut,
      faults: { ...base.faults, reaches },
      createCopyTimes: (timeline) => {
        this.#copies = new SharedCopies(timeline, links, bandwidths);
        return this.#copies;
      },
    };
  }

  #meter(simulation: Simulation): EnergyMeter {
    const { plan } = this.#options;
    const cpu = simulation.hosts.map(({ hypervisor }) => hypervisor.capacity.cpu ?? 0);
    const energy = new EnergyMeter(
      cpu.map((_, index) => plan?.hosts[index]?.powerW ?? defaultPowerW),
      cpu,
    );
    const indexes = new Map<VirtualHypervisor, number>(simulation.hosts.map((host) => [host.hypervisor, host.index]));
    const demandCpu = new Float64Array(cpu.length);
    for (const { account, cpu } of simulation.vms) if (account !== null) demandCpu[indexes.get(account)!]! += cpu;
    for (const [index, demand] of demandCpu.entries()) energy.change(index, 0, demand);
    simulation.onDemand((hypervisor, demand) => energy.change(indexes.get(hypervisor)!, simulation.loadTimeS, demand));
    simulation.onPower((host, isUp) => energy.switch(host.index, simulation.loadTimeS, isUp));
    return energy;
  }
}

const onTime = { copies: 1, extraDelayMs: 0 };
const lost = { copies: 0, extraDelayMs: 0 };
