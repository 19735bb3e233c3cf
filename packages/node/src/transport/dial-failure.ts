/** Why a peer could not be reached, as one sentence for the log; the address is named, and the remedy where there is one. */
export function dialFailure(address: string, clusterId: string, error: unknown): string {
  return `Cannot reach ${address}: ${causeOf(error, clusterId)}.`;
}

function causeOf(error: unknown, clusterId: string): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message.replace(/\.$/, "");
  if (error.name === "EncryptionFailedError" || error.name === "UnexpectedPeerError") {
    return `the handshake failed (${text}); the daemon there belongs to another cluster than ${clusterId}, or has another peer id than the address says: check the address`;
  }
  if (text.includes("ECONNREFUSED")) return "nobody listens there; check the address and that its daemon runs";
  if (error.name === "TimeoutError" || error.name === "AbortError" || text.includes("timed out")) {
    return "no answer in time; check the address, the network and its firewalls";
  }
  if (text.includes("dial self")) return "that is this daemon itself, or one that runs on a copy of its data folder";
  return text;
}
