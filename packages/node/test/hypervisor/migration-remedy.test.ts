import { expect, test } from "vitest";
import { migrationRemedy, remedySentence, withRemedy } from "../../src/hypervisor/migration-remedy.ts";

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
  ["Certificate [session] owner does not match the hostname h4; Failed to verify peer's certificate", "names in them"],
  ["Unable to read TLS confirmation: Input/output error", "refused this one's certificate"],
  ["The client certificate /etc/pki/libvirt/clientcert.pem is not yet active", "chrony"],
  ["Unable to resolve address 'h9' service '16514': Temporary failure in name resolution", "name known"],
  ["Cannot recv data: ssh: connect to host h2 port 22: Connection refused: Connection reset by peer", "22 for ssh"],
  ["Cannot recv data: root@h3: Permission denied (publickey,password).: Connection reset by peer", "authorized_keys"],
  ["Cannot recv data: Host key verification failed.: Connection reset by peer", "host key"],
  ["Failed to connect socket to '/var/run/libvirt/libvirt-sock': No such file or directory", "start libvirt"],
  ["invalid argument: remote_open: transport in URL not recognised", "qemu+tls://kvm-b/system"],
  ["virsh did not answer within 30000 ms; whether it was done is not known", "loses packets"],
  ["internal error: something new", "logs of both"],
])("%s", (fault, words) => {
  expect(migrationRemedy(fault)).toContain(words);
});

test("the remedy follows libvirt's own words", () => {
  expect(withRemedy("no such bridge.")).toBe("no such bridge; give both hosts a network or bridge of that name");
});

test("the remedy is a sentence too", () => {
  expect(remedySentence("no such bridge")).toBe("Give both hosts a network or bridge of that name.");
});
