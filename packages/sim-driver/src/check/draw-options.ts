import { createRandom, type LoadVm, seededUuid } from "@dvms/load";
import type { AgentConfig } from "@dvms/protocol";
import { agentDefaults } from "../agent-defaults.ts";
import { hostRefs } from "../data-centre.ts";
import { drawRules } from "./draw-rules.ts";

/** Limits of what a seed may draw. */
export interface CheckBounds {
  readonly hostsMin: number;
  readonly hostsMax: number;
  /** No VMs, no load: membership alone. */
  readonly ringOnly: boolean;
}

/** Everything that a seed draws, but its faults. */
export interface CheckOptions {
  readonly seed: number;
  readonly ringOnly: boolean;
  readonly hosts: number;
  readonly hostsPerRack: number;
  readonly racksPerSite: number;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly migrationMiBPerS: number;
  readonly latencyMinMs: number;
  readonly latencyMaxMs: number;
  readonly samplePeriodMs: number;
  readonly agent: AgentConfig;
  /** All daemons start within this time. */
  readonly startWithinMs: number;
  /** When the faults end. */
  readonly healMs: number;
  readonly copiesOutlive: boolean;
  /** Share of the VMs that are pinned. */
  readonly pinned: number;
  readonly vms: readonly LoadVm[];
}

/** Until then the ring forms without faults. */
export const calmMs = 4_000;
const stepS = 4;
const vmMinMiB = 64;

/** The same seed and bounds always draw the same. */
export function drawOptions(seed: number, bounds: CheckBounds): CheckOptions {
  const random = createRandom(seed, "options");
  const between = (min: number, max: number) => min + random.uniform() * (max - min);
  const { hostsMin, hostsMax, ringOnly } = bounds;
  // By the logarithm: most bugs show with few hosts, and those are quick.
  const hosts = Math.min(hostsMax, Math.floor(hostsMin * ((hostsMax + 1) / hostsMin) ** random.uniform()));
  const latencyMinMs = between(0.1, 2);
  const memoryMiB = random.pick([2048, 4096, 16_384]);
  const world = {
    seed,
    ringOnly,
    hosts,
    hostsPerRack: random.pick([1, 2, 4, 32]),
    racksPerSite: random.pick([1, 2, 8]),
    cpu: random.pick([200, 400, 700]),
    memoryMiB,
    // The largest VM is on its way for a few seconds: long enough to be hit, short enough for the bounds of a cure.
    migrationMiBPerS: memoryMiB / random.pick([2, 4, 8]),
    latencyMinMs,
    latencyMaxMs: latencyMinMs + between(0, random.pick([1, 10, 60])),
    samplePeriodMs: ringOnly ? 3_600_000 : random.pick([500, 1000, 2000]),
    agent: drawAgent((items) => random.pick(items), ringOnly),
    startWithinMs: hosts * 5 + random.pick([0, 200, 2000]),
    healMs: calmMs + between(20_000, ringOnly ? 40_000 : 60_000),
    copiesOutlive: random.uniform() < 0.3,
    pinned: random.uniform() < 0.3 ? 0.2 : 0,
  };
  const vms = ringOnly ? [] : drawVms(world);
  const hostIds = hostRefs(world).map(({ id }) => id);
  return { ...world, vms, agent: { ...world.agent, rules: drawRules(seed, hostIds, vms) } };
}

function drawAgent(pick: <T>(items: readonly T[]) => T, ringOnly: boolean): AgentConfig {
  const overloadRatio = pick([1, 0.9]);
  return {
    ...agentDefaults,
    // A ring of a thousand needs lists that outlast the hosts which crash at the same time.
    successorsMax: ringOnly ? pick([8, 16]) : pick([4, 8, 16]),
    hintsMs: pick([250, 500, 2000]),
    retryMs: pick([300, 500, 1000]),
    leaseMs: pick([4_000, 8_000, 10_000]),
    planningMaxMs: pick([8_000, 20_000, 30_000]),
    partitionMembersMax: pick([64, 64, 64, 8]),
    changedMax: pick([0, 1, 3]),
    solveStepsMax: pick([60, 200, 600]),
    planMovesMax: pick([4, 8]),
    migrationsParallelMax: pick([1, 2, 4]),
    overloadRatio,
    clearRatio: overloadRatio - 0.03,
    targetRatio: overloadRatio - pick([0, 0.05]),
    holdMs: pick([0, 0, 1000]),
    cooldownMs: pick([0, 5_000, 10_000]),
    backoffMinMs: pick([500, 2000]),
    backoffMaxMs: pick([4_000, 8_000]),
  };
}

type World = Omit<CheckOptions, "vms">;

/** Demands are steps until the run heals and stay as they are then, so that it can be told what there is to be solved. */
function drawVms({ seed, hosts, cpu, memoryMiB, healMs }: World): LoadVm[] {
  const random = createRandom(seed, "load");
  const perHost = random.pick([2, 4, 8]);
  const load = 0.4 + random.uniform() * 0.5;
  const unevenness = random.uniform();
  const memoryShare = random.pick([0.3, 0.6, 0.95]);
  const steps = Math.ceil(healMs / 1000 / stepS);
  const vms: LoadVm[] = [];
  for (let hostIndex = 0; hostIndex < hosts; hostIndex++) {
    // Some hosts have much and others little to do, so that there is something to move and somewhere to move it to.
    const hostLoad = load * (1 + unevenness * (random.uniform() * 1.6 - 0.8));
    let freeMiB = memoryMiB * memoryShare;
    for (let number = 0; number < perHost; number++) {
      const index = vms.length;
      const wanted = (memoryMiB / perHost) * memoryShare * (0.4 + random.uniform() * 1.2);
      if (freeMiB < vmMinMiB) break;
      const memory = Math.max(vmMinMiB, Math.min(Math.floor(wanted), Math.floor(freeMiB)));
      freeMiB -= memory;
      const id = seededUuid(seed, "vm", index);
      const mean = (cpu * hostLoad) / perHost;
      const demands: number[] = [];
      for (let step = 0; step < steps; step++) {
        const former = demands.at(-1);
        const fresh = Math.max(1, Math.round(mean * (0.2 + random.uniform() * 1.6)));
        demands.push(former === undefined || random.uniform() < 0.15 ? fresh : former);
      }
      const profile = { kind: "steps", stepS, cpu: demands, usedMiB: null } as const;
      const dirtyIntensity = random.uniform() * 0.5;
      vms.push({ id, name: `vm-${index}`, hostIndex, memoryMiB: memory, dirtyIntensity, profile });
    }
  }
  return vms;
}
