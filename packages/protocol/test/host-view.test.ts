import { describe, expect, it } from "vitest";
import { config, host, partsOf, snapshot, vm } from "./fixtures.ts";

const make = (...vms: ReturnType<typeof vm>[]) => {
  const { view, context } = partsOf(host("a"), { vms });
  return { view, context };
};

describe("a host's view of itself", () => {
  it("knows its load in the worst dimension from the VMs that run here, not from promises", () => {
    const { view } = make(vm("v1", 60), vm("v2", 20, { memory: 850 }));
    view.prepare([vm("v9", 500)], []);
    expect(view.worst()).toEqual({ dimension: "memory", load: 0.95 });
    expect(view.vmCount).toBe(2);
  });

  it("tells what it promised as reserved, until the promise is withdrawn", () => {
    const { view } = make(vm("v1", 60));
    view.prepare([vm("v9", 5, { memory: 50 })], []);
    view.promise("incoming m", vm("m", 10, { memory: 0 }));
    expect(view.snapshot().reserved).toEqual({ cpu: 15, memory: 50 });
    view.handOver("v9");
    expect(view.snapshot().reserved).toEqual({ cpu: 10, memory: 0 });
  });

  it("has the room that VMs and promises leave of a share of its capacity, never less than none", () => {
    const { view } = make(vm("v1", 60), vm("v2", 10, { memory: 850 }));
    expect(view.spare(0.95)).toEqual({ cpu: 25, memory: 0 });
    view.prepare([vm("v9", 5, { memory: 10 })], []);
    view.promise("incoming m", vm("m", 10, { memory: 0 }));
    expect(view.spare(1)).toEqual({ cpu: 15, memory: 40 });
    expect(view.spare(0)).toEqual({ cpu: 0, memory: 0 });
  });

  it("keeps a VM that arrived for the cooldown, then lets it move again", () => {
    const { view, context } = make();
    context.nowMs = 1_000;
    view.arrived(vm("v1", 10));
    expect(view.vm("v1")).toBeDefined();
    expect(view.canMove("v1")).toBe(false);
    expect(view.snapshot().vms[0]?.movable).toBe(false);
    context.nowMs = 1_000 + config.cooldownMs - 1;
    view.sampled(snapshot("a", [vm("v1", 10)]));
    expect(view.canMove("v1")).toBe(false);
    context.nowMs++;
    expect(view.canMove("v1")).toBe(true);
    view.sampled(snapshot("a", [vm("v1", 10)]));
    expect(view.snapshot().vms[0]?.movable).toBe(true);
  });

  it("does not offer a VM that is leaving, pinned, or not here", () => {
    const { view } = make(vm("v1", 10), vm("v2", 10, { movable: false }));
    view.leaving("v1");
    expect(["v1", "v2", "v3"].map((id) => view.canMove(id))).toEqual([false, false, false]);
    view.staying("v1");
    expect(view.canMove("v1")).toBe(true);
  });

  it("counts a VM that left as gone before the next sample says so", () => {
    const { view } = make(vm("v1", 60), vm("v2", 60));
    view.left("v1");
    expect(view.worst().load).toBe(0.6);
    expect(view.vm("v1")).toBeUndefined();
  });

  it("believes the sample about a VM that it already counts as arrived", () => {
    const { view } = make();
    view.sampled(snapshot("a", [vm("v1", 30)]));
    view.arrived(vm("v1", 10));
    expect(view.snapshot().vms.map(({ id, demand }) => [id, demand.cpu])).toEqual([["v1", 30]]);
  });
});

describe("room", () => {
  const shortOf = (
    view: ReturnType<typeof make>["view"],
    arrivals: ReturnType<typeof vm>[],
    departures: string[] = [],
  ) => view.shortOf(arrivals, departures);

  it("is there up to the overload threshold, and never beyond the capacity where nothing can be overcommitted", () => {
    const { view } = partsOf(host("a"), { vms: [vm("v1", 40)], config: { overloadRatio: 0.8 } });
    expect(shortOf(view, [vm("x", 40, { memory: 700 })])).toBeNull();
    expect(shortOf(view, [vm("x", 41)])).toBe("cpu");
    expect(shortOf(view, [vm("x", 0, { memory: 701 })])).toBe("memory");
    const { view: generous } = partsOf(host("a"), { vms: [vm("v1", 40)], config: { overloadRatio: 1.5 } });
    expect(shortOf(generous, [vm("x", 110, { memory: 900 })])).toBeNull();
    expect(shortOf(generous, [vm("x", 0, { memory: 901 })])).toBe("memory");
  });

  it("counts what was promised and what leaves", () => {
    const { view } = make(vm("v1", 80));
    view.promise("incoming m", vm("m", 15, { memory: 0 }));
    expect(shortOf(view, [vm("x", 6)])).toBe("cpu");
    expect(shortOf(view, [vm("x", 6)], ["v1"])).toBeNull();
  });

  it("is not taken by what the prepared plan will ask for later: its own order of moves provides for that", () => {
    const { view } = make(vm("v1", 80));
    view.prepare([vm("v9", 15)], []);
    expect(shortOf(view, [vm("x", 6)])).toBeNull();
  });

  it("is not denied for the rounding of sums: the solver fills to the limit", () => {
    const thirds = [0, 1, 2].map((i) => vm(`v${i}`, 0.1, { memory: 0 }));
    expect(0.1 + 0.1 + 0.1).toBeGreaterThan(0.3);
    const { view } = partsOf(host("a"));
    view.sampled(snapshot("a", thirds.slice(1), { cpu: 0.3 }));
    expect(shortOf(view, thirds.slice(0, 1))).toBeNull();
    expect(shortOf(view, [vm("x", 0.101)])).toBe("cpu");
  });

  it("is not denied for a dimension in which nothing arrives", () => {
    const { view } = make(vm("v1", 120));
    expect(shortOf(view, [vm("x", 0, { memory: 100 })])).toBeNull();
    expect(shortOf(view, [vm("x", 1, { memory: 100 })])).toBe("cpu");
    expect(shortOf(view, [])).toBeNull();
  });

  it("has no limit in a dimension without a capacity", () => {
    const { view } = make();
    expect(shortOf(view, [vm("x", 1, { demand: { network: 1e9 } })])).toBeNull();
  });

  it("counts what leaves under the prepared plan as gone in soft dimensions, for a VM that arrives now", () => {
    const { view } = make(vm("v1", 60), vm("v2", 35, { memory: 100 }));
    const arriving = vm("x", 30, { memory: 100 });
    view.prepare([arriving], []);
    expect(view.shortNow(arriving)).toBe("cpu");
    view.prepare([arriving], ["v2"]);
    expect(view.shortNow(arriving)).toBeNull();
    view.prepare([vm("x", 30, { memory: 950 })], ["v2"]);
    expect(view.shortNow(vm("x", 30, { memory: 950 }))).toBe("memory");
  });
});
