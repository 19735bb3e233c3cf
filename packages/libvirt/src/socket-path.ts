import { existsSync } from "node:fs";
import { join } from "node:path";
import { LibvirtDisconnected } from "./libvirt-error.ts";

/** Where a URI leads: the socket to connect to and the name that libvirt is asked to open. */
export interface Endpoint {
  readonly socket: string;
  readonly name: string;
}

/** What the environment gives: injected so that tests need no host of a certain kind. */
export interface EndpointInit {
  readonly exists?: (path: string) => boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Drivers of the modular daemons, with the name of their sockets. */
const modularSockets: Readonly<Record<string, string>> = {
  qemu: "virtqemud-sock",
  ch: "virtchd-sock",
  lxc: "virtlxcd-sock",
  xen: "virtxend-sock",
};

/**
 * Finds the socket of a local URI such as `qemu:///system`, `qemu:///session`, `test:///default` or
 * `qemu+unix:///system?socket=/path`: that of the modular daemon if it is there, else that of libvirtd.
 * @throws LibvirtDisconnected with a sentence and a remedy if the URI cannot be served.
 */
export function endpointOf(uri: string, init: EndpointInit = {}): Endpoint {
  const { exists = existsSync, environment = process.env } = init;
  const match = /^([a-z0-9]+)(?:\+([a-z0-9]+))?:\/\/([^/?]*)(\/[^?]*)(?:\?(.*))?$/.exec(uri);
  if (!match) throw unusable(uri, "is not a libvirt URI; write it like qemu:///system");
  const [, driver = "", transport = "unix", host = "", path = "", query = ""] = match;
  if (transport !== "unix" || host !== "")
    throw unusable(uri, "leads to another machine; use the one of this host, like qemu:///system");
  const given = new URLSearchParams(query).get("socket");
  const name = `${driver}://${path}`;
  if (given !== null) return { socket: given, name };
  const folders = path === "/session" ? sessionFolders(environment) : ["/var/run/libvirt", "/run/libvirt"];
  const names = [modularSockets[driver], "libvirt-sock"].filter((file) => file !== undefined);
  const candidates = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  return { socket: candidates.find((candidate) => exists(candidate)) ?? candidates.at(-1) ?? "", name };
}

function sessionFolders(environment: Readonly<Record<string, string | undefined>>): string[] {
  const runtime = environment.XDG_RUNTIME_DIR;
  if (runtime) return [join(runtime, "libvirt")];
  return [join(environment.HOME ?? "/root", ".cache", "libvirt")];
}

/** A sentence and a remedy for a socket that cannot be connected to. */
export function connectFault(socket: string, error: unknown): LibvirtDisconnected {
  const code = (error as NodeJS.ErrnoException).code;
  const remedies: Readonly<Record<string, string>> = {
    ENOENT: "does not exist; install and start libvirt (libvirtd or virtqemud), or name its socket in the URI",
    EACCES: "may not be opened by this user; run as root or join the group libvirt",
    EPERM: "may not be opened by this user; run as root or join the group libvirt",
    ECONNREFUSED: "is left over from a libvirt that no longer runs; start libvirtd or virtqemud",
  };
  const remedy = remedies[code ?? ""] ?? `cannot be connected to (${code ?? String(error)}); check that libvirt runs`;
  return new LibvirtDisconnected(`The libvirt socket ${socket} ${remedy}.`, { cause: error });
}

function unusable(uri: string, fault: string): LibvirtDisconnected {
  return new LibvirtDisconnected(`The libvirt URI ${uri} ${fault}.`);
}
