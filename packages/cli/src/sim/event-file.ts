import { closeSync, openSync, writeSync } from "node:fs";
import type { ExperimentOptions, ExperimentResult, SimEvent } from "@dvms/sim-driver";

/** Raised when fields are renamed or go, not when some come. */
const format = 1;
/** Lines are written in pieces of about this many characters. */
const pieceLength = 65_536;

/** The events of a run as JSON lines: first what is run, last its figures. docs/simulator.md lists the fields. */
export class EventFile {
  readonly #descriptor: number;
  #lines: string[] = [];
  #length = 0;

  /** Appends to the file. @throws the file system's error if it cannot. */
  constructor(path: string) {
    this.#descriptor = openSync(path, "a");
  }

  begin({ algorithm, hosts, vmsPerHost, vms, mean, sd, capacity, seconds, seed }: ExperimentOptions): void {
    const load = vms === null ? { vms: hosts * vmsPerHost, mean, sd } : { vms: vms.length };
    this.#write({ atS: 0, kind: "run", format, algorithm, hosts, ...load, capacityCpu: capacity, seconds, seed });
  }

  add(event: SimEvent): void {
    this.#write(event);
  }

  end(figures: ExperimentResult): void {
    this.#write({ atS: figures.simulatedSeconds, kind: "summary", figures });
    this.#flush();
    closeSync(this.#descriptor);
  }

  #write(line: object): void {
    const text = JSON.stringify(line);
    this.#lines.push(text);
    this.#length += text.length;
    if (this.#length > pieceLength) this.#flush();
  }

  #flush(): void {
    writeSync(this.#descriptor, `${this.#lines.join("\n")}\n`);
    this.#lines = [];
    this.#length = 0;
  }
}
