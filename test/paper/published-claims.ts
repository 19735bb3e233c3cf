import { expect, it } from "vitest";
import { Stage } from "./stage.ts";

const calm = [50];
const overloaded = [80, 80, 80];

/** What the DVMS papers claim. To be called within a section of test/paper.test.ts. */
export function publishedClaims(): void {
  it("takes only the overloaded host and as few neighbours as needed into a partition", () => {
    const stage = new Stage([overloaded, calm, calm, calm, calm, calm, calm, calm]).run(30);
    expect(stage.ends()).toMatchObject([{ host: "h1", outcome: "solved", members: ["h1", expect.any(String)] }]);
  });

  it("grows host by host when the first neighbours cannot help", () => {
    const full = [95, 95];
    const stage = new Stage([overloaded, full, full, calm], { targetRatio: 1 }).run(30);
    const [end] = stage.ends();
    expect(end).toMatchObject({ host: "h1", outcome: "solved" });
    expect(end?.members).toContain("h4");
  });

  it("treats several overloads at the same time, in partitions that share no host", () => {
    const stage = new Stage([overloaded, calm, calm, calm, overloaded, calm, calm, calm]).run(30);
    const ends = stage.ends();
    expect(ends.map(({ outcome }) => outcome)).toEqual(["solved", "solved"]);
    const [one, other] = ends;
    expect(one?.members.filter((host) => other?.members.includes(host))).toEqual([]);
    const raised = stage.tracesOf("raised").map(({ atMs }) => atMs);
    // Both had begun before either had ended.
    expect(Math.max(...raised)).toBeLessThan(Math.min(...ends.map(({ atMs }) => atMs)));
  });

  it("keeps partitions apart: an event finds the hosts of another busy, waits for none of them, and both are cured", () => {
    const stage = new Stage([[80, 80, 50], [80, 80, 50], calm]).run(90);
    expect(stage.tracesOf("metBusy").length).toBeGreaterThan(0);
    const cured = stage.ends().filter(({ outcome }) => outcome === "solved" || outcome === "merged");
    expect(new Set(cured.map(({ host }) => host))).toEqual(new Set(["h1", "h2"]));
  });

  it("visits each host at most once for an event", () => {
    const stage = new Stage([overloaded, [98, 98], [98, 98], [98, 98], overloaded, [98, 98]]).run(60);
    const visits = stage.tracesOf("invited").map(({ trace }) => `${trace.eventId} ${trace.hostId}`);
    expect(visits.length).toBeGreaterThan(5);
    expect(new Set(visits).size).toBe(visits.length);
  });

  it("uses no host but the overloaded one where nothing is overloaded: no event, no message of one", () => {
    const stage = new Stage([calm, calm, calm, calm]).run(30);
    expect(stage.tracesOf("raised")).toEqual([]);
    expect(stage.tracesOf("granted")).toEqual([]);
  });

  it("forces no minimum size: two hosts are a data centre", () => {
    const stage = new Stage([overloaded, calm]).run(30);
    expect(stage.ends()).toMatchObject([{ outcome: "solved", members: ["h1", "h2"] }]);
  });
}
