import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { Virsh } from "../src/virsh.ts";

/** A command that says what a test wants instead of virsh. */
function virsh(script: string, deadlineMs = 5_000): Virsh {
  const folder = mkdtempSync(join(tmpdir(), "dvms-virsh-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const command = join(folder, "virsh");
  writeFileSync(command, `#!/bin/sh\n${script}\n`);
  chmodSync(command, 0o755);
  return new Virsh("test:///default", { command, deadlineMs });
}

describe("virsh", () => {
  it("lists VMs and reads statistics", async () => {
    expect(await virsh("echo '6695eb01-f6a4-8304-79aa-97f2502e193f  my vm'").list()).toEqual([
      { uuid: "6695eb01-f6a4-8304-79aa-97f2502e193f", name: "my vm" },
    ]);
    const stats = await virsh("printf \"Domain: 'a'\\n  cpu.time=5\\n\"").stats("a");
    expect([...stats]).toEqual([["cpu.time", "5"]]);
  });

  it("passes virsh's sentence on, without its prefix", async () => {
    await expect(virsh("echo 'error: no such domain' >&2; exit 1").state("a")).rejects.toThrow(/^no such domain$/);
  });

  it("leaves libvirt's log out but for the warning that tells the cause", async () => {
    const [info, cause] = ["info : hostname: h1", "warning : virNetTLSContextCheckCertificate:1086 : unknown issuer."];
    const lines = [info, cause].map((line) => `2026-11-27 20:47:04.353+0000: 81: ${line}`);
    const script = [...lines, "error: failed to connect", "error: failed to connect"].map(
      (line) => `echo '${line}' >&2`,
    );
    await expect(virsh(`${script.join("; ")}; exit 1`).list()).rejects.toThrow(/^unknown issuer\.; failed to connect$/);
  });

  it("says that it is not installed, or gave no answer in time", async () => {
    await expect(new Virsh("test:///default", { command: "/nowhere/virsh" }).list()).rejects.toThrow("libvirt-clients");
    await expect(virsh("exec sleep 20", 50).list()).rejects.toThrow("did not answer within 50 ms");
  });
});
