import type { Instance } from "../instance.ts";
import { hardResources, resourceNamePattern } from "../resources.ts";
import { type BtrplaceCluster, readConstraints } from "./btrplace-constraints.ts";
import { readMapping, vmsToRun } from "./btrplace-mapping.ts";
import { InstanceError, type JsonReader } from "./json-reader.ts";
import { defaultMigrationMiBPerS } from "./partition-format.ts";
import type { ReadInstance } from "./read-instance.ts";

/**
 * An instance of BtrPlace (github.com/btrplace/scheduler, module json): `{model: {mapping, views}, constraints}`. Its
 * shareable resources are our dimensions; `mem` and `memory` are what a move copies. VMs that do not run, and are not to,
 * are left out; hosts that are off stay empty. @throws InstanceError
 */
export function readBtrplace(reader: JsonReader): ReadInstance {
  reader.only(["model", "constraints", "objective"]);
  const model = reader.at("model");
  const mapping = readMapping(model.at("mapping"));
  const constraints = reader.at("constraints").list();
  const vmIds = vmsToRun(mapping, constraints);
  const resources = resourcesOf(model.at("views"));
  const capacities = resources.map((resource) => amountsOf(resource, "nodes", "defCapacity", mapping.hosts));
  const demands = resources.map((resource) => amountsOf(resource, "vms", "defConsumption", mapping.homes));
  const dimensions = resources.map(nameOf);
  const hostIds = [...mapping.hosts.keys()];
  const indexes = new Map(vmIds.map((id, v) => [id, v]));
  const cluster: BtrplaceCluster = {
    hosts: mapping.hosts,
    off: mapping.off,
    vms: new Map([...mapping.homes.keys()].map((id) => [id, indexes.get(id) ?? -1])),
    homes: vmIds.map((id) => mapping.homes.get(id)!),
    resources: new Map(resources.map((resource, d) => [resource.at("rcId").value as string, d])),
    capacity: hostIds.map((id) => capacities.map((amounts) => amounts(id))),
  };
  const rules = readConstraints(constraints, cluster);
  const memory = dimensions.indexOf("memory");
  const instance: Instance = {
    dimensions: dimensions.map((name) => ({ name, hard: hardResources.has(name) })),
    hosts: hostIds.map((id, h) => ({
      id: String(id),
      capacity: cluster.capacity[h]!,
      fillTo: cluster.capacity[h]!,
      base: dimensions.map(() => 0),
      migrationMiBPerS: defaultMigrationMiBPerS,
    })),
    vms: vmIds.map((id, v) => {
      const demand = demands.map((amounts) => amounts(id));
      return {
        id: String(id),
        host: cluster.homes[v]!,
        demand,
        memoryMiB: demand[memory] ?? 0,
        dirtyRateMiBPerS: 0,
        movable: true,
      };
    }),
    rules,
  };
  return { id: "", instance, numbered: true, limits: null };
}

/** Views of other kinds say nothing about who fits where: names, and the network that BtrPlace times its plans by. */
function resourcesOf(views: JsonReader): JsonReader[] {
  const resources = views.list(viewsMax).filter((view) => view.at("id").text() === "shareableResource");
  const seen = new Set<string>();
  for (const resource of resources) {
    resource.only(["id", "rcId", "nodes", "vms", "defCapacity", "defConsumption"]);
    const name = nameOf(resource);
    if (seen.has(name)) throw resource.at("rcId").refusal("a resource that no other view has");
    seen.add(name);
  }
  return resources;
}

function nameOf(resource: JsonReader): string {
  const name = resource.at("rcId").text();
  if (!resourceNamePattern.test(name)) throw resource.at("rcId").refusal("a name of letters, digits and dashes");
  return name === "mem" ? "memory" : name;
}

/** What a resource says of each host or VM by id; the default where it says nothing. */
function amountsOf(
  resource: JsonReader,
  key: "nodes" | "vms",
  defaultKey: string,
  known: ReadonlyMap<number, number>,
): (id: number) => number {
  const absent = resource.at(defaultKey).amount();
  const amounts = new Map<number, number>();
  for (const [id, amount] of resource.at(key).entries()) {
    if (!known.has(Number(id)))
      throw new InstanceError(
        `${amount.path} is not in model.mapping, expected the id of a ${key.slice(0, -1)} there.`,
      );
    amounts.set(Number(id), amount.amount());
  }
  return (id) => amounts.get(id) ?? absent;
}

const viewsMax = 64;
