import type { Effect, Input, Trace } from "@dvms/protocol";
import { QuietObserver } from "../observer.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";
import { MessageBytes } from "./message-bytes.ts";
import type { SimEvent, SimHappening } from "./sim-event.ts";
import { ViolationWatch } from "./violation-watch.ts";

interface OpenMigration {
  readonly vm: string;
  readonly source: number;
  readonly target: number;
  readonly startS: number;
}

/**
 * Tells what happens in a run from the load's start on, in the order of time, the same for every algorithm. It only listens:
 * a run is the same with it as without.
 */
export class EventRecorder extends QuietObserver {
  /** Here and not an observer of its own: each one costs every step of a run. */
  readonly messages = new MessageBytes();
  readonly #simulation: Simulation;
  readonly #sink: (event: SimEvent) => void;
  readonly #violations: ViolationWatch;
  readonly #raisedS = new Map<string, number>();
  readonly #migrations = new Map<string, OpenMigration>();

  /** To be made when the hosts have started and before the load does. */
  constructor(simulation: Simulation, sink: (event: SimEvent) => void) {
    super();
    this.#simulation = simulation;
    this.#sink = sink;
    this.#violations = new ViolationWatch(simulation, (atS, happening) => sink({ atS, ...happening }));
    simulation.observe(this);
  }

  override input(host: VirtualHost, input: Input): void {
    if (input.kind === "migrated") this.#onMigrated(input.migrationId, input.vm === "gone", input.reason);
    else if (input.kind === "start") this.#tell({ kind: "restarted", host: host.index });
  }

  override effect(host: VirtualHost, effect: Effect): void {
    if (effect.kind === "trace") this.#onTrace(host, effect.trace);
    else if (effect.kind === "migrate") this.#onMigrate(host, effect);
    else if (effect.kind === "send") this.messages.add(effect.message);
  }

  /** The whole host went down, and the copies that it sent with it. */
  crashed(host: VirtualHost): void {
    this.#tell({ kind: "crashed", host: host.index });
    for (const [id, { source }] of [...this.#migrations])
      if (source === host.index) this.#onMigrated(id, false, "the source went down");
  }

  /** To be called once, when the run is over. */
  close(): void {
    this.#violations.close(this.#simulation.loadTimeS);
  }

  #onTrace(host: VirtualHost, trace: Trace): void {
    const { index } = host;
    if (trace.kind === "raised") {
      this.#raisedS.set(trace.eventId, this.#simulation.loadTimeS);
      this.#tell({ kind: "raised", event: trace.eventId, host: index, cause: trace.cause.kind });
    } else if (trace.kind === "granted") this.#tell({ kind: "joined", event: trace.eventId, host: index });
    else if (trace.kind === "released") this.#tell({ kind: "released", event: trace.eventId, host: index });
    else if (trace.kind === "ended") this.#onEnded(index, trace);
  }

  #onEnded(host: number, trace: Extract<Trace, { kind: "ended" }>): void {
    const { eventId: event, outcome, memberIds, migrations, migrationsFailed, reason } = trace;
    const raisedS = this.#raisedS.get(event) ?? 0;
    this.#raisedS.delete(event);
    const members = memberIds.map((id) => this.#indexOf(id)).sort((left, right) => left - right);
    const durationS = this.#simulation.loadTimeS - raisedS;
    const figures = { raisedS, durationS, migrations, migrationsFailed, reason };
    this.#tell({ kind: "ended", event, host, outcome, members, ...figures });
  }

  #onMigrate(host: VirtualHost, { migrationId, vmId, target }: Extract<Effect, { kind: "migrate" }>): void {
    const vm = host.hypervisor.vm(vmId)?.load.name ?? vmId;
    const move = { vm, source: host.index, target: this.#indexOf(target.id) };
    this.#migrations.set(migrationId, { ...move, startS: this.#simulation.loadTimeS });
    this.#tell({ kind: "migrationStart", migration: migrationId, ...move });
  }

  #onMigrated(migration: string, moved: boolean, reason: string): void {
    const open = this.#migrations.get(migration);
    if (open === undefined) return;
    this.#migrations.delete(migration);
    const durationS = this.#simulation.loadTimeS - open.startS;
    this.#tell({ kind: "migrationEnd", migration, ...open, durationS, moved, reason });
  }

  #tell(happening: SimHappening): void {
    const atS = this.#simulation.loadTimeS;
    this.#violations.settle(atS);
    this.#sink({ atS, ...happening });
  }

  /** -1 for a host that does not exist. */
  #indexOf(hostId: string): number {
    return this.#simulation.hostById(hostId)?.index ?? -1;
  }
}
