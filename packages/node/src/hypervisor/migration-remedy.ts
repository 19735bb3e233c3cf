/** What libvirt says of a connection or a migration that it refused, by words in it, and what can be done about it; the first holds. */
const remedies: readonly (readonly [RegExp, string])[] = [
  [
    /transport in url|no connection driver|invalid uri|unable to parse uri/i,
    "write it like qemu+tls://kvm-b/system or qemu+ssh://root@kvm-b/system",
  ],
  [
    /tls confirmation/i,
    "the other libvirt refused this one's certificate, and its log says why: another authority, its clock, or tls_allowed_dn_list",
  ],
  [/not (yet )?activ|expired/i, "set the clocks of both hosts (chrony), or renew the certificate"],
  [/host key/i, "make the ssh host key of each host known to root of the other (ssh root@host once by hand)"],
  [/publickey/i, "give root of each host an ssh key without a passphrase that is in authorized_keys of the other"],
  [/failed to connect socket|socket.*no such file/i, "start libvirt on both hosts (libvirtd, or virtqemud)"],
  [
    /unable to resolve|name or service not known|getaddrinfo|address lookup|name resolution/i,
    "make the name known to both hosts, or set migration_host in the target's /etc/libvirt/qemu.conf",
  ],
  [
    /certificate|tls|gnutls|x509/i,
    "give both hosts certificates of one authority, with their names in them (virt-pki-validate)",
  ],
  [/authentication|permission denied|access denied/i, "let the libvirt of each host open that of the other"],
  [
    /connection refused|no route|timed? ?out|unable to connect|network is unreachable|cannot connect|unexpected failed/i,
    "let libvirt (over ssh: sshd) listen there, and open its port (16514 for TLS, 16509 for TCP, 22 for ssh) and 49152 to 49215, both ways",
  ],
  [
    /did not answer within/i,
    "look whether the network between the hosts loses packets, and whether that libvirt hangs",
  ],
  [/writes faster than/i, "give migrations more bandwidth, or move the VM when it writes less"],
  [/same host/i, "give each host a host_uuid of its own in /etc/libvirt/libvirtd.conf or virtqemud.conf"],
  [/cpu|feature/i, "give the VM a CPU model that both hosts have (virsh hypervisor-cpu-baseline)"],
  [/machine type|emulated machine|unsupported machine/i, "run the same QEMU on both hosts, or an older machine type"],
  [
    /unsafe migration|cache|shared storage|cannot access storage|no such file/i,
    "put the VM's disks on storage that both hosts mount at the same path, with cache='none'",
  ],
  [/memory|cannot allocate/i, "free memory at the target, or set hypervisor.capacity below what it has"],
  [/hostdev|host device|not migratable|non-migratable/i, "detach what ties the VM to its host"],
  [/network|bridge|no such device/i, "give both hosts a network or bridge of that name"],
];

/** A remedy for what libvirt said, as the second half of a sentence. */
export function migrationRemedy(fault: string): string {
  return remedies.find(([pattern]) => pattern.test(fault))?.[1] ?? "the logs of both libvirts tell more";
}

/** The remedy as a sentence of its own. */
export function remedySentence(fault: string): string {
  const remedy = migrationRemedy(fault);
  return `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`;
}

/** libvirt's own words and the remedy, as one sentence without its end. */
export function withRemedy(fault: string): string {
  return `${fault.replace(/\.$/, "")}; ${migrationRemedy(fault)}`;
}
