import { type ExperimentListener, runExperiment, type SimEvent } from "@dvms/sim-driver";
import { RingReplayRecorder } from "./compare/ring-replay.ts";
import { RunSeriesRecorder } from "./compare/run-series.ts";
import { EventFile } from "./event-file.ts";
import type { Replication, ReplicationResult } from "./replication.ts";

/** Plays one run and collects what is wanted of it. `passed` is told of each simulated second and may end the run. */
export function playReplication(
  { options, eventsFile, series, replay }: Replication,
  passed: (simulatedS: number) => boolean,
): ReplicationResult {
  const growth = series ? new RunSeriesRecorder(options.seconds) : null;
  const drawing = replay ? new RingReplayRecorder(options) : null;
  const file = eventsFile === null ? null : new EventFile(eventsFile);
  const sinks = [growth, drawing, file].filter((sink) => sink !== null);
  const listener: ExperimentListener = { passed };
  if (sinks.length > 0)
    listener.event = (event: SimEvent) => {
      for (const sink of sinks) sink.add(event);
    };
  file?.begin(options);
  const figures = runExperiment(options, listener);
  file?.end(figures);
  return { figures, series: growth?.series ?? null, replay: drawing?.replay ?? null };
}
