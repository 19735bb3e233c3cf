import { expect, test } from "vitest";
import { judgeStorage, readDisks } from "../../src/doctor/judge-storage.ts";

const mounts = "/dev/sda1 / ext4 rw 0 0\nnas:/vms /srv/vms nfs4 rw 0 0\n/dev/sdb /srv/vms/local xfs rw 0 0\n";
const disk = (source: string) =>
  `<disk type='x' device='disk'><driver name='qemu'/>${source}<target dev='vda'/></disk>`;
const kinds = (...sources: readonly string[]) =>
  readDisks("web", sources.map(disk).join(""), mounts).map(({ kind }) => kind);

test("a disk is shared by the file system that it is on, or by its protocol", () => {
  expect(kinds("<source file='/srv/vms/a.qcow2' index='1'/>")).toEqual(["shared"]);
  expect(kinds("<source file='/srv/vms/local/a.qcow2'/>", "<source file='/var/a.img'/>")).toEqual(["local", "local"]);
  expect(kinds("<source protocol='rbd' name='pool/a'/>", "<source dev='/dev/mapper/a'/>")).toEqual([
    "shared",
    "device",
  ]);
  expect(kinds("")).toEqual([]);
});

const levels = (...args: Parameters<typeof judgeStorage>) =>
  judgeStorage(...args).map(({ check, level }) => `${check} ${level}`);

test("disks of this host alone are told of with their remedy, and need no lock manager", () => {
  const local = { vmName: "web", source: "/var/a.img", kind: "local" } as const;
  expect(levels([local], null)).toEqual(["storage warning", "locks ok"]);
  expect(judgeStorage([local], null)[0]?.message).toContain("such as web, have disks on this host alone (/var/a.img)");
  expect(levels([], null)).toEqual(["storage ok", "locks ok"]);
});

test("shared disks want a lock manager", () => {
  const shared = { vmName: "web", source: "/srv/vms/a.img", kind: "shared" } as const;
  expect(levels([shared], null)).toEqual(["storage ok", "locks warning"]);
  expect(levels([shared], "sanlock")).toEqual(["storage ok", "locks ok"]);
  expect(judgeStorage([{ ...shared, kind: "device" }], "lockd")[0]?.message).toContain("1 are block devices");
});
