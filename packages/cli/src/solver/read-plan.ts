import { type JsonReader, parseJson, type ReadInstance, type ReplayMove } from "@dvms/sched";

/** The moves of a plan file: what `dvms solve --json` printed, or its `plan` alone. @throws InstanceError */
export function readPlan(text: string, { instance, numbered }: ReadInstance): ReplayMove[] {
  const root = parseJson(text);
  const list = Array.isArray(root.value) ? root : root.at("plan");
  const hosts = numbered ? null : new Map(instance.hosts.map((host, h) => [host.id, h]));
  const vms = numbered ? null : new Map(instance.vms.map((vm, v) => [vm.id, v]));
  const entries = list.list();
  const positions = new Map<unknown, number>();
  for (const [position, entry] of entries.entries()) {
    const id = entry.at("id").amount();
    if (positions.has(id)) throw entry.at("id").refusal("an id that no other move has");
    positions.set(id, position);
  }
  return entries.map((entry) => ({
    v: idOf(entry.at("vm"), vms, instance.vms.length, "VM"),
    source: entry.at("source").value === null ? -1 : idOf(entry.at("source"), hosts, instance.hosts.length, "host"),
    target: idOf(entry.at("target"), hosts, instance.hosts.length, "host"),
    after: entry
      .at("after")
      .list()
      .map((before) => {
        const position = positions.get(before.value);
        if (position === undefined) throw before.refusal("the id of a move of this plan");
        return position;
      }),
    estimateS: entry.at("estimateS").isAbsent ? 1 : entry.at("estimateS").amount(),
  }));
}

function idOf(entry: JsonReader, ids: ReadonlyMap<string, number> | null, end: number, what: string): number {
  if (ids === null) return entry.index(end, what);
  const index = ids.get(entry.text());
  if (index === undefined) throw entry.refusal(`the id of a ${what} of the instance`);
  return index;
}
