import type { EventRecord, RingReport, StatusReport, WatchLine } from "../control-types.ts";
import type { LoadStart } from "../hypervisor/load-time.ts";

/** What the control endpoint serves; the daemon is one. */
export interface ControlSource {
  status(): Promise<StatusReport>;
  ring(signal: AbortSignal): Promise<RingReport>;
  events(): readonly EventRecord[];
  /** Calls the listener with every trace as it happens; returns the function that ends it. */
  onTrace(listener: (line: Extract<WatchLine, { kind: "trace" }>) => void): () => void;
  startLoad(start: LoadStart): void;
}
