/** Why a peer could not be reached, as one sentence for the log; the address is named, and the remedy where there is one. */
export function dialFailure(address: string, clusterId: string, error: unknown): string {
  return `Cannot reach ${address}: ${causeOf(error, clusterId)}.`;
}

function causeOf(error: unknown, clusterId: string): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.message.replace(/\.$/, "");
  if (text.includes("ECONNREFUSED")) return "nobody listens there; check the address and that its daemon runs";
  // libp2p wraps a timeout in the middle of a handshake into the handshake's error.
  if (error.name === "TimeoutError" || error.name === "AbortError" || /timeout|timed out/i.test(text)) {
    return "no answer in time; check the address, the network and its firewalls";
  }
  if (error.name === "EncryptionFailedError" || error.name === "UnexpectedPeerError") {
    return `the handshake failed (${text}); the daemon there belongs to another cluster than ${clusterId}, or has another peer id than the address says: check the address`;
  }
  if (text.includes("Unexpected EOF"))
    return "it closed the connection in the middle of the handshake; its own log may say why";
  if (text.includes("dial self"))
    return "that is this daemon itself: leave its own address out of the seeds; or one that runs on a copy of its data folder: stop one of the two at once and give it a fresh folder, for both run the same VMs";
  return text;
}
