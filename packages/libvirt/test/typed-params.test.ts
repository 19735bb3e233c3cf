import { describe, expect, it } from "vitest";
import { Params } from "../src/typed-params.ts";

describe("parameters", () => {
  const params = new Params([
    { field: "cpu.time", value: { type: "ullong", value: 12n } },
    { field: "name", value: { type: "string", value: "a" } },
    { field: "on", value: { type: "boolean", value: true } },
  ]);

  it("are found by name and kind", () => {
    expect([params.number("cpu.time"), params.number("name"), params.string("name")]).toEqual([12, undefined, "a"]);
    expect(params.string("cpu.time")).toBeUndefined();
  });

  it("can be shown", () => {
    expect(JSON.stringify(params)).toBe('{"cpu.time":12,"name":"a","on":true}');
    expect(params.entries()).toHaveLength(3);
  });
});
