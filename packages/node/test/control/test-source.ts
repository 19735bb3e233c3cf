import type { ControlSource } from "../../src/control/control-source.ts";
import type { EventRecord, RingReport, StatusReport, WatchLine } from "../../src/control-types.ts";
import type { LoadStart } from "../../src/hypervisor/load-time.ts";

type TraceLine = Extract<WatchLine, { kind: "trace" }>;

/** A daemon's word without a daemon. */
export class TestSource implements ControlSource {
  readonly started: LoadStart[] = [];
  readonly listeners = new Set<(line: TraceLine) => void>();
  readonly past: EventRecord[] = [];

  async status(): Promise<StatusReport> {
    return {
      id: "host-a",
      name: "a",
      site: "lab",
      rack: "r1",
      position: "lab/r1/host-a",
      address: "/ip4/127.0.0.1/tcp/1/p2p/x",
      pid: 1,
      role: "free",
      load: 0.5,
      demand: { cpu: 350 },
      capacity: { cpu: 700 },
      strain: null,
      vms: [],
      lease: null,
      successors: [],
      predecessor: null,
      leading: null,
      migrations: [],
      moved: [],
      doubled: [],
      loadTimeS: 0,
      violationS: 0,
      uptimeS: 1,
      rssMB: 100,
    };
  }

  async ring(): Promise<RingReport> {
    return { complete: true, hosts: [], broken: null };
  }

  events(): readonly EventRecord[] {
    return this.past;
  }

  onTrace(listener: (line: TraceLine) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  startLoad(start: LoadStart): void {
    this.started.push(start);
  }

  tell(line: TraceLine): void {
    for (const listener of this.listeners) listener(line);
  }
}
