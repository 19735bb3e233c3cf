import { expect, test } from "vitest";
import { hostFolder, labFolder } from "../../src/lab/lab-folder.ts";
import { domainFolderOf, guestOf, isProgram, LabHost, until } from "../../src/lab/lab-host.ts";
import { LabSwitch } from "../../src/lab/lab-switch.ts";

const qemu = ["/usr/bin/qemu-system-x86_64", "-name", "guest=g2,process=qemu:g2,debug-threads=on", "-S"];

test("programs of a host are known by their command lines", () => {
  expect(isProgram(["libvirtd", "--daemon"], "libvirtd")).toBe(true);
  expect(isProgram(["node", "dvms.js", "run", "--config", "/lab/daemon.json"], "daemon")).toBe(true);
  expect(isProgram(["sh", "-c", "exec", "run", "--config", "/lab/daemon.json"], "daemon")).toBe(false);
  expect([isProgram(qemu, "qemu"), isProgram(qemu, "qemu", "g2"), isProgram(qemu, "qemu", "g1")]).toEqual([
    true,
    true,
    false,
  ]);
  expect([guestOf(qemu), guestOf(["sh"])]).toEqual(["g2", null]);
});

test("the folders of a guest are those of the QEMU that runs it", () => {
  const secret = '{"qom-type":"secret","id":"masterKey0","file":"/var/lib/libvirt/qemu/domain-14-g2/master-key.aes"}';
  expect([domainFolderOf([...qemu, "-object", secret]), domainFolderOf(qemu)]).toEqual(["domain-14-g2", null]);
});

test("a host without power has no processes, no channels, and said nothing", () => {
  const folder = labFolder({ DVMS_LAB: "/nowhere/dvms-lab" });
  const host = new LabHost(hostFolder(folder, 1), new LabSwitch(folder));
  expect([host.pid, host.find("qemu"), host.channelOf("g1"), host.lastWords()]).toEqual([null, [], null, "none"]);
  expect(host.signal("daemon", "SIGKILL")).toBe(false);
});

test("waits until something holds, and says what does not", async () => {
  let asked = 0;
  await until(() => ++asked > 1, 10_000, "never");
  await expect(until(() => false, 0, "h1 does not start")).rejects.toThrow("h1 does not start (waited 0 s).");
  await expect(until(() => false, 10_000, "never", AbortSignal.abort(new Error("interrupted")))).rejects.toThrow(
    "interrupted",
  );
});
