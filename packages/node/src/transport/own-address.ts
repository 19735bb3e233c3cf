import { addressWithPeerId } from "./peer-address.ts";

/**
 * The address that other hosts are told: the announced one, else the first that is not of this machine only, else the
 * first. It ends in /p2p/<peer id>.
 */
export function chooseOwnAddress(announce: string | null, listening: readonly string[], peerId: string): string {
  const reachable = listening.find((address) => !address.startsWith("/ip4/127.") && !address.startsWith("/ip6/::1/"));
  const chosen = announce ?? reachable ?? listening[0];
  if (chosen === undefined) throw new Error("a started daemon listens somewhere");
  return addressWithPeerId(chosen, peerId);
}
