import { describe, expect, it } from "vitest";
import {
  amount,
  decodeCause,
  decodeHost,
  decodeResources,
  decodeSnapshot,
  decodeVm,
  encodeCause,
  encodeResources,
  encodeSnapshot,
  encodeVm,
  epoch,
  id,
  list,
  present,
  text,
  WireError,
  wireLimits,
} from "../src/wire-parts.ts";
import { snapshot, vm } from "./fixtures.ts";

describe("the parts of a message", () => {
  it("take what is absent for nothing, where nothing is allowed", () => {
    expect(text(null, "x")).toBe("");
    expect(amount(undefined, "x")).toBe(0);
    expect(epoch(null)).toBe(0);
    expect(list(undefined, 5, "x", String)).toEqual([]);
    expect(decodeResources(null, "x")).toEqual({});
  });

  it("insist on what must be there, and name it", () => {
    expect(() => id("", "eventId")).toThrow(new WireError("eventId is missing"));
    expect(() => present(null, "target")).toThrow(new WireError("target is missing"));
    expect(() => decodeVm(undefined, "vm")).toThrow(new WireError("vm is missing"));
    expect(() => decodeHost({ id: "a" }, "target")).toThrow(new WireError("target.address is missing"));
  });

  it("stop at their limits, not before", () => {
    const longest = "x".repeat(wireLimits.textLengthMax);
    expect(text(longest, "name")).toBe(longest);
    expect(() => text(`${longest}x`, "name")).toThrow("name is 513 characters long");
    expect(list([1, 2], 2, "hosts", String)).toEqual(["1", "2"]);
    expect(() => list([1, 2, 3], 2, "hosts", String)).toThrow("hosts has 3 entries, 2 at most");
    expect(epoch(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => epoch(Number.MAX_SAFE_INTEGER + 1)).toThrow(WireError);
  });

  it.each([Number.NaN, -0.001, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("refuse the amount %d", (value) => {
    expect(() => amount(value, "cpu")).toThrow(`cpu is ${value}`);
    expect(() => decodeResources([{ name: "cpu", amount: value }], "demand")).toThrow(`demand.cpu is ${value}`);
  });

  it.each(["", "CPU", "1cpu", "cpu time", "__proto__", "constructor", "valueOf", "x".repeat(33)])(
    "refuse the resource name %j",
    (name) => {
      expect(() => decodeResources([{ name, amount: 1 }], "demand")).toThrow(WireError);
    },
  );

  it("come back as they were", () => {
    const demand = { cpu: 12.5, memory: 512, "gpu-memory": 0 };
    expect(decodeResources(encodeResources(demand), "demand")).toEqual(demand);
    const one = vm("v1", 60, { dirtyRateMiBPerS: 3, movable: false });
    expect(decodeVm(encodeVm(one), "vm")).toEqual(one);
    const whole = { ...snapshot("a", [one, vm("v2", 1)]), reserved: { memory: 5 } };
    expect(decodeSnapshot(encodeSnapshot(whole))).toEqual(whole);
    const cause = { kind: "ruleBroken", rule: "spread" } as const;
    expect(decodeCause(encodeCause(cause))).toEqual(cause);
  });

  it("do not let a host name the same VM twice", () => {
    const twice = encodeSnapshot(snapshot("a", [vm("v1", 1), vm("v1", 2)]));
    expect(() => decodeSnapshot(twice)).toThrow("snapshot names a VM twice");
  });
});
