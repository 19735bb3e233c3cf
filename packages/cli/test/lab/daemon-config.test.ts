import { comparePositions } from "@dvms/protocol";
import { expect, test } from "vitest";
import { daemonConfig } from "../../src/lab/daemon-config.ts";
import { hostFolder, labFolder } from "../../src/lab/lab-folder.ts";

test("a host's daemon joins by every other host and offers what the lab says", () => {
  const host = hostFolder(labFolder({ DVMS_LAB: "/lab" }), 2);
  const capacity = { cpu: 40, memoryMiB: 1024 };
  const config = daemonConfig(host, { peerIds: ["A", "B", "C"], capacity, linkMiBPerS: 40 });
  expect(config.listen).toEqual(["/ip4/10.77.0.2/tcp/7400"]);
  expect(config.seeds).toEqual(["/ip4/10.77.0.1/tcp/7400/p2p/A", "/ip4/10.77.0.3/tcp/7400/p2p/C"]);
  expect(config.hypervisor).toMatchObject({
    kind: "libvirt",
    uri: host.uri,
    capacity: { cpu: 40, memory: 1024 },
    migrationMiBPerS: 40,
  });
  expect(config.control.socket).toBe("/lab/hosts/h2/run/dvms.sock");
});

test("the ring runs by the hosts' numbers, whatever ids their daemons draw", () => {
  const lab = labFolder({ DVMS_LAB: "/lab" });
  const plan = { peerIds: [], capacity: { cpu: 40, memoryMiB: 1024 }, linkMiBPerS: 40 };
  const positions = [1, 2, 10, 20].map((number) => {
    const { name, site, rack } = daemonConfig(hostFolder(lab, number), plan).host;
    return { name, ref: { id: String(-number), site, rack, address: name } };
  });
  const inRing = positions.toSorted((left, right) => comparePositions(left.ref, right.ref));
  expect(inRing.map(({ name }) => name)).toEqual(["h1", "h2", "h10", "h20"]);
});
