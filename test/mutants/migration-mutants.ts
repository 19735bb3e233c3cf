import type { Mutant } from "./mutant.ts";

/** Rules 11 to 17: what the source and the target of a migration do. */
export const migrationMutants: readonly Mutant[] = [
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
    name: "take a failed copy for a complete one",
    file: "outgoing.ts",
    line: 'if (vm === "here") return this.#abort(record, reason);',
    replacement: "",
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
    line: 'else if (record.state === "asked" || this.#view.vm(vm.id)) this.#abort(record, restarted);',
    replacement: "else if (vm) return;",
  },
  {
    name: "acknowledge no GONE that comes again",
    file: "incoming.ts",
    line: 'this.#context.send(from, { kind: "have", migrationId });',
    replacement: "",
  },
  {
    name: "skip the suppression of duplicate orders",
    file: "outgoing.ts",
    line: "if (this.#answers.has(migrationId)) return this.#repeatAnswer(migrationId);",
    replacement: "",
  },
  {
    name: "skip the suppression of duplicate asks",
    file: "incoming.ts",
    line: "if (known) {",
    replacement: "if (known && known.source.id !== from.id) {",
  },
  {
    name: "accept an ask of no plan",
    file: "incoming.ts",
    line: 'if (!this.#reservation.matchesPlan(message)) return "not reserved for this plan";',
    replacement: "",
  },
  {
    name: "accept without a look at the room",
    file: "incoming.ts",
    line: "const short = this.#view.shortNow(vm);",
    replacement: 'const short = vm.id === "" ? "" : null;',
  },
  {
    name: "copy before the record",
    file: "outgoing.ts",
    line: 'this.#write({ ...record, state: "copying" });',
    replacement: 'this.#records.set(migrationId, { ...record, state: "copying" });',
  },
  {
    name: "accept before the record",
    file: "incoming.ts",
    line: 'this.#write({ role: "target", migrationId, eventId, vm, source: from, state: "accepted" });',
    replacement:
      'this.#records.set(migrationId, { role: "target", migrationId, eventId, vm, source: from, state: "accepted" });',
  },
  {
    name: "trust a timeout as failure: take a silent target for one that refused",
    file: "outgoing.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line as it stands in the source
    line: 'if (record?.state === "asked") this.#abort(record, `target ${record.target.id} does not answer`);',
    replacement: 'if (record?.state === "asked") this.#close(record);',
  },
  {
    name: "take an absent VM for a failed copy",
    file: "outgoing.ts",
    line: 'else if (record.state === "asked" || this.#view.vm(vm.id)) this.#abort(record, restarted);',
    replacement: "else if (vm) this.#abort(record, restarted);",
  },
  {
    name: "trust a timeout as failure: drop the copy of a silent source",
    file: "incoming.ts",
    line: 'this.#doubt(record, "its source does not answer; the copy stays paused until it does");',
    replacement: "this.#close(record);",
  },
];
