import { RunTrace } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { vm, world } from "../support/worlds.ts";

test("a trace names hosts and leaves out what comes every second", () => {
  const simulation = world(2, [vm("a", 0, 10)]);
  const lines: string[] = [];
  const trace = new RunTrace((line) => lines.push(line));
  trace.name(simulation);
  const [host, other] = simulation.hosts as [(typeof simulation.hosts)[0], (typeof simulation.hosts)[0]];
  trace.input(host, { kind: "wake" }, 1);
  trace.input(host, { kind: "message", from: other.ref, message: { kind: "join" } }, 1);
  trace.input(host, { kind: "message", from: other.ref, message: { kind: "gone", migrationId: "m1" } }, 12.5);
  const target = other.ref;
  trace.effect(host, { kind: "migrate", migrationId: `${other.ref.id}:1.1/1.0`, vmId: "vm-a", target }, 13);
  trace.effect(host, { kind: "trace", trace: { kind: "released", eventId: "e1", by: "lease" } }, 14);
  expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
    "
         12.5 h0 <- gone from h1 migrationId=m1
         13.0 h0 -> migrate migrationId=h1:1.1/1.0 vmId=vm-a target=h1
         14.0 h0    released eventId=e1 by=lease
    "
  `);
});
