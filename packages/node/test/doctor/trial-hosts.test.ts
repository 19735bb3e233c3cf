import { expect, test } from "vitest";
import { arrivalLagMs, quietUri, selfUriOf } from "../../src/doctor/trial-hosts.ts";

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

test("ssh is to ask nobody, and other ways are as they were", () => {
  expect(quietUri("qemu+ssh://root@b/system")).toBe("qemu+ssh://root@b/system?no_tty=1");
  expect(quietUri("qemu+ssh://b/system?keyfile=/k")).toBe("qemu+ssh://b/system?keyfile=/k&no_tty=1");
  for (const uri of ["qemu+tls://b/system", "qemu+ssh://b/system?no_tty=1"]) expect(quietUri(uri)).toBe(uri);
});
