/** A one-line error in the protocol that the simulator's checkers must find. */
export interface Mutant {
  readonly name: string;
  /** Below packages/protocol/src. */
  readonly file: string;
  /** The line as it stands there, without its indentation; it must stand there exactly once. */
  readonly line: string;
  readonly replacement: string;
}

/** The order is that of the rules in docs/protocol.md. */
export const mutants: readonly Mutant[] = [
  {
    name: "count epochs from one again after a restart",
    file: "reservation.ts",
    line: "const epoch = incarnation * epochsPerIncarnation + this.#epochCount;",
    replacement: "const epoch = this.#epochCount;",
  },
  {
    name: "grant while held",
    file: "receive.ts",
    line: "if (!again && !parts.isFree) {",
    replacement: "if (!again && parts.leader.stopping) {",
  },
  {
    name: "raise while reserved",
    file: "agent.ts",
    line: "if (overloaded && this.#parts.isFree && backoff.isOver())",
    replacement: "if (overloaded && !this.#parts.leader.event && backoff.isOver())",
  },
  {
    name: "let no lease run out",
    file: "reservation.ts",
    line: "if (!this.#held || this.#held.expiresMs > this.#context.nowMs) return false;",
    replacement: "if (this.#held !== undefined) return false;",
  },
  {
    name: "accept a stale release",
    file: "reservation.ts",
    line: "const obeyed = anyEpoch || this.#heldBy(from, message) !== null;",
    replacement: "const obeyed = this.#held !== null;",
  },
  {
    name: "release early",
    file: "plan-run.ts",
    line: "if (id !== this.#context.self.id && execution.idle(id)) this.#leader.release(event, member);",
    replacement: "if (id !== this.#context.self.id) this.#leader.release(event, member);",
  },
  {
    name: "run the copy without GONE",
    file: "incoming.ts",
    line: "if (this.#records.has(migrationId)) this.#staged.add(migrationId);",
    replacement:
      'this.#context.perform({ kind: "run", migrationId, vmId: this.#records.get(migrationId)?.vm.id ?? migrationId });',
  },
  {
    name: "forget the record before HAVE",
    file: "outgoing.ts",
    line: 'this.#write({ ...record, state: "gone" });',
    replacement: "return this.#close(record);",
  },
  {
    name: "leave the copy of an aborted migration",
    file: "incoming.ts",
    line: 'this.#context.perform({ kind: "discard", migrationId, vmId: record.vm.id });',
    replacement: "",
  },
  {
    name: "believe no silence of a predecessor",
    file: "ring.ts",
    line: "if (closer || silent || from.id === this.#predecessor?.id) this.#adoptPredecessor(from);",
    replacement: "if (this.#predecessor === null) this.#adoptPredecessor(from);",
  },
  {
    name: "wait for ever after a failure",
    file: "backoff.ts",
    line: "this.#untilMs = nowMs + Math.min(config.backoffMaxMs, doubled) * (0.5 + random.uniform() / 2);",
    replacement: "this.#untilMs = nowMs + doubled * 1e9;",
  },
  {
    name: "keep the leader reserved at the end",
    file: "leader.ts",
    line: 'this.#parts.reservation.becomeFree("leader");',
    replacement: "",
  },
  {
    name: "take a failed copy for a complete one",
    file: "outgoing.ts",
    line: 'if (vm === "here") return this.#abort(record, reason);',
    replacement: "",
  },
  {
    name: "adopt a predecessor that is farther off",
    file: "ring.ts",
    line: "const closer = this.#predecessor === null || isBetween(this.#predecessor, from, self);",
    replacement: "const closer = true;",
  },
  {
    name: "keep the room of a closed migration",
    file: "incoming.ts",
    line: "this.#view.withdraw(migrationId);",
    replacement: "",
  },
  {
    name: "pin the VM of an aborted migration",
    file: "outgoing.ts",
    line: "this.#view.staying(vm.id);",
    replacement: "",
  },
  {
    name: "say no last word after a restart",
    file: "outgoing.ts",
    line: 'else if (record.state === "asked" || this.#view.vm(vm.id)) this.#abort(record, "the daemon restarted");',
    replacement: "else if (vm) return;",
  },
  {
    name: "acknowledge no GONE that comes again",
    file: "incoming.ts",
    line: 'this.#context.send(from, { kind: "have", migrationId });',
    replacement: "",
  },
];
