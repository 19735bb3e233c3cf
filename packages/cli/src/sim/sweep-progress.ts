import type { SweepRun } from "./sweep.ts";

/** How far a sweep is, in one line. Time left goes by hosts, as the large sizes come last and take longest. */
export function sweepProgress(runs: readonly SweepRun[], done: number, seconds: number, elapsedMs: number): string {
  const hostsOf = (some: readonly SweepRun[]) => some.reduce((sum, { hosts }) => sum + hosts, 0);
  const speed = Math.round((done * seconds * 1000) / Math.max(1, elapsedMs));
  const leftS = Math.ceil(((elapsedMs / 1000) * hostsOf(runs.slice(done))) / Math.max(1, hostsOf(runs.slice(0, done))));
  return `${done} of ${runs.length} runs, ${speed} simulated seconds per second, ${timeText(leftS)} left`;
}

function timeText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
