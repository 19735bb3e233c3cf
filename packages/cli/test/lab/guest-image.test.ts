import { expect, test } from "vitest";
import { modulesIn, newestCloudKernel } from "../../src/lab/guest-image.ts";

test("the newest cloud kernel is the one with the largest numbers", () => {
  expect(newestCloudKernel(["6.1.0-9-cloud-amd64", "6.1.0-56-cloud-amd64", "6.12.0-1-amd64"])).toBe(
    "6.1.0-56-cloud-amd64",
  );
  expect(newestCloudKernel(["6.12.0-1-amd64"])).toBeNull();
});

test("modules are loaded in modprobe's order, each once", () => {
  const shown = "insmod /m/virtio.ko \ninsmod /m/virtio_pci.ko.xz \nbuiltin virtio_ring\ninsmod /m/virtio.ko \n";
  expect(modulesIn(shown)).toEqual(["/m/virtio.ko", "/m/virtio_pci.ko.xz"]);
});
