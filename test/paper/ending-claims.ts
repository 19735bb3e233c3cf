import { expect, it } from "vitest";
import { Stage } from "./stage.ts";

const calm = [50];
const overloaded = [80, 80, 80];
const full = [98, 98];

/** Why no event is lost and no host is held for ever. To be called within a section of test/paper.test.ts. */
export function endingClaims(): void {
  it("releases every host with the end of the event (rules 6 and 12)", () => {
    const stage = new Stage([overloaded, calm, calm, calm]).run(30);
    expect(stage.ends()).toHaveLength(1);
    expect(stage.roles()).toEqual(["free", "free", "free", "free"]);
  });

  it("frees the members of a leader that died by their leases (rule 3)", () => {
    const stage = new Stage([overloaded, full, full, calm]);
    while (stage.tracesOf("joinedPartition").length < 1) stage.run(0.001);
    stage.simulation.crash(stage.host("h1"));
    expect(stage.roles()).toContain("reserved");
    stage.run(12);
    expect(stage.tracesOf("released").some(({ trace }) => trace.by === "lease")).toBe(true);
    expect(stage.roles().filter((role) => role !== "free")).toEqual(["down"]);
  });

  it("raises an overload again whose event died with its leader (rule 20)", () => {
    const stage = new Stage([overloaded, calm, calm]);
    while (stage.tracesOf("joinedPartition").length < 1) stage.run(0.001);
    stage.simulation.crash(stage.host("h1"));
    stage.run(1);
    stage.simulation.restart(stage.host("h1"));
    stage.run(40);
    expect(stage.ends().at(-1)).toMatchObject({ host: "h1", outcome: "solved" });
  });

  it("names the end of an overload that nobody can cure, and asks ever more rarely (rules 7 and 20)", () => {
    const stage = new Stage([[120, 120], full, full]).run(300);
    const late = stage.ends().filter(({ atMs }) => atMs > 60_000);
    expect(new Set(late.map(({ outcome }) => outcome))).toEqual(new Set(["exhausted"]));
    const countBetween = (fromS: number, toS: number) =>
      stage.tracesOf("raised").filter(({ atMs }) => atMs >= fromS * 1000 && atMs < toS * 1000).length;
    expect(countBetween(200, 260)).toBeGreaterThan(0);
    expect(countBetween(200, 260)).toBeLessThan(countBetween(0, 60));
  });

  it("moves nothing to and fro: what arrived stays for the cooldown", () => {
    const stage = new Stage([overloaded, calm, calm]).run(60);
    const begun = stage.tracesOf("migrationBegun").map(({ trace }) => trace.vmId);
    expect(begun.length).toBeGreaterThan(0);
    expect(new Set(begun).size).toBe(begun.length);
  });

  it("lets two overloads that need the same host both be cured in the end, whoever yields first (rules 18 and 19)", () => {
    const stage = new Stage([[80, 80, 50], [80, 80, 50], [50]]).run(90);
    const cured = stage.ends().filter(({ outcome }) => outcome === "solved" || outcome === "merged");
    expect(new Set(cured.map(({ host }) => host))).toEqual(new Set(["h1", "h2"]));
    expect(stage.roles()).toEqual(["free", "free", "free"]);
  });
}
