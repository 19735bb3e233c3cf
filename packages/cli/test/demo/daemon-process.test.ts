import { writeFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { DaemonProcess } from "../../src/demo/daemon-process.ts";
import { plannedHosts } from "../demo-plan.ts";

async function start(change: (configFile: string) => void = () => undefined): Promise<DaemonProcess> {
  const [plan] = await plannedHosts();
  if (plan === undefined) throw new Error("no host was planned");
  change(plan.configFile);
  const daemon = new DaemonProcess(plan);
  onTestFinished(async () => {
    daemon.kill("SIGKILL");
    await daemon.ended;
  });
  return daemon;
}

test("a daemon that refuses to start tells its exit code and has said why", async () => {
  const daemon = await start((configFile) => writeFileSync(configFile, "hots: {}"));
  expect((await daemon.ended).words).toBe("ended with code 2");
  expect(daemon.running).toBe(false);
  expect(daemon.lastWords()).toMatch(/^dvms: /);
});

test("a daemon runs until it is told to stop, and logs to its file", async () => {
  const daemon = await start();
  await vi.waitFor(() => expect(daemon.lastWords()).toContain("control socket"), { timeout: 20_000, interval: 20 });
  expect(daemon.running).toBe(true);
  daemon.kill("SIGTERM");
  expect((await daemon.ended).words).toBe("ended with code 0");
});

test("one that is killed tells the signal", async () => {
  const daemon = await start();
  daemon.kill("SIGKILL");
  expect((await daemon.ended).words).toBe("was ended by SIGKILL");
});
