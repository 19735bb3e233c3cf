import type { Effect, Input } from "@dvms/protocol";
import { QuietObserver } from "../observer.ts";
import type { Simulation } from "../simulation.ts";
import type { VirtualHost } from "../virtual-host.ts";

/** Kinds that come every second and tell nothing about events. */
const hum: readonly string[] = ["stabilise", "stabilised", "hints", "join", "neighbours"];

/** Writes a run down for people: one line for each message, migration and trace, ids replaced by short names. */
export class RunTrace extends QuietObserver {
  readonly #write: (line: string) => void;
  readonly #names = new Map<string, string>();
  readonly #pattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

  constructor(write: (line: string) => void) {
    super();
    this.#write = write;
  }

  /** Hosts become h0, h1, .., VMs have the names of their load. To be called before the run. */
  name(simulation: Simulation): void {
    for (const host of simulation.hosts) this.#names.set(host.ref.id, `h${host.index}`);
    for (const vm of simulation.vms) this.#names.set(vm.id, vm.load.name);
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    if (input.kind === "sample" || input.kind === "wake") return;
    if (input.kind !== "message") this.#line(host, nowMs, "<-", input.kind, input);
    else if (!hum.includes(input.message.kind))
      this.#line(host, nowMs, "<-", `${input.message.kind} from ${input.from.id}`, input.message);
  }

  override effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    if (effect.kind === "trace") this.#line(host, nowMs, "  ", effect.trace.kind, effect.trace);
    else if (effect.kind !== "send") this.#line(host, nowMs, "->", effect.kind, effect);
    else if (!hum.includes(effect.message.kind))
      this.#line(host, nowMs, "->", `${effect.message.kind} to ${effect.to.id}`, effect.message);
  }

  #line(host: VirtualHost, nowMs: number, arrow: string, title: string, details: object): void {
    const shown = Object.entries(details)
      .filter(([key]) => key !== "kind")
      .map(([key, value]) => `${key}=${brief(value)}`);
    const line = `${nowMs.toFixed(1).padStart(9)} h${host.index} ${arrow} ${title} ${shown.join(" ")}`;
    this.#write(line.replaceAll(this.#pattern, (id) => this.#names.get(id) ?? id));
  }
}

/** Snapshots and other large things by their ids: a line is to be read. */
function brief(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(brief).join(" ")}]`;
  if (value === null || typeof value !== "object") return String(value);
  const { id, hostId, migrationId, state, role, vms, moves } = value as Readonly<Record<string, unknown>>;
  if (typeof id === "string") return id;
  if (Array.isArray(vms)) return `${String(hostId)} with ${vms.length} VMs`;
  if (typeof migrationId === "string") return [role, migrationId, state].filter((part) => part !== undefined).join(" ");
  if (Array.isArray(moves)) return `${moves.length} moves`;
  const text = JSON.stringify(value) ?? "";
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
}
