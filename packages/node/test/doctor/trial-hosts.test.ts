import { expect, test } from "vitest";
import { arrivalLagMs, selfUriOf } from "../../src/doctor/trial-hosts.ts";

test.each([
  ["qemu+tls://b.example/system", "qemu+tls://a/system"],
  ["qemu+ssh://root@b.example:2222/system", "qemu+ssh://root@a:2222/system"],
  ["qemu+tcp://[fd00::2]/system", "qemu+tcp://a/system"],
])("%s is answered to %s", (peer, self) => {
  expect(selfUriOf(peer, "a")).toBe(self);
});

test("the lag is what the network took by the two clocks; without both times there is none", () => {
  const text = "Time elapsed:     5168         ms\nTime elapsed w/o network: 5156         ms\n";
  expect(arrivalLagMs(text)).toBe(12);
  expect(arrivalLagMs("Time elapsed:     5168         ms\n")).toBeNull();
});
