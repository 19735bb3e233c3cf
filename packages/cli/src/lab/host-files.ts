import { addressOf, type HostFolder } from "./lab-folder.ts";

/** The text of `libvirtd.conf`: sockets for root, TCP without a password inside the lab's own network. */
export function libvirtdConf({ number }: HostFolder): string {
  return `listen_tls = 0
listen_tcp = 1
listen_addr = "${addressOf(number)}"
auth_tcp = "none"
auth_unix_rw = "none"
auth_unix_ro = "none"
unix_sock_rw_perms = "0700"
host_uuid = "${libvirtUuidOf(number)}"
keepalive_interval = 2
keepalive_count = 3
log_outputs = "3:file:/var/log/libvirt/libvirtd.log"
`;
}

/** A lab's hosts share one machine, whose own UUID would make libvirt take them for one host. */
export function libvirtUuidOf(number: number): string {
  return `0badcafe-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** The text of `qemu.conf`: no security driver and no cgroups, which would need more of the machine than a namespace has. */
export function qemuConf({ address }: HostFolder): string {
  return `user = "root"
group = "root"
dynamic_ownership = 0
remember_owner = 0
security_driver = "none"
namespaces = [ ]
cgroup_controllers = [ ]
stdio_handler = "file"
set_process_name = 1
migration_host = "${address}"
migration_address = "${address}"
keepalive_interval = 2
keepalive_count = 3
`;
}

/** `/etc/hosts` of every host of a lab of this size. */
export function hostsFile(hosts: number): string {
  const lines = Array.from({ length: hosts }, (_, index) => `${addressOf(index + 1)} h${index + 1}`);
  return `127.0.0.1 localhost\n${lines.join("\n")}\n`;
}

/**
 * The first process of a host: takes its own folders for the machine's, then reaps what ends, for ever. A host of its own
 * would not share its CPU with whatever else this machine does, and a guest that gets too little asks for too little: what
 * runs here goes ahead of the rest. Linux weighs sessions where it groups them, else processes (`LabHost` starts them so). A
 * command that is run in here from outside belongs to a session of its caller (0 as seen from here), which is left alone.
 */
export function initScript({ name, root }: HostFolder): string {
  return `#!/bin/bash
set -e
hostname ${name}
mount --bind ${root}/etc /etc/libvirt
mount --bind ${root}/lib /var/lib/libvirt
mount --bind ${root}/cache /var/cache/libvirt
mount --bind ${root}/log /var/log/libvirt
mount --bind ${root}/hosts /etc/hosts
mount --bind ${root}/run /run
ip link set lo up
touch /run/up
while :; do
  for process in /proc/[0-9]*; do
    read -r line < $process/stat && set -- \${line##*) } && [ "$4" != 0 ] && echo ${niceness} > $process/autogroup
  done 2> /dev/null || true
  sleep 1
done
`;
}

/** How far the programs of a lab's hosts go ahead of the machine's own. */
export const niceness = -20;

/** The first process of the network: two bridges, one for all and one for who is split off. */
export function switchScript(): string {
  return `#!/bin/bash
set -e
for bridge in br0 br1; do
  ip link add $bridge type bridge
  ip link set $bridge up
done
while :; do sleep 1000000; done
`;
}
