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
 * The memory is said again to QEMU itself (the last word counts), for libvirt rounds it to MiB. QEMU before 9.0 goes through
 * the marks of written pages 64 at a time where it can, and its interpreter then goes on writing to pages that it has at hand
 * without marking them: the copy that arrives lacks those writes. Memory that is no multiple of 64 pages is gone through
 * page by page, which has no such fault.
 */
export function domainXml(guest: GuestSpec, image: GuestImage): string {
  const { name, uuid, memoryMiB, cpu, heldMiB, dirtyMiBPerS } = guest;
  const memoryKiB = memoryMiB * 1024 + 64;
  const again = [
    "-object",
    `memory-backend-ram,id=odd,size=${memoryKiB}K`,
    "-machine",
    "memory-backend=odd",
    "-m",
    `${memoryKiB}K`,
  ];
  return `<domain type='qemu' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>${name}</name>
  <uuid>${uuid}</uuid>
  <memory unit='MiB'>${memoryMiB}</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
    <kernel>${image.kernel}</kernel>
    <initrd>${image.initramfs}</initrd>
    <cmdline>console=ttyS0 quiet panic=1 dvms.cpu=${cpu} dvms.memory=${heldMiB} dvms.dirty=${dirtyMiBPerS}</cmdline>
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
  <qemu:commandline>${again.map((word) => `<qemu:arg value='${word}'/>`).join("")}</qemu:commandline>
</domain>
`;
}
