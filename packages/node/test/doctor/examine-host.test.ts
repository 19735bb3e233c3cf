import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examineHost, readMachine } from "../../src/doctor/examine-host.ts";
import { tempFolder } from "../temp-folder.ts";

test("the machine's facts are read where they stand", () => {
  const root = tempFolder();
  for (const folder of ["proc/12", "proc/sys/net/ipv4/neigh/default"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "proc/12/comm"), "chronyd\n");
  writeFileSync(join(root, "proc/sys/net/ipv4/neigh/default/gc_thresh3"), "4096\n");
  writeFileSync(join(root, "proc/12/cmdline"), ["/usr/bin/python3", "/usr/bin/nova-compute", "-x", ""].join("\0"));
  const processes = new Set(["chronyd", "python3", "nova-compute"]);
  expect(readMachine(root)).toEqual({ processes, arpMax: 4_096 });
  expect(readMachine(join(root, "nowhere"))).toEqual({ processes: new Set(), arpMax: null });
});

test("without libvirt the host may not join, and the rest is still looked at", async () => {
  const uri = "qemu+unix:///system?socket=/nowhere/sock";
  const { ok, findings } = await examineHost({ uri, peerUris: [], root: tempFolder() });
  expect(ok).toBe(false);
  expect(findings[0]).toMatchObject({ check: "libvirt", level: "error", message: expect.stringContaining("/nowhere") });
  expect(findings).toHaveLength(4);
});
