import { readFileSync, writeFileSync } from "node:fs";
import { getStatus } from "@dvms/node";
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
  await vi.waitFor(() => expect(readFileSync(daemon.plan.logFile, "utf8")).toContain("control socket"), {
    timeout: 20_000,
    interval: 20,
  });
  expect(daemon.running).toBe(true);
  daemon.kill("SIGTERM");
  expect((await daemon.ended).words).toBe("ended with code 0");
});

test("one that is killed tells the signal", async () => {
  const daemon = await start();
  daemon.kill("SIGKILL");
  expect((await daemon.ended).words).toBe("was ended by SIGKILL");
});

test("a paused daemon does nothing until it goes on, and hears a stop all the same", async () => {
  const daemon = await start();
  const saysSocket = () => expect(readFileSync(daemon.plan.logFile, "utf8")).toContain("control socket");
  await vi.waitFor(saysSocket, { timeout: 20_000, interval: 20 });
  const { socket } = daemon.plan;
  daemon.pause();
  await expect(getStatus(socket, AbortSignal.timeout(300))).rejects.toThrow();
  daemon.resume();
  expect((await getStatus(socket)).id).toBe(daemon.plan.id);
  daemon.pause();
  daemon.kill("SIGTERM");
  expect((await daemon.ended).words).toBe("ended with code 0");
});
