import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { getuid } from "node:process";

/**
 * `npm run test:libvirt`: installs what is missing (Debian, as root), then runs the client and the adapter against a real
 * libvirt in namespaces of its own. Elsewhere it says visibly that it is skipped, and succeeds.
 */
function main(): number {
  const reason = skipReason();
  if (reason !== null) {
    console.log(`SKIPPED test:libvirt: ${reason}`);
    return 0;
  }
  const missing = packages.filter(({ command }) => !onPath(command)).map(({ name }) => name);
  if (missing.length > 0 && !install(missing)) {
    console.error(`test:libvirt: apt-get could not install ${missing.join(", ")}; check the network and /etc/apt.`);
    return 1;
  }
  const env = { ...process.env, DVMS_LIBVIRT: "1" };
  return run("vitest", ["run"], env);
}

const packages = [
  { command: "libvirtd", name: "libvirt-daemon-system" },
  { command: "virsh", name: "libvirt-clients" },
  { command: "qemu-system-x86_64", name: "qemu-system-x86" },
  { command: "ip", name: "iproute2" },
];

function skipReason(): string | null {
  if (process.platform !== "linux" || !existsSync("/etc/debian_version")) return "it needs Debian";
  if (getuid?.() !== 0) return "it needs root, to install packages and to make namespaces";
  const probe = spawnSync("unshare", ["--net", "--mount", "--pid", "--fork", "true"]);
  return probe.status === 0 ? null : "this machine allows no namespaces";
}

function onPath(command: string): boolean {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/sbin"];
  return folders.some((folder) => existsSync(`${folder}/${command}`));
}

function install(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], env);
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], env) === 0;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  return spawnSync(command, args, { stdio: "inherit", env }).status ?? 1;
}

process.exitCode = main();
