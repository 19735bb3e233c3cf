import { type JsonReader, parseJson, type ReadInstance, type ReplayMove } from "@dvms/sched";
import { type FileId, idIn } from "./file-id.ts";

/** The moves of a plan file: what `dvms solve --json` printed, or its `plan` alone. @throws InstanceError */
export function readPlan(text: string, read: ReadInstance): ReplayMove[] {
  const { instance } = read;
  const root = parseJson(text);
  const list = Array.isArray(root.value) ? root : root.at("plan");
  const hosts = new Map(instance.hosts.map((host, h) => [idIn(read, host), h]));
  const vms = new Map(instance.vms.map((vm, v) => [idIn(read, vm), v]));
  const entries = list.list();
  const positions = new Map<unknown, number>();
  for (const [position, entry] of entries.entries()) {
    const id = entry.at("id").amount();
    if (positions.has(id)) throw entry.at("id").refusal("an id that no other move has");
    positions.set(id, position);
  }
  return entries.map((entry) => ({
    v: idOf(entry.at("vm"), vms, "VM"),
    source: entry.at("source").value === null ? -1 : idOf(entry.at("source"), hosts, "host"),
    target: idOf(entry.at("target"), hosts, "host"),
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

function idOf(entry: JsonReader, ids: ReadonlyMap<FileId, number>, what: string): number {
  const index = ids.get(entry.value as FileId);
  if (index === undefined) throw entry.refusal(`the id of a ${what} of the instance`);
  return index;
}
