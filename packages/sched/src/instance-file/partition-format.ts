import type { Instance } from "../instance.ts";
import { hardResources } from "../resources.ts";
import type { Rule } from "../rules/rule.ts";
import type { JsonReader } from "./json-reader.ts";
import type { ReadInstance } from "./read-instance.ts";

/** `{id, H, cap: [cpu, memory], cpu: [v], mem: [v], at: [v]}`: equal hosts, two dimensions. @throws InstanceError */
export function readPartition(reader: JsonReader): ReadInstance {
  return assemble(reader, ["cpu", "memory"], [reader.at("cpu"), reader.at("mem")]);
}

/** `{id, H, dims, cap: [d], req: [d][v], at: [v], spread: [[v, ..], ..]}`: equal hosts, any dimensions. @throws InstanceError */
export function readHard(reader: JsonReader): ReadInstance {
  const names = reader
    .at("dims")
    .list(dimensionsMax)
    .map((name) => name.text());
  const rows = reader.at("req").list(dimensionsMax);
  if (rows.length !== names.length)
    throw reader.at("req").refusal(`a list of ${names.length} lists, one for each of dims`);
  const dimensions = names.map((name) => (name === "mem" ? "memory" : name));
  if (!dimensions.includes("memory")) throw reader.at("dims").refusal("mem among the dimensions");
  return assemble(reader, dimensions, rows);
}

function assemble(reader: JsonReader, names: readonly string[], rows: readonly JsonReader[]): ReadInstance {
  const hostCount = reader.at("H").whole(hostsMax);
  const capacity = amounts(reader.at("cap"), names.length);
  const at = reader
    .at("at")
    .list()
    .map((host) => host.index(hostCount, "host"));
  const demands = rows.map((row) => amounts(row, at.length));
  const memory = demands[names.indexOf("memory")]!;
  const instance: Instance = {
    dimensions: names.map((name) => ({ name, hard: hardResources.has(name) })),
    hosts: Array.from({ length: hostCount }, (_, h) => ({
      id: String(h),
      capacity,
      fillTo: capacity,
      base: names.map(() => 0),
      migrationMiBPerS: defaultMigrationMiBPerS,
    })),
    vms: at.map((host, v) => ({
      id: String(v),
      host,
      demand: demands.map((row) => row[v]!),
      memoryMiB: memory[v]!,
      dirtyRateMiBPerS: 0,
      movable: true,
    })),
    rules: spreadRules(reader.at("spread"), at.length),
  };
  const id = reader.at("id");
  return { id: id.isAbsent ? "" : id.text(), instance, numbered: true, limits: null };
}

function amounts(list: JsonReader, length: number): number[] {
  const entries = list.list();
  if (entries.length !== length) throw list.refusal(`a list of ${length} numbers (it has ${entries.length})`);
  return entries.map((entry) => entry.amount());
}

function spreadRules(reader: JsonReader, vmCount: number): Rule[] {
  if (reader.isAbsent) return [];
  return reader.list().map((group) => ({
    kind: "spread",
    vms: group.list().map((v) => v.index(vmCount, "VM")),
    continuous: false,
  }));
}

/** 10 Gb/s, for formats that do not say. */
export const defaultMigrationMiBPerS = 1250;
const dimensionsMax = 32;
const hostsMax = 100_000;
