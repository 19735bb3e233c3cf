import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { formatS } from "../render/quantities.ts";
import type { Output } from "../terminal.ts";
import { planRounds } from "./chaos-schedule.ts";
import { Lab, type LabPlan } from "./lab.ts";
import { tearDown } from "./lab-down.ts";
import type { LabFolder } from "./lab-folder.ts";
import { hearLabInterruption, type LabInterruption, unlessAborted } from "./lab-interruption.ts";
import { bringUp, refit } from "./lab-up.ts";
import { LabWorld } from "./lab-world.ts";
import { Observer } from "./observer.ts";
import { playRounds } from "./play-chaos.ts";
import { playSteps } from "./play-scenario.ts";
import { demandLab } from "./requirements.ts";
import type { Scenario } from "./scenario.ts";
import { awaitSettled } from "./settled.ts";
import { hasPassed, isSound, type LabReport, type StepReport } from "./verdict.ts";

export interface RunFlags {
  readonly json?: true;
}

/** Plays a scenario on the lab that is up, made as the scenario wants it; without one, on its own, which it ends. */
export async function runScenario(
  scenario: Scenario,
  folder: LabFolder,
  flags: RunFlags,
  output: Output,
): Promise<ExitCode> {
  const { hosts, vms, memoryMiB, capacity, linkMiBPerS } = scenario;
  const prepareLab = async (lab: Lab | null, signal: AbortSignal) => {
    const plan: LabPlan = { hosts, vms, memoryMiB, capacity, linkMiBPerS };
    return lab === null ? bringUp(folder, plan, note, signal) : refit(lab, plan, note, signal);
  };
  return play(folder, prepareLab, flags, output, (world, observer, signal, onStep) =>
    playSteps(scenario, world, observer, signal, onStep),
  );
}

export interface ChaosFlags extends RunFlags {
  readonly rounds: number;
  readonly seed: number;
  /** The first round to play. */
  readonly from: number;
}

/** Plays drawn faults on the lab that is up, with the guests that it has; without one, on its own, which it ends. */
export async function runChaos(flags: ChaosFlags, folder: LabFolder, output: Output): Promise<ExitCode> {
  const prepareLab = async (lab: Lab | null, signal: AbortSignal) => lab ?? bringUp(folder, usualPlan, note, signal);
  return play(folder, prepareLab, flags, output, (world, observer, signal, onStep) =>
    playRounds(planRounds(flags.rounds, flags.seed), flags.from, world, observer, signal, onStep),
  );
}

/** What `dvms lab up` makes if it is told nothing else. */
export const usualPlan: LabPlan = {
  hosts: 3,
  vms: 6,
  memoryMiB: 128,
  capacity: { cpu: 40, memoryMiB: 1_024 },
  linkMiBPerS: 40,
};

type Game = (
  world: LabWorld,
  observer: Observer,
  signal: AbortSignal,
  onStep: (report: StepReport, leftS?: number) => void,
) => Promise<readonly StepReport[]>;

async function play(
  folder: LabFolder,
  prepareLab: (lab: Lab | null, signal: AbortSignal) => Promise<Lab>,
  flags: RunFlags,
  output: Output,
  game: Game,
): Promise<ExitCode> {
  demandLab(folder.image);
  const before = Lab.find(folder);
  const interruption = hearLabInterruption();
  try {
    const lab = await prepareLab(before, interruption.signal);
    const stays = before !== null;
    const report = await observe(lab, { ...interruption, stays }, game, (step, leftS) => {
      const line = leftS === undefined || leftS === 0 ? stepLine(step) : `${stepLine(step)} (${formatS(leftS)} left)`;
      if (flags.json) note(line);
      else output.write(`${line}\n`);
    });
    output.write(flags.json ? `${JSON.stringify(report)}\n` : reportText(report));
    return report.passed ? exitCodes.ok : exitCodes.failed;
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    note("interrupted before anything could be judged");
    return exitCodes.failed;
  } finally {
    interruption.end();
    if (before === null) await tearDown(folder);
  }
}

async function observe(
  lab: Lab,
  { signal, hurry, stays }: LabInterruption & { readonly stays: boolean },
  game: Game,
  onStep: (step: StepReport, leftS?: number) => void,
): Promise<LabReport> {
  const world = new LabWorld(lab);
  await world.heal();
  await world.adopt();
  const observer = new Observer(lab, (uuid) => world.nameOf(uuid));
  try {
    await observer.ready();
    const steps = await game(world, observer, signal, onStep);
    await unlessAborted(world.heal(), hurry);
    if (signal.aborted) {
      note("interrupted: judging what was played");
      await awaitSettled(world, interruptedSettleMaxMs, hurry);
    }
    const guests = await world.verdicts();
    // A lab that stays shall not go on moving guests for a game that is over.
    if (stays) await unlessAborted(world.calm(), hurry);
    const passed = hasPassed(steps, guests) && !signal.aborted;
    const migrations = observer.book.records().map((record) => ({ ...record, fault: world.faults.hitting(record) }));
    return { passed, steps, faults: world.faults.counts(), guests, migrations };
  } finally {
    await observer.close();
  }
}

/** One line for people: what was done, how long it took, what went wrong. */
export function stepLine({ step, ok, seconds, reason }: StepReport): string {
  return `${ok ? "ok  " : "FAIL"} ${seconds.toFixed(1).padStart(6)} s  ${step}${reason && `: ${reason}`}`;
}

export function reportText({ passed, guests, migrations }: LabReport): string {
  const done = migrations.filter(({ outcome }) => outcome === "done").length;
  const failed = migrations.filter(({ outcome }) => outcome !== "done");
  const hit = failed.filter(({ fault }) => fault !== "").length;
  const failures = failed.length === 0 ? "" : `, ${failed.length} not (${hit} of them hit by a fault)`;
  const unsound = guests.filter((guest) => !isSound(guest));
  const lines = unsound.map(
    ({ name, host, copies, breach }) => `  ${name}, last on ${host}: ${copies} copies${breach && `, ${breach}`}`,
  );
  const verdict = `${passed ? "Passed" : "Failed"}: ${guests.length} guests, ${migrations.length} migrations, ${done} done${failures}.`;
  return `${[verdict, ...lines].join("\n")}\n`;
}

function note(words: string): void {
  process.stderr.write(`dvms: ${words}\n`);
}

/** A lab that was interrupted is judged when its last migration has ended, or it has had its time for that. */
const interruptedSettleMaxMs = 45_000;
