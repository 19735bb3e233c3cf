import { setTimeout as sleep } from "node:timers/promises";
import { checkExpectation } from "./expectation.ts";
import type { LabHost } from "./lab-host.ts";
import type { LabWorld } from "./lab-world.ts";
import type { PhaseMark } from "./migration-book.ts";
import type { Observer } from "./observer.ts";
import { type Scenario, type Step, stepWords, type When, type Where } from "./scenario.ts";
import type { StepReport } from "./verdict.ts";

/** Plays the steps in order; the first that fails is the last. Steps that wait for a phase hear of it from their start on. */
export async function playSteps(
  { steps }: Scenario,
  world: LabWorld,
  observer: Observer,
  signal: AbortSignal,
  onStep: (report: StepReport) => void,
): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  const context: StepContext = { world, observer, signal };
  for (const step of steps) {
    if (signal.aborted) break;
    const beganMs = performance.now();
    const reason = await play(step, context).catch((error: unknown) => {
      if (signal.aborted) return "interrupted";
      return error instanceof Error ? error.message : String(error);
    });
    const seconds = Math.round(performance.now() - beganMs) / 1000;
    const report = { step: stepWords(step), ok: reason === "", seconds, reason };
    reports.push(report);
    onStep(report);
    if (reason !== "") break;
  }
  return reports;
}

export interface StepContext {
  readonly world: LabWorld;
  readonly observer: Observer;
  readonly signal: AbortSignal;
}

/** Resolves with why the step failed; empty if it did not. */
async function play(step: Step, context: StepContext): Promise<string> {
  const { world } = context;
  if ("expect" in step) return checkExpectation(step.expect, context);
  if ("heal" in step) await world.heal();
  else if ("stress" in step) {
    const { guests, ...load } = step.stress;
    for (const guest of guests) await world.steer(guest, load);
  } else if ("balloon" in step) {
    const { guests, memoryMiB } = step.balloon;
    for (const guest of guests) await world.balloon(guest, memoryMiB);
  } else return playWhen(step, context);
  return "";
}

type TimedStep = Exclude<Step, { expect: unknown } | { heal: unknown } | { stress: unknown } | { balloon: unknown }>;

async function playWhen(step: TimedStep, { world, observer, signal }: StepContext): Promise<string> {
  const [when] = Object.values(step) as [When];
  const mark = when.phase === undefined ? null : await observer.reached(when.phase, when.within * 1_000, signal);
  if (when.phase !== undefined && mark === null) return `No migration was ${when.phase} within ${when.within} s.`;
  if (when.delayMs > 0) await sleep(when.delayMs, undefined, { signal });
  if ("wait" in step) await sleep((step.wait.seconds ?? 0) * 1_000, undefined, { signal });
  else if ("deploy" in step) {
    const { guest, memoryMiB, cpu, heldMiB, dirtyMiBPerS } = step.deploy;
    const load = given({ cpu, heldMiB, dirtyMiBPerS });
    await world.deploy(hostOf(world, step.deploy, mark).name, { name: guest, memoryMiB, ...load });
  } else if ("migrate" in step) {
    const { guest, to } = step.migrate;
    await (await world.homeOf(guest)).virsh.migrate(guest, world.lab.host(to).folder.address);
  } else if ("stop" in step) await world.stop(guestOf(step.stop.guest, mark));
  else if ("split" in step) await world.split(hostOf(world, step.split, mark));
  else if ("kill" in step) {
    const host = hostOf(world, step.kill, mark);
    if (step.kill.what === "host") await world.cut(host);
    else world.kill(host, step.kill.what);
  } else {
    const { what, guest } = step.pause;
    const host = guest === undefined ? hostOf(world, step.pause, mark) : await world.homeOf(guest);
    world.pause(host, what, guest ?? (what === "qemu" ? mark?.guestName : undefined));
  }
  return "";
}

function hostOf(world: LabWorld, { host, side }: Where, mark: PhaseMark | null): LabHost {
  const name = host ?? (side !== undefined && mark !== null ? mark[side] : undefined);
  if (name === undefined) throw new Error("The step names neither a host, nor a side together with a phase.");
  return world.lab.host(name);
}

/** The guest that is named, else the one of the migration that reached the phase. */
function guestOf(guest: string | undefined, mark: PhaseMark | null): string {
  const name = guest ?? mark?.guestName;
  if (name === undefined) throw new Error("The step names neither a guest nor a phase.");
  return name;
}

/** The options that have a value. */
function given<Options extends object>(options: Options): { [Key in keyof Options]: Exclude<Options[Key], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
