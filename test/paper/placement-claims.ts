import type { PlacementRule, VmSnapshot } from "@dvms/sched";
import { expect, it } from "vitest";
import { RuleStage } from "./rule-stage.ts";

const calm = [50];
const overloaded = [80, 80, 80];
const moved = ["v1.1", "v1.2", "v1.3"];

/** Why two partitions break nothing between them: what each host checks of the placement rules by itself. */
export function placementClaims(): void {
  const demands = [overloaded, calm, calm];
  // The same stage has the same hosts.
  const idOf = (name: string) => new RuleStage(demands).ref(name).id;

  it.each([
    ["spread", () => ({ kind: "spread", vmIds: ["v2.1", ...moved] }) as const],
    ["ban", () => ({ kind: "ban", vmIds: moved, hostIds: [idOf("h2")] }) as const],
    ["fence", () => ({ kind: "fence", vmIds: moved, hostIds: [idOf("h1"), idOf("h3")] }) as const],
  ])("%s: cures an overload without a host that the rule forbids", (_kind, rule) => {
    const stage = new RuleStage(demands, { rules: [rule()] }).run(30);
    expect(stage.ends()).toMatchObject([{ host: "h1", outcome: "solved", migrations: 1 }]);
    expect(moved.map((name) => stage.homesOf(name)[0]).filter((home) => home !== "h1")).toEqual(["h3"]);
  });

  it.each([
    [
      "spread",
      () => ({ kind: "spread", vmIds: ["v1.1", "v2.1"] }) as const,
      "VM v1.1 may not be on one host with VM v2.1",
    ],
    ["ban", () => ({ kind: "ban", vmIds: ["v1.1"], hostIds: [idOf("h2")] }) as const, /VM v1.1 may not be on host/],
    ["fence", () => ({ kind: "fence", vmIds: ["v1.1"], hostIds: [idOf("h1")] }) as const, /VM v1.1 may not be on host/],
  ])("%s: denies a plan of a leader that knows no rules", (_kind, rule, reason) => {
    const { stage, prepare, vm } = reserved(rule());
    expect(prepare([vm])).toMatchObject([{ kind: "changed", reason }]);
    expect(stage.homesOf("v1.1")).toEqual(["h1"]);
  });

  it("spread: confirms an arrival whose neighbour leaves under the plan, and refuses it while that one is here", () => {
    const { stage, numbers, prepare, vm } = reserved({ kind: "spread", vmIds: ["v1.1", "v2.1"] });
    expect(prepare([vm], ["v2.1"])).toMatchObject([{ kind: "ready" }]);
    const migrationId = `${numbers.eventId}/1.0`;
    expect(stage.tell("h2", "h1", { kind: "ask", ...numbers, planVersion: 1, migrationId, vm })).toMatchObject([
      { kind: "refuse", reason: "VM v1.1 may not be on one host with VM v2.1" },
    ]);
  });

  /** Host h2, under the rule, reserved for an event of h1's with which a test goes on. */
  function reserved(rule: PlacementRule) {
    const stage = new RuleStage([calm, calm, calm], { rules: [rule] });
    const [grant] = stage.invite("h2", "h1");
    const vm = stage.host("h1").hypervisor.sample().vms[0];
    if (grant?.kind !== "grant" || !vm) throw new Error("Nothing was granted.");
    const numbers = { eventId: grant.eventId, epoch: grant.epoch };
    const prepare = (arrivals: readonly VmSnapshot[], departures: readonly string[] = []) =>
      stage.tell("h2", "h1", { kind: "prepare", ...numbers, planVersion: 1, leaseMs: 0, arrivals, departures });
    return { stage, numbers, prepare, vm };
  }
}
