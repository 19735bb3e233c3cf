import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as timeout } from "node:timers/promises";

/** What one host has beside the usual. Paths are of its own folder, which is there when this is asked. */
export interface HostExtras {
  /** Lines of `libvirtd.conf`, in place of those of the same name. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Of its libvirtd, in addition. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it sees in place of the machine's own: path here, path there. Files of a host's `etc` are its `/etc/libvirt`. */
  readonly mounts?: readonly (readonly [string, string])[];
}

export interface HostPlace {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly folder: string;
}

/** A bridge between namespaces of this test's own, and libvirt hosts on it; disposing leaves nothing behind. */
export class RealHosts {
  readonly folder = mkdtempSync(join(tmpdir(), "dvms-libvirt-"));
  /** The runner finds by its beginning what a test that was broken off has left. */
  readonly #tag = `${process.env.DVMS_LIBVIRT_TAG ?? "dvt"}x${process.pid}`;
  readonly #children: ChildProcess[] = [];
  readonly #count: number;

  private constructor(count: number) {
    this.#count = count;
  }

  /** Each as plain as can be, but for what `extrasOf` says. */
  static async start(count: number, extrasOf: (place: HostPlace) => HostExtras = () => ({})): Promise<RealHosts> {
    const hosts = new RealHosts(count);
    try {
      hosts.#network();
      for (let number = 1; number <= count; number++) hosts.#start(number, extrasOf);
      for (let number = 1; number <= count; number++) await until(() => existsSync(hosts.socket(number)));
      return hosts;
    } catch (error) {
      await hosts[Symbol.asyncDispose]();
      throw error;
    }
  }

  socket(number: number): string {
    return join(this.folder, `h${number}`, "run/libvirt/libvirt-sock");
  }

  address(number: number): string {
    return `10.79.0.${number}`;
  }

  /** The words before a command that is to run on that host: in its network, with its files and its processes. */
  inside(number: number): readonly string[] {
    const pid = this.#children[number - 1]?.pid ?? 0;
    const [first = ""] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    return ["nsenter", "--target", first, "--mount", "--uts", "--net", "--pid"];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#children) {
      // `--kill-child` ends the namespace's first process, and with it everything in it.
      child.kill("SIGKILL");
      await until(() => child.exitCode !== null || child.signalCode !== null).catch(() => undefined);
    }
    for (let number = 0; number <= this.#count; number++) spawnSync("ip", ["netns", "del", this.#name(number)]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #name(number: number): string {
    return number === 0 ? `${this.#tag}sw` : `${this.#tag}h${number}`;
  }

  #network(): void {
    const bridge = this.#name(0);
    ip("netns", "add", bridge);
    ip("-n", bridge, "link", "add", "br0", "type", "bridge");
    ip("-n", bridge, "link", "set", "br0", "up");
    for (let number = 1; number <= this.#count; number++) {
      const name = this.#name(number);
      ip("netns", "add", name);
      ip("-n", name, "link", "add", "eth0", "type", "veth", "peer", "name", `p${number}`, "netns", bridge);
      ip("-n", bridge, "link", "set", `p${number}`, "master", "br0", "up");
      ip("-n", name, "addr", "add", `${this.address(number)}/24`, "dev", "eth0");
      ip("-n", name, "link", "set", "eth0", "up");
      ip("-n", name, "link", "set", "lo", "up");
    }
  }

  #start(number: number, extrasOf: (place: HostPlace) => HostExtras): void {
    const home = join(this.folder, `h${number}`);
    for (const part of ["etc/qemu/networks", "lib", "cache", "log", "run"])
      mkdirSync(join(home, part), { recursive: true });
    const place = { number, name: `h${number}`, address: this.address(number), folder: home };
    const { settings = {}, environment = {}, mounts: others = [] } = extrasOf(place);
    writeFileSync(join(home, "etc/libvirtd.conf"), daemonSettings(place, settings));
    writeFileSync(join(home, "etc/qemu.conf"), qemuSettings(this.address(number)));
    const hosts = Array.from({ length: this.#count }, (_, index) => `${this.address(index + 1)} h${index + 1}`);
    writeFileSync(join(home, "hosts"), ["127.0.0.1 localhost", ...hosts, ""].join("\n"));
    const binds = ["etc:/etc/libvirt", "lib:/var/lib/libvirt", "cache:/var/cache/libvirt", "log:/var/log/libvirt"];
    const own = [...binds, "hosts:/etc/hosts", "run:/run"].map((bind) => {
      const [from = "", to = ""] = bind.split(":");
      return [join(home, from), to] as const;
    });
    const mounts = [...own, ...others].map(([from, to]) => `mount --bind "${from}" ${to}`);
    const given = Object.entries(environment).map(([name, value]) => `${name}="${value}"`);
    const libvirtd = ["env", ...given, "libvirtd -l </dev/null >/var/log/libvirt/out 2>&1; exit"].join(" ");
    const script = [`hostname h${number}`, ...mounts, libvirtd].join(" && ");
    const namespaces = [
      "--mount",
      "--propagation",
      "private",
      "--uts",
      "--pid",
      "--fork",
      "--kill-child",
      "--mount-proc",
    ];
    const args = [`--net=/run/netns/${this.#name(number)}`, "unshare", ...namespaces, "bash", "-c", script];
    this.#children.push(spawn("nsenter", args, { stdio: "ignore", env: { ...process.env, HOME: "/root" } }));
  }
}

export async function until(holds: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs} ms: ${holds.toString()}`);
    await timeout(50);
  }
}

function ip(...args: readonly string[]): void {
  const { status, stderr } = spawnSync("ip", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`ip ${args.join(" ")}: ${stderr.trim()}`);
}

function daemonSettings({ number, address }: HostPlace, others: HostExtras["settings"]): string {
  const settings = {
    listen_tls: 0,
    listen_tcp: 1,
    listen_addr: address,
    auth_tcp: "none",
    auth_unix_rw: "none",
    unix_sock_rw_perms: "0700",
    host_uuid: `0badcafe-0000-4000-8000-${String(number).padStart(12, "0")}`,
    ...others,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `${lines.join("\n")}\n`;
}

function qemuSettings(address: string): string {
  return [
    'user = "root"',
    'group = "root"',
    "dynamic_ownership = 0",
    "remember_owner = 0",
    'security_driver = "none"',
    "namespaces = [ ]",
    "cgroup_controllers = [ ]",
    'stdio_handler = "file"',
    `migration_host = "${address}"`,
    `migration_address = "${address}"`,
    "",
  ].join("\n");
}

/** A VM without a disk that boots nothing: enough to be started, watched and moved. */
export function domainXml(name: string, memoryMiB = 64): string {
  return `<domain type='qemu'><name>${name}</name><memory unit='MiB'>${memoryMiB}</memory><vcpu>1</vcpu>
    <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type></os><features><acpi/></features>
    <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
    <devices><emulator>/usr/bin/qemu-system-x86_64</emulator><controller type='usb' model='none'/>
    <memballoon model='virtio'><stats period='2'/></memballoon></devices></domain>`;
}
