import { createRandom, type Random } from "@dvms/load";
import type { MessageKind } from "@dvms/protocol";
import { type CheckOptions, calmMs } from "./draw-options.ts";
import { type Fault, type FaultKind, faultKinds } from "./fault.ts";

interface Recipe {
  /** Share of the seeds that have this kind at all. */
  readonly chance: number;
  /** At most so many of it, and more in larger rings. */
  readonly countMax: number;
  readonly perHost: number;
  readonly forMinMs: number;
  readonly forMaxMs: number;
  hosts(random: Random, hosts: number): readonly number[];
  amount(random: Random): number;
}

const one = (random: Random, hosts: number) => [random.integer(hosts)];
const oneOrAll = (random: Random, hosts: number) => (random.uniform() < 0.3 ? one(random, hosts) : []);
const none = () => 0;
/** Shares of messages are mostly small, sometimes ruinous. */
const share = (random: Random) => random.pick([0.02, 0.1, 0.3, 0.7]);

const recipes: Readonly<Record<FaultKind, Recipe>> = {
  crash: recipe(0.5, 3, 0.05, 200, 12_000, one, none),
  crashWriting: recipe(0.3, 3, 0.1, 300, 20_000, one, (random) => random.integer(6) + random.uniform()),
  powerCut: recipe(0.25, 2, 0.02, 3_000, 20_000, one, (random) => (random.uniform() < 0.3 ? 1 : 0)),
  pause: recipe(0.4, 3, 0.05, 300, 20_000, one, none),
  leave: recipe(0.2, 2, 0.03, 2_000, 60_000, one, none),
  join: recipe(0.3, 2, 0.1, 0, 0, one, none),
  partition: recipe(0.35, 2, 0, 1_000, 25_000, someHosts, (random) => (random.uniform() < 0.6 ? 1 : 0)),
  loss: recipe(0.4, 2, 0, 2_000, 30_000, oneOrAll, share),
  duplication: recipe(0.3, 2, 0, 2_000, 30_000, oneOrAll, share),
  delay: recipe(0.3, 2, 0, 2_000, 30_000, oneOrAll, share),
  reordering: recipe(0.3, 2, 0, 2_000, 30_000, oneOrAll, share),
  echo: recipe(0.4, 2, 0, 5_000, 60_000, oneOrAll, share),
  corruption: recipe(0.15, 1, 0, 1_000, 8_000, oneOrAll, (random) => random.pick([0.02, 0.1])),
  clockDrift: recipe(0.3, 2, 0.2, 5_000, 90_000, one, (random) => 1 + (random.uniform() * 2 - 1) * driftMax),
  clockJump: recipe(0.25, 2, 0.02, 0, 0, one, (random) => random.pick([100, 2_000, 15_000, 60_000])),
  slowSolver: recipe(0.2, 2, 0, 3_000, 30_000, oneOrAll, (random) => random.pick([50, 400, 3_000])),
  failingSolver: recipe(0.15, 1, 0, 3_000, 20_000, oneOrAll, none),
  hypervisorFails: recipe(0.3, 2, 0, 3_000, 30_000, oneOrAll, (random) => random.pick([0.2, 0.6, 1])),
  hypervisorHangs: recipe(0.2, 1, 0, 3_000, 30_000, oneOrAll, (random) => random.pick([0.2, 0.6])),
  answerLost: recipe(0.35, 2, 0, 3_000, 30_000, oneOrAll, (random) => random.pick([0.2, 0.6, 1])),
  toldLate: recipe(0.25, 2, 0, 5_000, 40_000, oneOrAll, (random) => random.pick([0.3, 1])),
  vmArrives: recipe(0.3, 3, 0.1, 0, 0, one, (random) => random.pick([0, 64, 256, 700])),
  vmLeaves: recipe(0.3, 3, 0.1, 0, 0, one, (random) => random.integer(8)),
};

/** What the agents' leases allow for. */
const driftMax = 0.01;
/** What only concerns VMs, and means nothing to a ring alone. */
const loadKinds: readonly FaultKind[] = [
  "crashWriting",
  "slowSolver",
  "failingSolver",
  "hypervisorFails",
  "hypervisorHangs",
  "answerLost",
  "toldLate",
  "vmArrives",
  "vmLeaves",
];

/** What finds most when it strikes a host in the midst of an event. */
const ambushKinds: readonly FaultKind[] = ["crash", "pause", "leave", "clockJump", "vmArrives", "vmLeaves"];
const ambushMinMs = 0.5;
const ambushMaxMs = 3_000;

/** Whom every host knows from the start. */
const seedHosts = 3;

const narrowKinds: readonly FaultKind[] = ["loss", "duplication", "delay", "reordering", "echo"];
const conversations: readonly (readonly MessageKind[])[] = [
  ["order"],
  ["moved"],
  ["ask"],
  ["accept", "refuse"],
  ["release", "released"],
  ["renew", "renewed"],
  ["invite"],
  ["grant", "busy"],
  ["prepare", "ready", "changed"],
  ["gone", "have"],
  ["abandon", "abandoned", "lookup", "holding", "copying"],
];

/** The schedule of faults of a seed, by time. Each kind has its own stream, so that a change to one leaves the others. */
export function drawFaults({ seed, hosts, healMs, ringOnly }: CheckOptions): Fault[] {
  const faults: Fault[] = [];
  for (const kind of faultKinds) {
    if (ringOnly && loadKinds.includes(kind)) continue;
    const random = createRandom(seed, "fault", kind);
    const { chance, countMax, perHost, forMinMs, forMaxMs, ...draw } = recipes[kind];
    if (random.uniform() >= chance) continue;
    const count = 1 + random.integer(countMax + Math.floor(hosts * perHost));
    for (let number = 0; number < count; number++) {
      // Whoever never comes back is gone early enough for its neighbours to have noticed when the run heals.
      const atShare = random.uniform();
      // By the logarithm: short ones meet single messages, long ones whole events.
      const forMs = forMinMs === 0 ? 0 : forMinMs * (forMaxMs / forMinMs) ** random.uniform();
      const drawn = { kind, forMs, hosts: draw.hosts(random, hosts), amount: draw.amount(random) };
      // Somebody must be left whom those that start anew know.
      if (kind === "powerCut" && (drawn.hosts[0] ?? 0) < seedHosts) drawn.amount = 0;
      const lastMs = kind === "powerCut" && drawn.amount === 1 ? (healMs - calmMs) / 2 : healMs - calmMs;
      const atMs = kind === "clockDrift" ? 0 : calmMs + atShare * lastMs;
      // What hits one step of a conversation and leaves the others alone finds more than what hits everything.
      const narrow = narrowKinds.includes(kind) && random.uniform() < 0.6;
      const messages = narrow ? random.pick(conversations) : [];
      const waits = !ringOnly && ambushKinds.includes(kind) && random.uniform() < 0.5;
      const ambushMs = waits ? ambushMinMs * (ambushMaxMs / ambushMinMs) ** random.uniform() : null;
      faults.push({ ...drawn, atMs, messages, ambushMs });
    }
  }
  return faults.sort((a, b) => a.atMs - b.atMs);
}

function recipe(
  chance: number,
  countMax: number,
  perHost: number,
  forMinMs: number,
  forMaxMs: number,
  hosts: Recipe["hosts"],
  amount: Recipe["amount"],
): Recipe {
  return { chance, countMax, perHost, forMinMs, forMaxMs, hosts, amount };
}

/** One side of a network partition: a run of indexes, as a rack or a site would be, or any hosts. */
function someHosts(random: Random, hosts: number): readonly number[] {
  const size = 1 + random.integer(Math.max(1, hosts - 1));
  if (random.uniform() < 0.5) {
    const from = random.integer(hosts);
    return Array.from({ length: size }, (_, offset) => (from + offset) % hosts).sort((a, b) => a - b);
  }
  return Array.from({ length: hosts }, (_, index) => index).filter(() => random.uniform() < size / hosts);
}
