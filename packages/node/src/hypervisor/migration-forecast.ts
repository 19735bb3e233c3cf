import { preCopy } from "@dvms/sched";
import type { MovedVm } from "../hypervisor.ts";
import type { LibvirtLedger } from "./libvirt-ledger.ts";

export interface ForecastVm {
  readonly id: string;
  /** What has to be sent: pages that the guest never used are not. */
  readonly usedMiB: number;
  readonly dirtyRateMiBPerS: number;
}

/** What one migration of a VM taught; they travel with it. */
export interface Lesson {
  readonly usedMiB: number;
  readonly dirtyRateMiBPerS: number;
  /** From the order to the copy's being complete at the target. */
  readonly tookMs: number;
}

/** What libvirt itself measured of a migration that succeeded. */
export interface Transferred {
  readonly sentMiB: number;
  /** In which it was sent. */
  readonly sendingMs: number;
}

/** What a way to another host gives: learned from all VMs that went there. */
export interface LinkLesson {
  readonly bandwidthMiBPerS: number;
  /** What a migration takes besides sending: both sides begin, suspend, look. */
  readonly overheadMs: number;
}

/** Lessons of one VM that are kept. */
export const lessonsMax = 10;
/** The middle ones of the last few count: one migration on a busy machine is no rule, and its load drifts. */
const lessonsUsed = 4;
/** Migrations that are told of. */
const movedMax = 20;
/** How much the last migration over a link counts against those before it. */
const newShare = 0.3;
/**
 * A model that is further off than that was fed something wrong, as the writing of a VM that has just booted, and says nothing
 * about the next time.
 */
const modelErrorMax = 4;
/** Before anything is known. */
const overheadMs = 1_000;
/** Less than this says more about the link's buffers than about its bandwidth. */
const sentMiBMin = 4;

/**
 * Predicts a migration's time from what was learned: the pre-copy model over the link's own bandwidth and overhead, times
 * the middle error of the VM's last migrations, or the middle time of these as it is, whichever would have been nearer to
 * them. The model knows of memory and writing that changed; where they are measured badly, the times themselves know better.
 */
export class MigrationForecast {
  readonly #ledger: LibvirtLedger;
  readonly #bandwidthMiBPerS: number;
  #moved: readonly MovedVm[] = [];

  /** The bandwidth is what migrations may use, and what they get until more is known. */
  constructor(ledger: LibvirtLedger, bandwidthMiBPerS: number) {
    this.#ledger = ledger;
    this.#bandwidthMiBPerS = bandwidthMiBPerS;
  }

  predictMs(vm: ForecastVm, targetId: string): number {
    const link = this.#ledger.link(targetId) ?? { bandwidthMiBPerS: this.#bandwidthMiBPerS, overheadMs };
    const lessons = this.#ledger.lessons(vm.id);
    const [best] = experts
      .map((predict) => ({ predict, error: pastError(predict, lessons, link) }))
      .sort((a, b) => a.error - b.error);
    return (best?.predict ?? byModel)(vm, lessons, link);
  }

  /** The last migrations that were learned from, oldest first. */
  get moved(): readonly MovedVm[] {
    return [...this.#moved];
  }

  learn(moved: MovedVm, vm: ForecastVm, transferred: Transferred | null): void {
    const { targetId, tookMs } = moved;
    const { id, usedMiB, dirtyRateMiBPerS } = vm;
    this.#moved = [...this.#moved, moved].slice(-movedMax);
    const lesson = { usedMiB, dirtyRateMiBPerS, tookMs };
    this.#ledger.setLessons(id, [...this.#ledger.lessons(id), lesson].slice(-lessonsMax));
    if (transferred === null || transferred.sentMiB < sentMiBMin || transferred.sendingMs <= 0) return;
    const { sentMiB, sendingMs } = transferred;
    const now = { bandwidthMiBPerS: (sentMiB / sendingMs) * 1_000, overheadMs: Math.max(0, tookMs - sendingMs) };
    const before = this.#ledger.link(targetId) ?? now;
    const blend = (from: number, to: number) => from + newShare * (to - from);
    this.#ledger.setLink(targetId, {
      bandwidthMiBPerS: blend(before.bandwidthMiBPerS, now.bandwidthMiBPerS),
      overheadMs: blend(before.overheadMs, now.overheadMs),
    });
  }
}

type Expert = (vm: Omit<ForecastVm, "id">, lessons: readonly Lesson[], link: LinkLesson) => number;

const byModel: Expert = (vm, lessons, link) => {
  const ratios = lessons.slice(-lessonsUsed).map((lesson) => lesson.tookMs / modelMs(lesson, link));
  const plausible = ratios.filter((ratio) => ratio > 1 / modelErrorMax && ratio < modelErrorMax);
  const ratio = middleMean(plausible);
  return ratio === null ? byTime(vm, lessons, link) : modelMs(vm, link) * ratio;
};

const byTime: Expert = (vm, lessons, link) =>
  middleMean(lessons.slice(-lessonsUsed).map(({ tookMs }) => tookMs)) ?? modelMs(vm, link);

const experts: readonly Expert[] = [byModel, byTime];

/** The mean relative error that the expert would have made on each lesson, knowing those before it; 0 where there is none. */
function pastError(predict: Expert, lessons: readonly Lesson[], link: LinkLesson): number {
  let error = 0;
  for (const [index, lesson] of lessons.entries())
    if (index > 0) error += Math.abs(Math.log(predict(lesson, lessons.slice(0, index), link) / lesson.tookMs));
  return error / Math.max(1, lessons.length - 1);
}

function modelMs({ usedMiB, dirtyRateMiBPerS }: Omit<ForecastVm, "id">, link: LinkLesson): number {
  const { bandwidthMiBPerS } = link;
  const memoryMiB = Math.max(1, usedMiB);
  return link.overheadMs + preCopy({ memoryMiB, dirtyRateMiBPerS, bandwidthMiBPerS }).durationS * 1_000;
}

/** The mean without the least and the greatest; null where there is nothing. */
function middleMean(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const kept = sorted.length > 2 ? sorted.slice(1, -1) : sorted;
  return kept.length === 0 ? null : kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
