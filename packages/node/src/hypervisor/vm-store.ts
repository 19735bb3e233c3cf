import type { DatabaseSync } from "node:sqlite";
import type { LoadVm } from "@dvms/load";
import { OperatorError } from "../operator-error.ts";
import { inTransaction, openDatabase, withoutWaiting } from "../store/database.ts";
import type { LoadStart } from "./load-time.ts";
import { decodeVm, encodeVm } from "./vm-record.ts";

export interface StagedCopy {
  readonly migrationId: string;
  readonly sourceId: string;
  readonly vm: LoadVm;
}

/** Finished migrations that are remembered, so that a repeated order is answered like the first one. */
const finishedMax = 10_000;

/**
 * The embedded hypervisor's disk: which VMs are here, which copies wait paused, which migrations are over. Every change is
 * on the disk when its method returns, whole or not at all.
 */
export class VmStore {
  readonly #path: string;
  readonly #database: DatabaseSync;

  /** @throws OperatorError if the file is locked, damaged, or of a newer schema. */
  constructor(path: string) {
    this.#path = path;
    this.#database = openDatabase(path, { label: "the embedded hypervisor's VMs", schema: 1, durable: true, create });
  }

  /** Creates the VMs of a new host; a host that has been initialised keeps what it has. */
  initialise(vms: readonly LoadVm[]): void {
    inTransaction(this.#database, () => {
      if (this.#read("initialised") !== null) return;
      for (const vm of vms) this.#run("INSERT INTO vms (id, record) VALUES (?, ?)", vm.id, encodeVm(vm));
      this.#write("initialised", "yes");
    });
  }

  /** By id. */
  vms(): readonly LoadVm[] {
    const rows = this.#database.prepare("SELECT id, record FROM vms ORDER BY id").all();
    return rows.map((row) => this.#decode(String(row.id), String(row.record)));
  }

  /** By migration id. */
  staged(): readonly StagedCopy[] {
    const rows = this.#database.prepare("SELECT * FROM staged ORDER BY migrationId").all();
    return rows.map((row) => ({
      migrationId: String(row.migrationId),
      sourceId: String(row.sourceId),
      vm: this.#decode(String(row.vmId), String(row.record)),
    }));
  }

  /** How a migration ended here: this host's VM left by it, or its copy was run here; null if neither. */
  finished(migrationId: string): "departed" | "arrived" | null {
    const row = this.#database.prepare("SELECT how FROM finished WHERE migrationId = ?").get(migrationId);
    return (row?.how ?? null) as "departed" | "arrived" | null;
  }

  stage(copy: StagedCopy): void {
    const { migrationId, sourceId, vm } = copy;
    this.#run("INSERT INTO staged VALUES (?, ?, ?, ?)", migrationId, vm.id, sourceId, encodeVm(vm));
  }

  discard(migrationId: string): void {
    this.#run("DELETE FROM staged WHERE migrationId = ?", migrationId);
  }

  /** The paused copy becomes a VM of this host. */
  arrive(copy: StagedCopy): void {
    inTransaction(this.#database, () => {
      this.discard(copy.migrationId);
      this.#run("INSERT INTO vms (id, record) VALUES (?, ?)", copy.vm.id, encodeVm(copy.vm));
      this.#finish(copy.migrationId, "arrived");
    });
  }

  /** The VM is no longer of this host. */
  depart(migrationId: string, vmId: string): void {
    inTransaction(this.#database, () => {
      this.#run("DELETE FROM vms WHERE id = ?", vmId);
      this.#finish(migrationId, "departed");
    });
  }

  get loadStart(): LoadStart | null {
    const text = this.#read("loadStart");
    return text === null ? null : (JSON.parse(text) as LoadStart);
  }

  setLoadStart(start: LoadStart): void {
    this.#write("loadStart", JSON.stringify(start));
  }

  get violationS(): number {
    return Number(this.#read("violationS") ?? 0);
  }

  /** A power cut may cost the last of it; no VM depends on it. */
  setViolationS(violationS: number): void {
    withoutWaiting(this.#database, () => this.#write("violationS", String(violationS)));
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #finish(migrationId: string, how: "departed" | "arrived"): void {
    this.#run("INSERT OR REPLACE INTO finished (migrationId, how) VALUES (?, ?)", migrationId, how);
    this.#run("DELETE FROM finished WHERE number <= (SELECT max(number) FROM finished) - ?", finishedMax);
  }

  #read(key: string): string | null {
    const row = this.#database.prepare("SELECT value FROM meta WHERE key = ?").get(key);
    return row === undefined ? null : String(row.value);
  }

  #write(key: string, value: string): void {
    this.#run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value);
  }

  #run(sql: string, ...values: (string | number)[]): void {
    this.#database.prepare(sql).run(...values);
  }

  #decode(vmId: string, text: string): LoadVm {
    const vm = decodeVm(text);
    if (vm) return vm;
    throw new OperatorError(
      "refused",
      `${this.#path} (the embedded hypervisor's VMs) holds VM ${vmId} in a form that cannot be read; restore the data folder from a backup.`,
    );
  }
}

const create = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE vms (id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
  CREATE TABLE staged (
    migrationId TEXT PRIMARY KEY, vmId TEXT NOT NULL, sourceId TEXT NOT NULL, record TEXT NOT NULL) STRICT;
  CREATE TABLE finished (
    number INTEGER PRIMARY KEY AUTOINCREMENT, migrationId TEXT NOT NULL UNIQUE, how TEXT NOT NULL) STRICT;
`;
