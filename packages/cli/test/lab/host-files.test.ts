import { expect, test } from "vitest";
import {
  hostsFile,
  initScript,
  libvirtdConf,
  libvirtUuidOf,
  qemuConf,
  switchScript,
} from "../../src/lab/host-files.ts";
import { hostFolder, labFolder } from "../../src/lab/lab-folder.ts";

const host = hostFolder(labFolder({ DVMS_LAB: "/lab" }), 2);

test("each host has a UUID and an address of its own", () => {
  expect(libvirtdConf(host)).toContain(`host_uuid = "${libvirtUuidOf(2)}"`);
  expect(libvirtUuidOf(2)).not.toBe(libvirtUuidOf(3));
  expect(libvirtdConf(host)).toContain('listen_addr = "10.77.0.2"');
  expect(qemuConf(host)).toContain('migration_address = "10.77.0.2"');
});

test("hosts know each other by name", () => {
  expect(hostsFile(2)).toBe("127.0.0.1 localhost\n10.77.0.1 h1\n10.77.0.2 h2\n");
});

test("a host takes its own folders for the machine's before it is up", () => {
  const script = initScript(host);
  for (const target of ["/etc/libvirt", "/var/lib/libvirt", "/var/cache/libvirt", "/var/log/libvirt", "/run"]) {
    expect(script).toMatch(new RegExp(`mount --bind /lab/hosts/h2/\\w+ ${target}\n`));
  }
  expect(script.indexOf("touch /run/up")).toBeGreaterThan(script.indexOf("/run\n"));
});

test("the network has a bridge for all and one for who is split off", () => {
  expect(switchScript()).toContain("for bridge in br0 br1; do");
});

test("a host raises what it runs, and not the session of who looks into it", () => {
  expect(initScript(hostFolder(labFolder({}), 1))).toContain('[ "$4" != 0 ] && echo -20 > $process/autogroup');
});
