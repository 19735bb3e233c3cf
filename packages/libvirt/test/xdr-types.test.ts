import { describe, expect, it } from "vitest";
import { nonnullDomain, type TypedValue, text, typedParam, uuid } from "../src/xdr-types.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("XDR types", () => {
  it("writes a VM's reference as libvirt does, byte by byte", () => {
    const domain = { name: "test", uuid: "6695eb01-f6a4-8304-79aa-97f2502e193f", id: 1 };
    const bytes = nonnullDomain.encode(domain);
    expect(hex(bytes)).toBe("00000004" + "74657374" + "6695eb01f6a4830479aa97f2502e193f" + "00000001");
    expect(nonnullDomain.decode(bytes)).toEqual(domain);
  });

  it.each<[TypedValue, string]>([
    [{ type: "int", value: -1 }, "00000001ffffffff"],
    [{ type: "uint", value: 7 }, "0000000200000007"],
    [{ type: "llong", value: -2n }, "00000003fffffffffffffffe"],
    [{ type: "ullong", value: 2n ** 63n }, "000000048000000000000000"],
    [{ type: "double", value: 0.5 }, "000000053fe0000000000000"],
    [{ type: "boolean", value: true }, "0000000600000001"],
    [{ type: "string", value: "ab" }, "000000070000000261620000"],
  ])("writes the parameter %o and reads it back", (value, expected) => {
    const bytes = typedParam.encode({ field: "x", value });
    expect(hex(bytes)).toBe(`0000000178000000${expected}`);
    expect(typedParam.decode(bytes)).toEqual({ field: "x", value });
  });

  it("refuses a parameter of a type that it does not know", () => {
    expect(() => typedParam.decode(Buffer.from("000000017800000000000009", "hex"))).toThrow("unknown type");
  });

  it("keeps text that is not ASCII, and refuses a UUID that is none", () => {
    expect(text.decode(text.encode("môle"))).toBe("môle");
    expect(() => uuid.encode("not-a-uuid")).toThrow("not-a-uuid is not a UUID");
  });
});
