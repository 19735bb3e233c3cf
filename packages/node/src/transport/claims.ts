import { decodeHostRef, type HostRef, wire } from "@dvms/protocol";
import type { Peers } from "./peers.ts";
import { claimsProtocol } from "./protocols.ts";

/** "These VMs are mine": handed around the ring while hops are left, a direct question without. */
export interface Claims {
  readonly origin: HostRef;
  readonly vmIds: readonly string[];
  readonly hopsLeft: number;
}

/** VMs of one frame of claims; whoever has more sends several. */
export const claimedVmsMax = 1_000;

/** Resolves with the claimed VMs that the other host has too. @throws Error if there is no answer. */
export async function askClaims(
  peers: Pick<Peers, "ask">,
  to: HostRef,
  claims: Claims,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const question = wire.Claims.encode({ ...claims, vmIds: [...claims.vmIds] }).finish();
  const answer = wire.Claimed.decode(await peers.ask(to, claimsProtocol, question, claimsBytesMax, signal));
  return answer.heldVmIds ?? [];
}

/** Sets who answers claims. `from` is proven by the link, the claims' origin is not. */
export async function onClaims(
  peers: Pick<Peers, "answer">,
  handler: (from: HostRef, claims: Claims) => Promise<readonly string[]>,
): Promise<void> {
  await peers.answer(claimsProtocol, claimsBytesMax, async (from, question) => {
    const heldVmIds = [...(await handler(from, decodeClaims(question)))];
    return wire.Claimed.encode({ heldVmIds }).finish();
  });
}

/** A thousand ids and a host. */
const claimsBytesMax = 65_536;

/** @throws Error where the question makes no sense: then the asker gets no answer. */
function decodeClaims(bytes: Uint8Array): Claims {
  const { origin, vmIds, hopsLeft } = wire.Claims.decode(bytes);
  if (!vmIds || vmIds.length > claimedVmsMax) throw new Error("claims without VMs, or of too many");
  return { origin: decodeHostRef(origin, "origin"), vmIds, hopsLeft: hopsLeft ?? 0 };
}
