import { Agent, type Effect, type Input } from "@dvms/protocol";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { AgentDriver } from "../src/agent-driver.ts";
import { agentConfig } from "../src/config/agent-config.ts";
import { loadConfig } from "../src/config/load-config.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
});

const config = agentConfig(loadConfig({ file: null, environment: {}, flags: { dataDir: "/x" } }));
const self = { id: "host-a", site: "lab", rack: "r1", address: "/ip4/127.0.0.1/tcp/1/p2p/a" };
const other = { id: "host-b", site: "lab", rack: "r1", address: "/ip4/127.0.0.1/tcp/1/p2p/b" };
const snapshot = { hostId: "host-a", capacity: { cpu: 700 }, vms: [], reserved: {}, migrationMiBPerS: 125 };
const start: Input = { kind: "start", snapshot, seeds: [other.address], journal: [], staged: [] };

function drive(onEffect: (effect: Effect, driver: AgentDriver) => void = () => undefined) {
  const effects: Effect[] = [];
  const failures: unknown[] = [];
  const agent = new Agent(config, self, { incarnation: 1, seed: 1 });
  const driver: AgentDriver = new AgentDriver(
    agent,
    (effect) => {
      effects.push(effect);
      onEffect(effect, driver);
    },
    (error) => failures.push(error),
  );
  onTestFinished(() => driver.end());
  return { driver, effects, failures };
}

test("performs an input's effects at once, and wakes the agent when it asked to be woken", async () => {
  const { driver, effects } = drive();
  driver.take(start);
  expect(effects.map((effect) => effect.kind)).toContain("connect");
  driver.take({ kind: "connected", address: other.address, host: other });
  const sent = () => effects.filter((effect) => effect.kind === "send").length;
  const sentAtOnce = sent();
  expect(sentAtOnce).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(config.retryMs);
  expect(sent()).toBeGreaterThan(sentAtOnce);
});

test("an input that an effect causes is taken after the effects that were there before it", () => {
  const order: string[] = [];
  const { driver } = drive((effect, during) => {
    order.push(effect.kind);
    if (effect.kind !== "connect") return;
    during.take({ kind: "connected", address: other.address, host: other });
    order.push("taken");
  });
  driver.take(start);
  const beforeSending = order.slice(0, order.indexOf("send"));
  expect(beforeSending).toContain("taken");
  expect(order.indexOf("taken")).toBe(order.indexOf("connect") + 1);
});

test("nothing is done any more once an effect could not be performed", async () => {
  const full = new Error("the disk is full");
  const { driver, effects, failures } = drive((effect) => {
    if (effect.kind === "connect") throw full;
  });
  driver.take(start);
  expect(failures).toEqual([full]);
  expect(effects.at(-1)?.kind).toBe("connect");
  const before = effects.length;
  driver.take({ kind: "connected", address: other.address, host: other });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([effects.length, failures.length, vi.getTimerCount()]).toEqual([before, 1, 0]);
});

test("ending clears the timer", () => {
  const { driver } = drive();
  driver.take(start);
  expect(vi.getTimerCount()).toBe(1);
  driver.end();
  expect(vi.getTimerCount()).toBe(0);
});
