import type { Effect, Input } from "@dvms/protocol";
import type { VirtualHost } from "./virtual-host.ts";

/** Watches a run without touching it: the trace hash, the statistics, the checkers. */
export interface Observer {
  /** Just before an agent's step. */
  input(host: VirtualHost, input: Input, nowMs: number): void;
  /** Just before the effect is performed. */
  effect(host: VirtualHost, effect: Effect, nowMs: number): void;
  /** After a step and all of its effects. */
  stepped(host: VirtualHost, nowMs: number): void;
}

/** An observer that ignores what a subclass does not override. */
export abstract class QuietObserver implements Observer {
  input(_host: VirtualHost, _input: Input, _nowMs: number): void {}
  effect(_host: VirtualHost, _effect: Effect, _nowMs: number): void {}
  stepped(_host: VirtualHost, _nowMs: number): void {}
}

/** The observers of a run, in their order; each is called only for what it does not ignore, for a run has many steps. */
export class Observers {
  readonly #input: Observer[] = [];
  readonly #effect: Observer[] = [];
  readonly #stepped: Observer[] = [];

  add(observer: Observer): void {
    const quiet = QuietObserver.prototype;
    if (observer.input !== quiet.input) this.#input.push(observer);
    if (observer.effect !== quiet.effect) this.#effect.push(observer);
    if (observer.stepped !== quiet.stepped) this.#stepped.push(observer);
  }

  input(host: VirtualHost, input: Input, nowMs: number): void {
    for (let index = 0; index < this.#input.length; index++) this.#input[index]!.input(host, input, nowMs);
  }

  effect(host: VirtualHost, effect: Effect, nowMs: number): void {
    for (let index = 0; index < this.#effect.length; index++) this.#effect[index]!.effect(host, effect, nowMs);
  }

  stepped(host: VirtualHost, nowMs: number): void {
    for (let index = 0; index < this.#stepped.length; index++) this.#stepped[index]!.stepped(host, nowMs);
  }
}
