import { expect, test } from "vitest";
import { domainXml } from "../../src/lab/domain-xml.ts";

test("a guest has a counter's console that keeps what was written, a channel, a balloon, and nothing to leave behind", () => {
  const xml = domainXml(
    { name: "g1", uuid: "3784f690-2eab-452b-8118-528d5a4b9c05", memoryMiB: 128, cpu: 7, heldMiB: 20, dirtyMiBPerS: 3 },
    { kernel: "/i/vmlinuz", initramfs: "/i/initramfs.gz" },
  );
  expect(xml).toContain("dvms.cpu=7 dvms.memory=20 dvms.dirty=3</cmdline>");
  expect(xml).toContain("<source path='/var/log/libvirt/g1.serial' append='on'/>");
  expect(xml).toContain("name='dvms.steer'");
  expect(xml).toContain("<memory unit='MiB'>128</memory>");
  expect(xml).toContain("<memballoon");
  const kiB = Number(/<qemu:arg value='(\d+)K'\/><\/qemu:commandline>/.exec(xml)?.[1]);
  expect([Math.floor(kiB / 1024), kiB % 256]).toEqual([128, 64]);
  expect(xml).not.toMatch(/<disk|<interface/);
});
