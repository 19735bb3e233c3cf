import { type JsonReader, parseJson, type ReadInstance, type ReplayMove, type SolutionStatus } from "@dvms/sched";
import { type FileId, idIn } from "./file-id.ts";

/** What a plan file claims: all that `dvms solve --json` printed, or moves alone. */
export interface Answer {
  readonly status: SolutionStatus;
  /** False if the answer says that it knows no order of its moves: there is no plan then, only an assignment. */
  readonly orderable: boolean;
  readonly moves: readonly ReplayMove[];
  /** Where each VM that changes its host goes, by VM; null where the file does not say. */
  readonly assignment: ReadonlyMap<number, number> | null;
  /** Moves of a dearer cure that can be carried out; null without one. */
  readonly fallback: readonly ReplayMove[] | null;
  /** As counted by the answer; null where the file does not say. */
  readonly movedMemory: number | null;
  readonly migrations: number | null;
}

/** Reads a plan file: what `dvms solve --json` printed, an object with a `plan`, or a list of moves. @throws InstanceError */
export function readAnswer(text: string, read: ReadInstance): Answer {
  const ids = idsOf(read);
  const root = parseJson(text);
  if (Array.isArray(root.value)) return { ...nothing, moves: movesOf(root, ids) };
  const [status, orderable, assignment, fallback] = ["status", "orderable", "assignment", "fallback"].map((key) =>
    root.at(key),
  ) as [JsonReader, JsonReader, JsonReader, JsonReader];
  const amountAt = (key: string): number | null => (root.at(key).isAbsent ? null : root.at(key).amount());
  return {
    status: status.isAbsent ? "solved" : statusOf(status),
    orderable: orderable.isAbsent || orderable.flag(),
    moves: movesOf(root.at("plan"), ids),
    assignment: assignment.isAbsent ? null : assignmentOf(assignment, ids),
    fallback: fallback.isAbsent || fallback.value === null ? null : movesOf(fallback.at("plan"), ids),
    movedMemory: amountAt("movedMemory"),
    migrations: amountAt("migrations"),
  };
}

const nothing = {
  status: "solved",
  orderable: true,
  assignment: null,
  fallback: null,
  movedMemory: null,
  migrations: null,
} as const;

interface Ids {
  readonly hosts: ReadonlyMap<FileId, number>;
  readonly vms: ReadonlyMap<FileId, number>;
}

function idsOf(read: ReadInstance): Ids {
  const { hosts, vms } = read.instance;
  return {
    hosts: new Map(hosts.map((host, h) => [idIn(read, host), h])),
    vms: new Map(vms.map((vm, v) => [idIn(read, vm), v])),
  };
}

function movesOf(list: JsonReader, ids: Ids): ReplayMove[] {
  const entries = list.list();
  const positions = new Map<unknown, number>();
  for (const [position, entry] of entries.entries()) {
    const id = entry.at("id").amount();
    if (positions.has(id)) throw entry.at("id").refusal("an id that no other move has");
    positions.set(id, position);
  }
  return entries.map((entry) => ({
    v: idOf(entry.at("vm"), ids.vms, "VM"),
    source: entry.at("source").value === null ? -1 : idOf(entry.at("source"), ids.hosts, "host"),
    target: idOf(entry.at("target"), ids.hosts, "host"),
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

function assignmentOf(list: JsonReader, { vms, hosts }: Ids): Map<number, number> {
  const targets = new Map<number, number>();
  for (const entry of list.list()) {
    const v = idOf(entry.at("vm"), vms, "VM");
    if (targets.has(v)) throw entry.at("vm").refusal("a VM that is assigned once");
    targets.set(v, idOf(entry.at("target"), hosts, "host"));
  }
  return targets;
}

function statusOf(entry: JsonReader): SolutionStatus {
  const status = statuses.find((name) => name === entry.value);
  if (status === undefined) throw entry.refusal(`one of ${statuses.join(", ")}`);
  return status;
}

const statuses: readonly SolutionStatus[] = ["satisfied", "solved", "improved", "infeasible", "unknown"];

function idOf(entry: JsonReader, ids: ReadonlyMap<FileId, number>, what: string): number {
  const index = ids.get(entry.value as FileId);
  if (index === undefined) throw entry.refusal(`the id of a ${what} of the instance`);
  return index;
}
