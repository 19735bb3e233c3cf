import { comparePositions } from "@dvms/protocol";
import type { VirtualHost } from "./virtual-host.ts";

/**
 * What is wrong with the ring as its hosts see it, in one sentence; null if every host that is up has the right neighbours.
 */
export function ringFault(hosts: readonly VirtualHost[], nowMs: number): string | null {
  const up = hosts.filter((host) => host.agent !== null);
  up.sort((a, b) => comparePositions(a.ref, b.ref));
  for (const [position, host] of up.entries()) {
    const successor = up[(position + 1) % up.length]!;
    const predecessor = up.at(position - 1)!;
    const view = host.agent?.view(nowMs);
    const seen = [view?.successors[0]?.id ?? host.ref.id, view?.predecessor?.id ?? host.ref.id];
    if (seen[0] !== successor.ref.id) return `host ${host.ref.id} follows ${seen[0]} instead of ${successor.ref.id}`;
    if (seen[1] !== predecessor.ref.id)
      return `host ${host.ref.id} comes after ${seen[1]} instead of ${predecessor.ref.id}`;
  }
  return null;
}
