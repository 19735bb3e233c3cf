import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Examination } from "@dvms/node";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { Authority, tlsSettings } from "./certificates.ts";
import { librariesOf, unpackDebian } from "./debian-files.ts";
import { RealHosts } from "./real-libvirtd.ts";
import { SshServers } from "./ssh-servers.ts";

/** h2 is as it should be, but for its clock; h3 shows a certificate of another authority and knows nobody's key. */
let hosts: RealHosts;
let folder = "";
let missing = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dvms-doctor-"));
  missing = ["openssl", "ssh", "ssh-keygen"].filter((name) => spawnSync("which", [name]).status !== 0).join(", ");
  const packages = unpackDebian(join(folder, "packages"), ["openssh-server", "libwrap0", "libfaketime"]);
  if (packages === null) missing ||= "Debian's openssh-server and libfaketime";
  if (missing !== "" || packages === null) return;
  const [ours, another] = [new Authority(join(folder, "ours")), new Authority(join(folder, "another"))];
  const ssh = new SshServers(packages, folder);
  const faketime = librariesOf(packages).map((path) => join(path, "faketime/libfaketimeMT.so.1"));
  const ahead = { LD_PRELOAD: faketime.at(-1) ?? "", FAKETIME: "+90s", DONT_FAKE_MONOTONIC: "1" };
  hosts = await RealHosts.start(3, ({ number, name, address, folder: home }) => {
    (number === 3 ? another : ours).sign(join(home, "etc/pki"), name, address);
    const mounts = ssh.mounts(home, number !== 3);
    return { settings: tlsSettings("/etc/libvirt/pki"), environment: number === 2 ? ahead : {}, mounts };
  });
  for (const number of [1, 2, 3]) ssh.start(hosts, number);
}, 180_000);
afterAll(async () => {
  await hosts?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** What the doctor on h1 says of the ways to h2 and h3 and of their clocks; `uriOf` gives their libvirts. */
async function findings(context: TestContext, uriOf: (host: string) => string): Promise<readonly string[]> {
  if (missing !== "") context.skip(`SKIPPED: this machine lacks ${missing}`);
  const peers = ["h2", "h3"].flatMap((host) => ["--peer", uriOf(host)]);
  const [command = "", ...args] = [...hosts.inside(1), process.execPath, dvms, "doctor", "--json", ...peers];
  const text = await new Promise<string>((resolve) => execFile(command, args, (_, stdout) => resolve(stdout)));
  const { ok, findings: all } = JSON.parse(text) as Examination;
  expect(ok).toBe(false);
  const told = all.filter(({ message }) => message.includes("qemu+"));
  return told.map(({ level, message, remedy }) => `${level}: ${message} ${remedy}`).sort();
}

it("tells over TLS which way is open, whose clock is off, and whose certificate is not believed", async (context) => {
  const uriOf = (host: string) => `qemu+tls://${host}/system?pkipath=/etc/libvirt/pki`;
  expect(await findings(context, uriOf)).toEqual([
    expect.stringMatching(/^error: .*h3.* cannot be reached from here: .*known issuer.* Give both hosts certificates/),
    expect.stringMatching(/^ok: A trial VM moved to .*h2.* and back/),
    expect.stringMatching(/^warning: The clock of .*h2.* is \d\d s ahead of this one. Let chrony/),
  ]);
}, 240_000);

it("tells over ssh which way is open, whose clock is off, and where root's key is not known", async (context) => {
  const uriOf = (host: string) => `qemu+ssh://root@${host}/system`;
  expect(await findings(context, uriOf)).toEqual([
    expect.stringMatching(/^error: .*h3.* cannot be reached from here: .*Permission denied.* Give root of each host/),
    expect.stringMatching(/^ok: A trial VM moved to .*h2.* and back/),
    expect.stringMatching(/^warning: The clock of .*h2.* is \d\d s ahead of this one. Let chrony/),
  ]);
}, 240_000);

const dvms = fileURLToPath(new URL("../../packages/cli/bin/dvms.js", import.meta.url));
