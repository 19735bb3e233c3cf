import { setTimeout as sleep } from "node:timers/promises";
import type { Round } from "./chaos-schedule.ts";
import type { LabWorld } from "./lab-world.ts";
import type { PhaseMark } from "./migration-book.ts";
import type { Observer } from "./observer.ts";
import { awaitSettled } from "./settled.ts";
import { isSound, type StepReport } from "./verdict.ts";

/**
 * Plays rounds: a host is overloaded by its guests until dvms migrates one of them, a fault hits that migration, it is
 * healed, and all has to settle. `from` counts from 1. A round that breaks a guest is the last.
 */
export async function playRounds(
  rounds: readonly Round[],
  from: number,
  world: LabWorld,
  observer: Observer,
  signal: AbortSignal,
  onStep: (report: StepReport, leftS: number) => void,
): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  const firstMs = performance.now();
  for (const [index, round] of rounds.entries()) {
    if (index + 1 < from) continue;
    const beganMs = performance.now();
    const end = await playRound(round, world, observer, signal).catch((error: unknown) => ({
      words: "broke off",
      reason: error instanceof Error ? error.message : String(error),
    }));
    // A round that was interrupted is judged with the whole, but is no round that failed.
    if (signal.aborted) break;
    const seconds = Math.round(performance.now() - beganMs) / 1000;
    const step = `round ${index + 1}: ${roundWords(round)}, ${end.words}`;
    const report = { step, ok: end.reason === "", seconds, reason: end.reason };
    reports.push(report);
    onStep(report, ((performance.now() - firstMs) / 1_000 / (index + 2 - from)) * (rounds.length - index - 1));
    if (report.ok) continue;
    await world.heal().catch(() => undefined);
    await awaitSettled(world, settleMaxMs, signal).catch(() => undefined);
    if (!(await world.verdicts()).every(isSound)) break;
  }
  return reports;
}

export function roundWords({ fault, side, phase, delayMs, lastsMs }: Round): string {
  const at = delayMs > 0 ? `${phase} + ${delayMs} ms` : phase;
  return `${fault} of the ${side} when ${at}, for ${(lastsMs / 1000).toFixed(1)} s`;
}

interface RoundEnd {
  readonly words: string;
  /** Empty when all went well. */
  readonly reason: string;
}

async function playRound(round: Round, world: LabWorld, observer: Observer, signal: AbortSignal): Promise<RoundEnd> {
  const reached = observer.reached(round.phase, phaseMaxMs, signal);
  await overloadOne(world);
  const mark = await reached;
  const words = mark === null ? "no migration came" : `${mark.guestName} from ${mark.source} to ${mark.target}`;
  if (mark !== null) {
    if (round.delayMs > 0) await sleep(round.delayMs, undefined, { signal });
    await inject(round, mark, world);
    await sleep(round.lastsMs, undefined, { signal });
  }
  signal.throwIfAborted();
  await world.heal(() => replaceLost(world));
  const reason = await awaitSettled(world, settleMaxMs, signal);
  await world.calm();
  return {
    words,
    reason: reason || (mark === null ? `No migration was ${round.phase} within ${phaseMaxMs / 1000} s.` : ""),
  };
}

async function inject({ fault, side }: Round, mark: PhaseMark, world: LabWorld): Promise<void> {
  const host = world.lab.host(mark[side]);
  if (fault === "host") await world.cut(host);
  else if (fault === "split") await world.split(host);
  else if (fault !== "hang") world.kill(host, fault);
  else {
    // The QEMU of that side may be gone already, or not there yet: then the other side's hangs.
    const other = world.lab.host(mark[side === "source" ? "target" : "source"]);
    const victim = host.find("qemu", mark.guestName).length > 0 ? host : other;
    world.pause(victim, "qemu", mark.guestName);
  }
}

/** The guests of the fullest host ask for more than it has, those of the others for little. */
async function overloadOne(world: LabWorld): Promise<void> {
  const places = await world.places();
  const crowds = new Map<string, string[]>();
  for (const [guest, [host]] of places) if (host) crowds.set(host, [...(crowds.get(host) ?? []), guest]);
  const [, crowd = []] = [...crowds].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  const cpu = shareOf(crowd.length, world.lab.plan.capacity.cpu);
  // A guest that moves already, because it is steered last, need not hear it any more.
  await Promise.allSettled(crowd.map((guest) => world.steer(guest, { cpu })));
}

/** What each of so many guests asks for, so that together they overload a host; one alone fits anywhere. */
export function shareOf(guests: number, capacityCpu: number): number {
  return Math.min(maxShare, Math.ceil((capacityCpu * overload) / Math.max(1, guests)));
}

/** No guest may ask for more than another host can take beside its own. */
const maxShare = 28;
const overload = 1.4;

/** A guest that was lost with its host has a successor, so that every round has as many. */
async function replaceLost(world: LabWorld): Promise<void> {
  const places = await world.places();
  const living = [...places.values()].filter((hosts) => hosts.length > 0).length;
  for (let missing = world.lab.plan.vms - living; missing > 0; missing -= 1) {
    const empty = world.lab.hosts
      .map(({ name }) => ({ name, guests: [...places.values()].filter(([first]) => first === name).length }))
      .sort((a, b) => a.guests - b.guests)[0];
    if (empty) await world.deploy(empty.name, { memoryMiB: world.lab.plan.memoryMiB });
  }
}

/** Generous: on a busy machine an overload may be seen late. */
const phaseMaxMs = 120_000;
const settleMaxMs = 150_000;
