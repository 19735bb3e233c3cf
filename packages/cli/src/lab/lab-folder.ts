import { join } from "node:path";

/** Where a lab keeps everything: `down` removes the folder; the guest image stays in a cache of its own. */
export interface LabFolder {
  readonly root: string;
  /** Script that is the first process of the network's namespace. */
  readonly switchScript: string;
  readonly clusterDir: string;
  readonly stateFile: string;
  readonly image: GuestImage;
}

export interface GuestImage {
  readonly kernel: string;
  readonly initramfs: string;
}

/** Everything of one host of a lab. */
export interface HostFolder {
  readonly name: string;
  /** From 1; also the last byte of its address. */
  readonly number: number;
  readonly address: string;
  readonly root: string;
  /** Script that is the first process of the host's namespaces. */
  readonly initScript: string;
  readonly libvirtSocket: string;
  readonly uri: string;
  readonly dataDir: string;
  readonly configFile: string;
  readonly daemonLog: string;
  readonly daemonSocket: string;
  readonly guestLogs: string;
}

/** `DVMS_LAB` names another folder, so that two labs can be up at once; `DVMS_LAB_IMAGE` another one for the image. */
export function labFolder(environment: NodeJS.ProcessEnv = process.env): LabFolder {
  const root = environment.DVMS_LAB || "/var/lib/dvms-lab";
  const image = environment.DVMS_LAB_IMAGE || "/var/cache/dvms-lab";
  return {
    root,
    switchScript: join(root, "switch.sh"),
    clusterDir: join(root, "cluster"),
    stateFile: join(root, "lab.json"),
    image: { kernel: join(image, "vmlinuz"), initramfs: join(image, "initramfs.gz") },
  };
}

/** The folder of host `number`, named `h1`, `h2`, … */
export function hostFolder(lab: LabFolder, number: number): HostFolder {
  const name = `h${number}`;
  const root = join(lab.root, "hosts", name);
  const libvirtSocket = join(root, "run/libvirt/libvirt-sock");
  return {
    name,
    number,
    address: addressOf(number),
    root,
    initScript: join(root, "init.sh"),
    libvirtSocket,
    uri: `qemu+unix:///system?socket=${libvirtSocket}`,
    dataDir: join(root, "dvms"),
    configFile: join(root, "daemon.json"),
    daemonLog: join(root, "daemon.log"),
    daemonSocket: join(root, "run/dvms.sock"),
    guestLogs: join(root, "log"),
  };
}

/** The hosts of a lab have addresses of their own, in a network that ends at the namespace's edge. */
export function addressOf(number: number): string {
  return `10.77.0.${number}`;
}
