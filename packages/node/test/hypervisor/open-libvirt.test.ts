import { join } from "node:path";
import { expect, test } from "vitest";
import { capacityOf, isOlder, openLibvirt, peerUri } from "../../src/hypervisor/open-libvirt.ts";
import { tempFolder } from "../temp-folder.ts";

test.each([
  ["/ip4/10.0.0.2/tcp/7400/p2p/x", "qemu+tls://10.0.0.2/system"],
  ["/ip6/fd00::2/tcp/7400", "qemu+tls://[fd00::2]/system"],
  ["/dns4/b.example/tcp/7400", "qemu+tls://b.example/system"],
])("the libvirt of %s is %s", (address, uri) => {
  expect(peerUri("qemu+tls://{host}/system", { address })).toBe(uri);
});

test("the capacity is the host's, below the operator's limits", async () => {
  const host = { nodeInfo: async () => ({ cpus: 4, memoryKiB: 8_388_608, mhz: 1 }) };
  expect(await capacityOf(host, null)).toEqual({ cpu: 400, memory: 8_192 });
  expect(await capacityOf(host, { cpu: 100 })).toEqual({ cpu: 100, memory: 8_192 });
});

test("versions are compared as numbers", () => {
  expect(["7.1.9", "7.2.0", "10.0.0", "6.99.0"].map(isOlder)).toEqual([true, false, false, true]);
});

test("a libvirt that is not there is a sentence with a remedy", async () => {
  const init = { uri: "qemu+unix:///system?socket=/nowhere/sock", peerUri: "x", capacity: null };
  const opening = openLibvirt({
    ...init,
    path: join(tempFolder(), "libvirt.sqlite"),
    hostId: "a",
    migrationMiBPerS: 100,
    postCopy: false,
    transfer: { request: async () => ({ staged: false, reason: "" }), onRequest: () => undefined },
    expects: () => false,
    notice: () => undefined,
  });
  await expect(opening).rejects.toThrow(/\/nowhere\/sock does not exist; install and start libvirt/);
});
