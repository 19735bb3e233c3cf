import { peerIdFromString } from "@libp2p/peer-id";
import { multiaddr } from "@multiformats/multiaddr";

/** The peer id that a member's address ends in; null if it is no such address. Never throws. */
export function peerIdOfAddress(address: string): string | null {
  const known = remembered.get(address);
  if (known !== undefined) return known;
  const peerId = parsePeerId(address);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(address, peerId);
  return peerId;
}

/** An address with the peer id that listens there at its end. */
export function addressWithPeerId(address: string, peerId: string): string {
  return peerIdOfAddress(address) === null ? `${address}${marker}${peerId}` : address;
}

/** Null if the text is a multiaddr with a host and a TCP port; else what is wrong, as a sentence's beginning. Never throws. */
export function faultOfAddress(address: string): string | null {
  try {
    const names = multiaddr(address)
      .getComponents()
      .map((component) => component.name);
    const hasHost = names.some((name) => name === "ip4" || name === "ip6" || name.startsWith("dns"));
    if (hasHost && names.includes("tcp")) return null;
  } catch {
    // The reason is the same as for a multiaddr of the wrong kind.
  }
  return `${JSON.stringify(address)} is not an address like /ip4/192.0.2.7/tcp/7400`;
}

const marker = "/p2p/";

/** Asked for every message, and base58 is slow; addresses come from peers, so what is remembered has a limit. */
const remembered = new Map<string, string | null>();
const rememberedMax = 4_096;

function parsePeerId(address: string): string | null {
  const split = address.lastIndexOf(marker);
  if (split < 0) return null;
  try {
    return peerIdFromString(address.slice(split + marker.length)).toString();
  } catch {
    return null;
  }
}
