import type { Input } from "@dvms/protocol";
import type { VirtualHost } from "../virtual-host.ts";
import { Checker } from "./checker.ts";

/** Bounded: a run takes no more steps than its hosts and its length account for. Messages that beget messages are a storm. */
export class Bounded extends Checker {
  protected readonly invariant = "bounded";
  readonly #stepsMax: number;
  #steps = 0;

  constructor(stepsMax: number) {
    super();
    this.#stepsMax = stepsMax;
  }

  override input(host: VirtualHost, input: Input, nowMs: number): void {
    if (++this.#steps <= this.#stepsMax) return;
    const what = input.kind === "message" ? input.message.kind : input.kind;
    this.broken(nowMs, `there were more than ${this.#stepsMax} steps, the last one for ${what} on host ${host.ref.id}`);
  }
}
