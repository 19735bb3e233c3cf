import { describe, expect, it } from "vitest";
import { addResources, limitRatio, resourceNamePattern, subtractResources, totalResources } from "../src/index.ts";

describe("resources", () => {
  it("add and subtract over the names of either", () => {
    expect(addResources({ cpu: 10 }, { cpu: 5, memory: 7 })).toEqual({ cpu: 15, memory: 7 });
    expect(subtractResources({ cpu: 10 }, { cpu: 15, memory: 7 })).toEqual({ cpu: -5, memory: -7 });
    expect(totalResources([{ cpu: 1 }, { memory: 2 }, { cpu: 3 }])).toEqual({ cpu: 4, memory: 2 });
  });

  it("leave their arguments as they are", () => {
    const a = { cpu: 1 };
    addResources(a, { cpu: 2 });
    expect(a).toEqual({ cpu: 1 });
  });

  it("are limited by the threshold, and by the capacity where nothing can be overcommitted", () => {
    expect(limitRatio("cpu", 1.5)).toBe(1.5);
    expect(limitRatio("memory", 1.5)).toBe(1);
    expect(limitRatio("memory", 0.9)).toBe(0.9);
  });

  it("may be named as something that every object inherits", () => {
    expect(resourceNamePattern.test("constructor")).toBe(true);
    expect(addResources({}, JSON.parse('{"constructor":2}'))).toEqual({ constructor: 2 });
  });
});
