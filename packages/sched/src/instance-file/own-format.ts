import type { Dimension, InstanceHost, InstanceVm } from "../instance.ts";
import { hardResources, resourceNamePattern } from "../resources.ts";
import { InstanceError, type JsonReader } from "./json-reader.ts";
import { readLimits } from "./limits-format.ts";
import { defaultMigrationMiBPerS } from "./partition-format.ts";
import type { ReadInstance } from "./read-instance.ts";
import { type Ids, readRule } from "./rule-format.ts";

/** The project's own format, described in docs/solver.md and docs/instance.schema.json. @throws InstanceError */
export function readOwn(reader: JsonReader): ReadInstance {
  if (reader.at("format").value !== ownFormat) throw reader.at("format").refusal(`"${ownFormat}"`);
  reader.only(["format", "id", "dimensions", "hosts", "vms", "rules", "migrations"]);
  const dimensions = reader.at("dimensions").list(dimensionsMax).map(dimensionOf);
  unique(
    reader
      .at("dimensions")
      .list()
      .map((entry) => entry.at("name")),
  );
  if (!dimensions.some(({ name }) => name === "memory"))
    throw reader.at("dimensions").refusal("memory among the dimensions");
  const hostEntries = reader.at("hosts").list(hostsMax);
  const vmEntries = reader.at("vms").list();
  const ids: Ids = {
    hosts: unique(hostEntries.map((entry) => entry.at("id"))),
    vms: unique(vmEntries.map((entry) => entry.at("id"))),
    dimensions: new Map(dimensions.map(({ name }, d) => [name, d])),
  };
  const rules = reader.at("rules");
  const instance = {
    dimensions,
    hosts: hostEntries.map((entry) => hostOf(entry, dimensions)),
    vms: vmEntries.map((entry) => vmOf(entry, dimensions, ids)),
    rules: rules.isAbsent ? [] : rules.list().map((entry) => readRule(entry, ids)),
  };
  const id = reader.at("id");
  return {
    id: id.isAbsent ? "" : id.text(),
    instance,
    numbered: false,
    limits: readLimits(reader.at("migrations"), ids),
  };
}

function dimensionOf(entry: JsonReader): Dimension {
  entry.only(["name", "hard"]);
  const name = entry.at("name").text();
  if (!resourceNamePattern.test(name)) throw entry.at("name").refusal("a name of letters, digits and dashes");
  const hard = entry.at("hard");
  return { name, hard: hard.isAbsent ? hardResources.has(name) : hard.flag() };
}

function hostOf(entry: JsonReader, dimensions: readonly Dimension[]): InstanceHost {
  entry.only(["id", "capacity", "fillTo", "reserved", "migrationMiBPerS"]);
  const capacity = vectorOf(entry.at("capacity"), dimensions, () => Number.POSITIVE_INFINITY);
  const fillTo = entry.at("fillTo");
  const reserved = entry.at("reserved");
  const bandwidth = entry.at("migrationMiBPerS");
  return {
    id: entry.at("id").text(),
    capacity,
    fillTo: fillTo.isAbsent ? capacity : vectorOf(fillTo, dimensions, (d) => capacity[d]!),
    base: reserved.isAbsent ? dimensions.map(() => 0) : vectorOf(reserved, dimensions, () => 0),
    migrationMiBPerS: bandwidth.isAbsent ? defaultMigrationMiBPerS : bandwidth.positive(),
  };
}

function vmOf(entry: JsonReader, dimensions: readonly Dimension[], ids: Ids): InstanceVm {
  entry.only(["id", "host", "demand", "memoryMiB", "dirtyRateMiBPerS", "movable"]);
  const demand = vectorOf(entry.at("demand"), dimensions, null);
  const place = entry.at("host");
  const host = place.value === null ? -1 : ids.hosts.get(place.text());
  if (host === undefined) throw place.refusal("the id of a host of this file, or null for a VM to start");
  const memory = entry.at("memoryMiB");
  const dirtyRate = entry.at("dirtyRateMiBPerS");
  const movable = entry.at("movable");
  return {
    id: entry.at("id").text(),
    host,
    demand,
    memoryMiB: memory.isAbsent ? demand[ids.dimensions.get("memory")!]! : memory.amount(),
    dirtyRateMiBPerS: dirtyRate.isAbsent ? 0 : dirtyRate.amount(),
    movable: movable.isAbsent ? true : movable.flag(),
  };
}

/** Amounts by name; `absent` gives what is not named, null refuses it. */
function vectorOf(
  reader: JsonReader,
  dimensions: readonly Dimension[],
  absent: ((d: number) => number) | null,
): number[] {
  reader.only(dimensions.map(({ name }) => name));
  return dimensions.map(({ name }, d) => {
    const amount = reader.at(name);
    return amount.isAbsent && absent !== null ? absent(d) : amount.amount();
  });
}

function unique(ids: readonly JsonReader[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, reader] of ids.entries()) {
    const id = reader.text();
    if (indexes.has(id))
      throw new InstanceError(`${reader.path} is "${id}" again, expected an id that is listed once.`);
    indexes.set(id, index);
  }
  return indexes;
}

export const ownFormat = "dvms-instance-1";
const dimensionsMax = 32;
const hostsMax = 100_000;
