import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { LabHost } from "./lab-host.ts";

/** One change in a guest's life as one host's libvirt told it. */
export interface DomainEvent {
  readonly atUnixMs: number;
  readonly hostName: string;
  readonly guestName: string;
  /** `Started`, `Suspended`, `Resumed`, `Stopped`, … */
  readonly event: string;
  /** `Migrated`, `Unpaused`, `Destroyed`, … */
  readonly detail: string;
}

/** Reads a line of `virsh event --timestamp`; null for what is no event of a domain's life. */
export function parseEvent(hostName: string, line: string): DomainEvent | null {
  const match = /^(\S+ \S+?)\+0000: event 'lifecycle' for domain '([^']+)': (\S+) ?(.*)$/.exec(line);
  if (match === null) return null;
  const [, at = "", guestName = "", event = "", detail = ""] = match;
  return { atUnixMs: Date.parse(`${at.replace(" ", "T")}Z`), hostName, guestName, event, detail };
}

/** Listens to the domain events of one host, also after its libvirtd was started again. */
export class EventWatch {
  readonly #host: LabHost;
  readonly #onEvent: (event: DomainEvent) => void;
  #child: ChildProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(host: LabHost, onEvent: (event: DomainEvent) => void) {
    this.#host = host;
    this.#onEvent = onEvent;
    this.#listen();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#child?.kill("SIGKILL");
  }

  #listen(): void {
    const args = ["-k", "2", "-K", "3", "-c", this.#host.folder.uri, "event", "--all", "--loop", "--timestamp"];
    const child = spawn("virsh", args, { stdio: ["ignore", "pipe", "ignore"] });
    this.#child = child;
    child.on("error", () => undefined);
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const event = parseEvent(this.#host.name, line);
      if (event !== null) this.#onEvent(event);
    });
    child.once("close", () => {
      if (!this.#closed) this.#timer = setTimeout(() => this.#listen(), againMs);
    });
  }
}

const againMs = 200;
