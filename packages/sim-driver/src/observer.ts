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
