import type { HostRef } from "@dvms/protocol";
import type { RingHost, RingReport } from "./control-types.ts";
import { type Inspection, ringHostOf } from "./transport/inspection.ts";

/** Hosts of one walk at most: the largest ring this is meant for, so that a walk always ends. */
const walkHostsMax = 10_000;

/**
 * Walks the ring clockwise from `start`, asking each host who comes next. Where a host does not answer, the walk notes the
 * break and goes on with the next one that its predecessor knows, so that one report shows what is there.
 * `inspect` rejects with one sentence where there is no answer.
 */
export async function walkRing(
  start: Inspection,
  inspect: (host: HostRef, signal: AbortSignal) => Promise<Inspection>,
  signal: AbortSignal,
): Promise<RingReport> {
  const hosts: RingHost[] = [ringHostOf(start)];
  const seen = new Set([start.host.id]);
  let broken: RingReport["broken"] = null;
  let current = start;
  for (;;) {
    const hop = await nextOf(current, seen, start.host.id, inspect, signal);
    broken ??= hop.reason === null ? null : { afterId: current.host.id, reason: hop.reason };
    if (hop.next === null) break;
    if (hosts.length >= walkHostsMax) {
      broken ??= { afterId: current.host.id, reason: `the walk ends after ${walkHostsMax} hosts` };
      break;
    }
    hosts.push(ringHostOf(hop.next));
    seen.add(hop.next.host.id);
    current = hop.next;
  }
  return { complete: broken === null, hosts, broken };
}

interface Hop {
  /** Null where the walk is over. */
  readonly next: Inspection | null;
  /** What is wrong on this hop; null if nothing is. */
  readonly reason: string | null;
}

async function nextOf(
  current: Inspection,
  seen: ReadonlySet<string>,
  startId: string,
  inspect: (host: HostRef, signal: AbortSignal) => Promise<Inspection>,
  signal: AbortSignal,
): Promise<Hop> {
  const own = current.host.id;
  let reason: string | null = null;
  for (const successor of current.successors) {
    if (successor.id === startId) return { next: null, reason };
    if (seen.has(successor.id)) {
      return {
        next: null,
        reason: reason ?? `host ${own} names ${successor.id} as its successor, which the walk has passed`,
      };
    }
    try {
      return { next: await inspect(successor, signal), reason };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      reason ??= `host ${successor.id} at ${successor.address} does not answer: ${why}`;
    }
  }
  if (reason === null && own !== startId) reason = `host ${own} knows no successor`;
  return { next: null, reason };
}
