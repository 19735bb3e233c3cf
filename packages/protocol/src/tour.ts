import type { LedEvent } from "./event.ts";
import type { Hints } from "./hints.ts";
import type { HostRef } from "./host.ts";

/** Invitations of one event that may follow a hint; after that the tour goes host by host, so that it ends. */
const hintedMax = 3;

/**
 * Whom to invite next: the leader of an event that was ceded to us, else among the next few hosts the one with the most room
 * by its own word, else the next clockwise that was not seen yet, those last that have no room by their own word: mostly they
 * are busy, and an invitation of a busy host is two messages for nothing. Null once the whole ring was seen.
 */
export function nextToInvite(event: LedEvent, hints: Hints): HostRef | null {
  const unseen = event.unseen();
  const ceded = event.preferred.find((host) => !event.seen(host.id));
  if (ceded) return ceded;
  const dimension = event.cause.kind === "overload" ? event.cause.dimension : null;
  if (dimension !== null && event.hintedCount < hintedMax) {
    let best: { host: HostRef; spare: number } | null = null;
    for (const host of unseen) {
      const spare = hints.spareOf(host.id)?.[dimension] ?? 0;
      if (spare > (best?.spare ?? 0)) best = { host, spare };
    }
    if (best) {
      event.hintedCount++;
      return best.host;
    }
  }
  const isFull = (host: HostRef) => dimension !== null && (hints.spareOf(host.id)?.[dimension] ?? 1) <= 0;
  return unseen.find((host) => !isFull(host)) ?? unseen[0] ?? null;
}
