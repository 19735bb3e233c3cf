import { expect, test } from "vitest";
import { migrationRemedy, withRemedy } from "../../src/hypervisor/migration-remedy.ts";

test.each([
  ["unable to resolve 'kvm-b': Name or service not known", "migration_host"],
  ["unable to connect to server at 'kvm-b:49152': Connection refused", "49152"],
  ["Failed to verify peer's certificate", "virt-pki-validate"],
  ["operation failed: guest CPU doesn't match specification: missing features: avx512f", "hypervisor-cpu-baseline"],
  ["unsupported configuration: Emulator does not support machine type 'pc-q35-9.0'", "same QEMU"],
  ["internal error: Attempt to migrate guest to the same host 0badcafe", "host_uuid"],
  ["Unsafe migration: Migration may lead to data corruption if disks use cache other than none", "cache='none'"],
  ["Cannot access storage file '/var/lib/libvirt/images/a.qcow2': No such file or directory", "same path"],
  ["Requested operation is not valid: domain has assigned non-USB host devices", "detach"],
  ["Cannot get interface MTU on 'br-guest': No such device", "bridge"],
  ["its copy came to no end: it writes faster than its link carries", "more bandwidth"],
  ["internal error: something new", "logs of both"],
])("%s", (fault, words) => {
  expect(migrationRemedy(fault)).toContain(words);
});

test("the remedy follows libvirt's own words", () => {
  expect(withRemedy("no such bridge.")).toBe("no such bridge; give both hosts a network or bridge of that name");
});
