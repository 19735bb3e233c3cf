import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { librariesOf } from "./debian-files.ts";
import type { HostExtras, RealHosts } from "./real-libvirtd.ts";

/** An ssh of its own for each host, root's key of all of them in one place. `packages` holds an unpacked openssh-server. */
export class SshServers {
  readonly #packages: string;
  readonly #key: string;

  constructor(packages: string, folder: string) {
    this.#packages = packages;
    this.#key = join(folder, "root-key");
    if (!existsSync(this.#key)) makeKey(this.#key);
  }

  /** What a host sees as `/etc/ssh`, and a user for sshd. One that does not know root's key lets nobody in. */
  mounts(home: string, knowsRoot: boolean): NonNullable<HostExtras["mounts"]> {
    const own = join(home, "ssh");
    mkdirSync(own);
    makeKey(join(own, "host-key"));
    for (const end of ["", ".pub"]) copyFileSync(`${this.#key}${end}`, join(own, `root-key${end}`));
    chmodSync(join(own, "root-key"), 0o600);
    const known = ["StrictHostKeyChecking no", "UserKnownHostsFile /dev/null", "LogLevel ERROR"];
    writeFileSync(join(own, "ssh_config"), lines(["IdentityFile /etc/ssh/root-key", ...known]));
    const keys = `AuthorizedKeysFile ${knowsRoot ? "/etc/ssh/root-key.pub" : "/nowhere"}`;
    const plain = ["UsePAM no", "PidFile none", "StrictModes no", "PasswordAuthentication no"];
    writeFileSync(join(own, "sshd_config"), lines(["HostKey /etc/ssh/host-key", keys, ...plain]));
    const passwd = readFileSync("/etc/passwd", "utf8").trimEnd().split("\n");
    const sshd = passwd.some((line) => line.startsWith("sshd:")) ? [] : ["sshd:x:65533:65534::/:/usr/sbin/nologin"];
    writeFileSync(join(home, "passwd"), lines([...passwd, ...sshd]));
    // A root without a password is locked in some images, and sshd lets no locked user in.
    writeFileSync(join(home, "shadow"), lines(["root:*:20000:0:99999:7:::"]));
    return [
      [own, "/etc/ssh"],
      [join(home, "passwd"), "/etc/passwd"],
      [join(home, "shadow"), "/etc/shadow"],
    ];
  }

  /** Starts sshd on a host; it ends with the host. */
  start(hosts: RealHosts, number: number): void {
    const script = 'mkdir -p /run/sshd && LD_LIBRARY_PATH="$1" exec "$2" -E /var/log/libvirt/sshd.log';
    const program = [librariesOf(this.#packages).join(":"), join(this.#packages, "usr/sbin/sshd")];
    const [command = "", ...args] = [...hosts.inside(number), "sh", "-c", script, "sh", ...program];
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`sshd of h${number}: ${stderr}`);
  }
}

function makeKey(path: string): void {
  const { status, stderr } = spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`ssh-keygen: ${stderr}`);
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
