import { expect, test } from "vitest";
import { judgeMachine } from "../../src/doctor/judge-machine.ts";

const levels = (facts: Parameters<typeof judgeMachine>[0]) =>
  Object.fromEntries(judgeMachine(facts).map(({ check, level }) => [check, level]));

test("a host in order has nothing to say", () => {
  const processes = new Set(["chronyd"]);
  expect(levels({ processes, arpMax: 8_192 })).toEqual({
    clock: "ok",
    arp: "ok",
    balancer: "ok",
  });
});

test("what is missing is a warning, another balancer an error, each with a remedy", () => {
  const facts = { processes: new Set(["vdsmd"]), arpMax: 1_024 };
  expect(levels(facts)).toEqual({ clock: "warning", arp: "warning", balancer: "error" });
  expect(judgeMachine(facts).every(({ remedy }) => remedy !== "")).toBe(true);
  expect(levels({ ...facts, arpMax: null }).arp).toBe("warning");
});
