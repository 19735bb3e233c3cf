import { InstanceError, type JsonReader, parseJson } from "@dvms/sched";
import type { ModelAction, ModelScenario, ModelVm } from "@dvms/sim-driver";

/** Reads a model scenario, described in docs/simulator.md. @throws InstanceError in one sentence with the path inside the file. */
export function readModel(text: string): ModelScenario {
  const file = parseJson(text);
  file.only(["$schema", "hosts", "links", "routes", "vms", "tasks", "actions", "stopAndCopySeconds", "roundsMax"]);
  const [hosts, links, vms] = (["hosts", "links", "vms"] as const).map((key) => idsOf(file, key)) as [Ids, Ids, Ids];
  idsOf(file, "tasks");
  const roundsMax = file.at("roundsMax");
  if (!roundsMax.isAbsent && roundsMax.whole(roundsLimit) === 0) throw roundsMax.refusal("at least one round");
  return {
    hosts: listOf(file, "hosts").map((entry) => {
      entry.only(["id", "cores", "speed"]);
      return { id: entry.at("id").text(), cores: coresOf(entry), speed: positive(entry.at("speed")) };
    }),
    links: listOf(file, "links").map((entry) => {
      entry.only(["id", "bandwidth", "latency"]);
      const { id, bandwidth, latency } = fields(entry, ["id", "bandwidth", "latency"]);
      return { id: id.text(), bandwidth: positive(bandwidth), latency: latency.isAbsent ? 0 : amount(latency) };
    }),
    routes: listOf(file, "routes").map((entry) => routeOf(entry, hosts, links)),
    vms: listOf(file, "vms").map((entry) => vmOf(entry, hosts)),
    tasks: listOf(file, "tasks").map((entry) => {
      entry.only(["id", "vm", "work", "at"]);
      const { id, vm, work, at } = fields(entry, ["id", "vm", "work", "at"]);
      return { id: id.text(), vm: named(vm, "VM", vms), work: amount(work), at: amount(at) };
    }),
    actions: listOf(file, "actions").map((entry) => actionOf(entry, hosts, vms)),
    stopAndCopySeconds: file.at("stopAndCopySeconds").isAbsent ? 0.03 : amount(file.at("stopAndCopySeconds")),
    roundsMax: roundsMax.isAbsent ? roundsDefault : roundsMax.whole(roundsLimit),
  };
}

type Ids = ReadonlySet<string>;

function routeOf(entry: JsonReader, hosts: Ids, links: Ids): ModelScenario["routes"][number] {
  entry.only(["from", "to", "links"]);
  const [from, to] = [named(entry.at("from"), "host", hosts), named(entry.at("to"), "host", hosts)];
  if (from === to) throw entry.at("to").refusal("another host than from");
  const way = entry
    .at("links")
    .list()
    .map((link) => named(link, "link", links));
  if (way.length === 0 || new Set(way).size < way.length)
    throw entry.at("links").refusal("one link or more, each of them once");
  return { from, to, links: way };
}

function vmOf(entry: JsonReader, hosts: Ids): ModelVm {
  entry.only(["id", "host", "cores", "memory", "cap", "dirtyRate", "workingSet"]);
  const { id, host, cap, dirtyRate, workingSet } = fields(entry, ["id", "host", "cap", "dirtyRate", "workingSet"]);
  const memory = amount(entry.at("memory"));
  const written = workingSet.isAbsent ? memory : amount(workingSet);
  if (written > memory) throw workingSet.refusal(`at most the memory, ${memory} bytes`);
  if (written > 0 && written < 1) throw workingSet.refusal("bytes, not a share of the memory");
  return {
    id: id.text(),
    host: named(host, "host", hosts),
    cores: coresOf(entry),
    memory,
    cap: cap.isAbsent ? Number.POSITIVE_INFINITY : amount(cap),
    dirtyRate: dirtyRate.isAbsent ? 0 : amount(dirtyRate),
    workingSet: written,
  };
}

function actionOf(entry: JsonReader, hosts: Ids, vms: Ids): ModelAction {
  const kinds = (["migrate", "cap", "load"] as const).filter((kind) => !entry.at(kind).isAbsent);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    throw new InstanceError(`${entry.path} needs exactly one of migrate, cap and load.`);
  entry.only(kind === "migrate" ? ["at", "migrate", "to", "postCopy"] : ["at", kind, "vm"]);
  const at = amount(entry.at("at"));
  if (kind === "migrate") {
    const postCopy = entry.at("postCopy");
    return {
      kind,
      at,
      vm: named(entry.at("migrate"), "VM", vms),
      to: named(entry.at("to"), "host", hosts),
      postCopy: postCopy.isAbsent ? false : postCopy.flag(),
    };
  }
  const vm = named(entry.at("vm"), "VM", vms);
  if (kind === "cap") return { kind, at, vm, rate: amount(entry.at("cap")) };
  const share = amount(entry.at("load"));
  if (share > 1) throw entry.at("load").refusal("a share from 0 to 1");
  return { kind, at, vm, share };
}

/** A list of the file, empty where the file has none; only hosts are needed for anything to happen at all. */
function listOf(file: JsonReader, key: string): JsonReader[] {
  const list = file.at(key);
  return list.isAbsent && key !== "hosts" ? [] : list.list();
}

function idsOf(file: JsonReader, key: string): Ids {
  const ids = new Set<string>();
  for (const entry of listOf(file, key)) {
    const id = entry.at("id").text();
    if (ids.has(id)) throw new InstanceError(`${entry.path}.id is ${JSON.stringify(id)}, which ${key} has already.`);
    ids.add(id);
  }
  return ids;
}

function fields<Key extends string>(entry: JsonReader, keys: readonly Key[]): Readonly<Record<Key, JsonReader>> {
  return Object.fromEntries(keys.map((key) => [key, entry.at(key)])) as Record<Key, JsonReader>;
}

function named(reader: JsonReader, noun: string, ids: Ids): string {
  const id = reader.text();
  if (!ids.has(id))
    throw new InstanceError(`${reader.path} is ${JSON.stringify(id)}, and the file has no ${noun} of that id.`);
  return id;
}

/** Work and bytes go beyond the amounts of placement instances, so these have no upper end but what a number can hold. */
function amount(reader: JsonReader): number {
  const { value } = reader;
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
    throw reader.refusal("a finite number of at least 0");
  return value;
}

function positive(reader: JsonReader): number {
  if (amount(reader) === 0) throw reader.refusal("a number above 0");
  return amount(reader);
}

function coresOf(entry: JsonReader): number {
  const cores = entry.at("cores");
  if (cores.whole(coresMax) === 0) throw cores.refusal("at least one core");
  return cores.whole(coresMax);
}

/** More than any machine has. */
const coresMax = 1_000_000;
/**
 * Beyond what any migration needs that converges: a VM that writes at 99.9 % of its route's speed takes some 6,000 rounds, and
 * SimGrid, which has no limit, plays them all.
 */
const roundsDefault = 10_000;
/** A migration of so many rounds has long failed; more would only keep the run busy. */
const roundsLimit = 1_000_000;
