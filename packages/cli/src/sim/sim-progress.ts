import { bar } from "../terminal.ts";

/** How far some runs are. */
export interface SimProgress {
  readonly runs: number;
  readonly runsDone: number;
  /** Simulated so far, and in all, over all runs. */
  readonly simulatedS: number;
  readonly totalS: number;
  /** The same times the hosts of each run: what time left goes by, as large sizes take longest. */
  readonly hostSecondsDone: number;
  readonly hostSeconds: number;
  readonly elapsedMs: number;
}

const barWidth = 20;

/** One line: a bar, the runs, simulated time, speed and time left. */
export function progressLine(progress: SimProgress): string {
  const { runs, runsDone, simulatedS, totalS, hostSecondsDone, hostSeconds, elapsedMs } = progress;
  const share = hostSeconds === 0 ? 1 : hostSecondsDone / hostSeconds;
  const speed = Math.round((simulatedS * 1000) / Math.max(1, elapsedMs));
  const leftS = share === 0 ? Number.POSITIVE_INFINITY : Math.ceil(((elapsedMs / 1000) * (1 - share)) / share);
  const words = [
    ...(runs > 1 ? [`${runsDone} of ${runs} runs`] : []),
    `${Math.round(simulatedS)} of ${totalS} s simulated`,
    `${speed} s per second`,
    ...(Number.isFinite(leftS) ? [`${timeText(leftS)} left`] : []),
  ];
  return `${bar(share, barWidth)} ${Math.floor(share * 100)} %  ${words.join(", ")}`;
}

function timeText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
