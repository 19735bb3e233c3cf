import { expect, test } from "vitest";
import { dialFailure } from "../../src/transport/dial-failure.ts";

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

test.each([
  [new Error("connect ECONNREFUSED 127.0.0.1:1"), "nobody listens there; check the address and that its daemon runs."],
  [named("TimeoutError", "x"), "no answer in time; check the address, the network and its firewalls."],
  [named("AbortError", "x"), "no answer in time; check the address, the network and its firewalls."],
  [
    named("EncryptionFailedError", "The operation failed."),
    "the handshake failed (The operation failed); the daemon there belongs to another cluster than cluster-1, or has another peer id than the address says: check the address.",
  ],
  [
    named("EncryptionFailedError", "The operation was aborted due to timeout"),
    "no answer in time; check the address, the network and its firewalls.",
  ],
  [
    new Error("Unexpected EOF - stream closed while reading 0/1 bytes"),
    "it closed the connection in the middle of the handshake; its own log may say why.",
  ],
  [
    new Error("Can not dial self"),
    "that is this daemon itself: leave its own address out of the seeds; or one that runs on a copy of its data folder: stop one of the two at once and give it a fresh folder, for both run the same VMs.",
  ],
  [new Error("connect EHOSTUNREACH."), "connect EHOSTUNREACH."],
  ["odd", "odd."],
])("%s becomes a sentence", (error, sentence) => {
  expect(dialFailure("ADDRESS", "cluster-1", error)).toBe(`Cannot reach ADDRESS: ${sentence}`);
});
