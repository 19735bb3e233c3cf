import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { getStatus } from "@dvms/node";
import { hostsFile, initScript, libvirtdConf, niceness, qemuConf } from "./host-files.ts";
import type { HostFolder } from "./lab-folder.ts";
import { type LabSwitch, launch } from "./lab-switch.ts";
import { type FoundProcess, findInit, processesBeside } from "./processes.ts";
import { type Shell, shell } from "./shell.ts";
import { Virsh } from "./virsh.ts";

/** One host of a lab: namespaces with a libvirtd and a dvms daemon in them. */
export class LabHost {
  readonly folder: HostFolder;
  readonly virsh: Virsh;
  readonly #switch: LabSwitch;
  readonly #run: Shell;

  constructor(folder: HostFolder, labSwitch: LabSwitch, run: Shell = shell) {
    this.folder = folder;
    this.virsh = new Virsh(folder, run);
    this.#switch = labSwitch;
    this.#run = run;
  }

  get name(): string {
    return this.folder.name;
  }

  /** The first process of the host; null while it has no power. */
  get pid(): number | null {
    return findInit(this.folder.initScript);
  }

  /** Writes what the host needs on its disk. */
  write(hosts: number): void {
    const { root, initScript: script } = this.folder;
    for (const name of ["etc/qemu/networks", "lib", "cache", "log"]) mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, "etc/libvirtd.conf"), libvirtdConf(this.folder));
    writeFileSync(join(root, "etc/qemu.conf"), qemuConf(this.folder));
    writeFileSync(join(root, "hosts"), hostsFile(hosts));
    writeFileSync(script, initScript(this.folder), { mode: 0o700 });
  }

  /** Power on: namespaces, network and libvirtd. The daemon is started apart. */
  async powerOn(linkMiBPerS: number): Promise<void> {
    const run = join(this.folder.root, "run");
    rmSync(run, { recursive: true, force: true });
    mkdirSync(run, { recursive: true });
    launch(["--net", "--mount", "--propagation", "private", "--uts", "--pid"], this.folder.initScript);
    await until(() => this.pid !== null && readdirSync(run).includes("up"), startMaxMs, `${this.name} does not start`);
    await this.#switch.plug(this.folder, this.pid ?? 0, linkMiBPerS);
    await this.startLibvirtd();
  }

  /** Power cut: the network first, so that nobody hears the host die. */
  async powerOff(): Promise<void> {
    const { pid } = this;
    if (pid === null) return;
    await this.#switch.unplug(this.folder).catch(() => undefined);
    process.kill(pid, "SIGKILL");
    await until(() => this.pid === null, endMaxMs, `${this.name} does not end`);
  }

  async startLibvirtd(): Promise<void> {
    if (this.find("libvirtd").length > 0) return;
    await this.#enter(["setsid", "-w", ...ahead, "libvirtd", "--daemon", "--listen"]);
    await until(() => this.virsh.answers(), startMaxMs, `libvirtd of ${this.name} does not answer`);
  }

  async startDaemon(): Promise<void> {
    if (this.find("daemon").length > 0) return;
    const command = `exec "$@" >> ${this.folder.daemonLog} 2>&1 < /dev/null`;
    const daemon = [...ahead, process.execPath, dvms, "run", "--config", this.folder.configFile];
    await this.#enter(["setsid", "-f", "sh", "-c", command, "sh", ...daemon]);
  }

  async awaitDaemon(): Promise<void> {
    const answers = () =>
      getStatus(this.folder.daemonSocket, AbortSignal.timeout(answerMaxMs)).then(
        () => true,
        () => false,
      );
    await until(answers, startMaxMs, `the daemon of ${this.name} does not answer; its last words: ${this.lastWords()}`);
  }

  /** Signals what runs on the host under this name; true if anything did. */
  signal(what: HostProgram, signal: NodeJS.Signals, guestName?: string): boolean {
    const found = this.find(what, guestName);
    for (const { pid } of found) process.kill(pid, signal);
    return found.length > 0;
  }

  find(what: HostProgram, guestName?: string): readonly FoundProcess[] {
    const { pid } = this;
    if (pid === null) return [];
    return processesBeside(pid).filter(({ args }) => isProgram(args, what, guestName));
  }

  /** The channel of a guest that lives here; null if there is none. */
  channelOf(guestName: string): string | null {
    const domain = this.find("qemu", guestName).map(({ args }) => domainFolderOf(args))[0] ?? null;
    return domain === null ? null : join(this.folder.root, "lib/qemu/channel/target", domain, "dvms.steer");
  }

  lastWords(): string {
    try {
      return readFileSync(this.folder.daemonLog, "utf8").trimEnd().split("\n").at(-1) ?? "";
    } catch {
      return "none";
    }
  }

  async #enter(command: readonly string[]): Promise<void> {
    await this.#run("nsenter", ["-t", String(this.pid), "-m", "-u", "-n", "-p", ...command]);
  }
}

export type HostProgram = "libvirtd" | "daemon" | "qemu";

/** True if this command line is that program's (of that guest). */
export function isProgram(args: readonly string[], what: HostProgram, guestName?: string): boolean {
  const [program = ""] = args;
  if (what === "libvirtd") return /(^|\/)libvirtd$/.test(program);
  if (what === "daemon") return args.includes("--config") && args.includes("run") && !/(^|\/)sh$/.test(program);
  return /(^|\/)qemu-system-/.test(program) && (guestName === undefined || guestOf(args) === guestName);
}

/** The guest that a QEMU runs, by its command line. */
export function guestOf(args: readonly string[]): string | null {
  const word = args[args.indexOf("-name") + 1] ?? "";
  return /^guest=([^,]+)/.exec(word)?.[1] ?? null;
}

/**
 * The name of the folders that libvirt keeps for the guest of a QEMU, by its command line. A power cut leaves folders of dead
 * guests behind, so what lies there tells nothing.
 */
export function domainFolderOf(args: readonly string[]): string | null {
  return /\/qemu\/(domain-\d+-[^/"]+)\//.exec(args.join(" "))?.[1] ?? null;
}

/** Asks again and again; rejects with the words if it is not so in time, with the signal's reason if that comes first. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  limitMs: number,
  words: string,
  signal?: AbortSignal,
): Promise<void> {
  const deadlineMs = performance.now() + limitMs;
  while (!(await holds())) {
    signal?.throwIfAborted();
    if (performance.now() > deadlineMs) throw new Error(`${words} (waited ${Math.round(limitMs / 1000)} s).`);
    await sleep(pollMs);
  }
}

const dvms = fileURLToPath(new URL("../../bin/dvms.js", import.meta.url));
/** Where that may not be done, the program runs without. */
const ahead = ["nice", "-n", String(niceness)];
const pollMs = 50;
const answerMaxMs = 2_000;
/** Generous: the machine may be busy with other hosts that start. */
const startMaxMs = 180_000;
const endMaxMs = 15_000;
