import type { GuestImage } from "./lab-folder.ts";

/** What a guest is and does when it boots. */
export interface GuestSpec {
  readonly name: string;
  /** UUID. */
  readonly uuid: string;
  readonly memoryMiB: number;
  /** In percent of a core. */
  readonly cpu: number;
  /** What the guest's program holds, beside the kernel's own. */
  readonly heldMiB: number;
  readonly dirtyMiBPerS: number;
}

/**
 * The domain of a guest: no disk, no network, interpreted by QEMU, a counter on the serial line and orders on a channel.
 *
 * `pti=on` is for QEMU before 9.0, whose interpreter goes on writing to pages at hand (in its TLB) without marking them after
 * a round of a copy took their marks: the copy that arrives lacks those writes. A kernel that isolates its page tables
 * loads another one each time it is entered and left, which makes the interpreter look up every page again.
 */
export function domainXml(guest: GuestSpec, image: GuestImage): string {
  const { name, uuid, memoryMiB, cpu, heldMiB, dirtyMiBPerS } = guest;
  return `<domain type='qemu'>
  <name>${name}</name>
  <uuid>${uuid}</uuid>
  <memory unit='MiB'>${memoryMiB}</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
    <kernel>${image.kernel}</kernel>
    <initrd>${image.initramfs}</initrd>
    <cmdline>console=ttyS0 quiet panic=1 pti=on dvms.cpu=${cpu} dvms.memory=${heldMiB} dvms.dirty=${dirtyMiBPerS}</cmdline>
  </os>
  <features><acpi/><apic/><tcg><tb-cache unit='MiB'>32</tb-cache></tcg></features>
  <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
  <on_poweroff>destroy</on_poweroff>
  <on_reboot>restart</on_reboot>
  <on_crash>destroy</on_crash>
  <devices>
    <controller type='usb' model='none'/>
    <serial type='file'><source path='/var/log/libvirt/${name}.serial' append='on'/></serial>
    <channel type='unix'><target type='virtio' name='dvms.steer'/></channel>
    <memballoon model='virtio' freePageReporting='on'><stats period='2'/></memballoon>
  </devices>
</domain>
`;
}
