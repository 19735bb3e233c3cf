import { expect, test } from "vitest";
import { addressOf, hostFolder, labFolder } from "../../src/lab/lab-folder.ts";

test("two folders are all that a lab writes to, and both can be named", () => {
  expect(labFolder({})).toMatchObject({
    root: "/var/lib/dvms-lab",
    image: { kernel: "/var/cache/dvms-lab/vmlinuz", initramfs: "/var/cache/dvms-lab/initramfs.gz" },
  });
  const lab = labFolder({ DVMS_LAB: "/srv/a", DVMS_LAB_IMAGE: "/srv/image" });
  expect([lab.root, lab.image.kernel]).toEqual(["/srv/a", "/srv/image/vmlinuz"]);
});

test("a host's sockets lie in its own folder and are short enough for the kernel", () => {
  const host = hostFolder(labFolder({}), 12);
  expect(host).toMatchObject({ name: "h12", address: addressOf(12), root: "/var/lib/dvms-lab/hosts/h12" });
  expect(host.uri).toBe(`qemu+unix:///system?socket=${host.libvirtSocket}`);
  for (const socket of [host.libvirtSocket, host.daemonSocket]) expect(socket.length).toBeLessThan(108);
});
