import { setTimeout as sleep } from "node:timers/promises";
import { journalRows } from "./journal-rows.ts";
import { ringIsWhole } from "./lab-up.ts";
import type { LabWorld } from "./lab-world.ts";

/**
 * Waits until all is as it should be after whatever happened: every guest runs on exactly one host and counts on, every
 * journal is empty, the ring is whole. Resolves with why it is not so in time; empty if it is. Rejects after the signal.
 */
export async function awaitSettled(world: LabWorld, limitMs: number, signal: AbortSignal): Promise<string> {
  const deadlineMs = performance.now() + limitMs;
  for (;;) {
    const reason = await whyNotSettled(world);
    if (reason === "" || performance.now() > deadlineMs) return reason;
    await sleep(pollMs, undefined, { signal });
  }
}

async function whyNotSettled(world: LabWorld): Promise<string> {
  const { lab } = world;
  const before = ticks(world);
  const census = await lab.census();
  const silent = census.find(({ domains }) => domains === null);
  if (silent) return `libvirtd of ${silent.host.name} does not answer.`;
  for (const guest of world.guests.values()) {
    const found = census.flatMap(({ host, domains }) =>
      (domains ?? []).filter(({ uuid }) => uuid === guest.uuid).map(({ state }) => `${state} on ${host.name}`),
    );
    const fault = faultOf(guest.name, found, guest.wasOnCutHost);
    if (fault !== "") return fault;
  }
  if (!(await ringIsWhole(lab))) return "The ring is not whole.";
  for (const { folder, pid } of lab.hosts) {
    const records = pid === null ? 0 : journalRows(folder.dataDir);
    if (records !== 0) return `The journal of ${folder.name} holds ${records ?? "unreadable"} records.`;
  }
  await sleep(beatMs);
  const after = ticks(world);
  for (const guest of world.guests.values()) {
    const gone = guest.wasOnCutHost && !census.some(({ domains }) => domains?.some(({ uuid }) => uuid === guest.uuid));
    if (!gone && (after.get(guest.name) ?? 0) <= (before.get(guest.name) ?? 0))
      return `Guest ${guest.name} does not count on.`;
  }
  world.settled(new Set(census.flatMap(({ domains }) => (domains ?? []).map(({ uuid }) => uuid))));
  return "";
}

/** What is wrong with a guest that was found so; empty if nothing is. */
export function faultOf(name: string, found: readonly string[], mayBeGone: boolean): string {
  if (found.length > 1) return `Guest ${name} is there ${found.length} times: ${found.join(", ")}.`;
  if (found.length === 0) return mayBeGone ? "" : `Guest ${name} is nowhere.`;
  return found[0]?.startsWith("running ") ? "" : `Guest ${name} is ${found[0]}.`;
}

function ticks({ guests, lab }: LabWorld): ReadonlyMap<string, number> {
  return new Map([...guests.keys()].map((name) => [name, lab.audit(name).lastTick]));
}

const pollMs = 500;
/** A guest writes five lines a second; a busy machine makes it slower. */
const beatMs = 1_500;
