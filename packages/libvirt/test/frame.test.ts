import { describe, expect, it } from "vitest";
import { encodeFrame, type Frame, FrameReader } from "../src/frame.ts";

const frame: Frame = {
  program: 0x20008086,
  procedure: 66,
  type: "call",
  serial: 1,
  ok: true,
  body: Buffer.from("01020304", "hex"),
};
const golden = "00000020" + "20008086" + "00000001" + "00000042" + "00000000" + "00000001" + "00000000" + "01020304";

describe("a frame", () => {
  it("is written as libvirt writes it, byte by byte", () => {
    expect(encodeFrame(frame).toString("hex")).toBe(golden);
  });

  it.each([1, 3, 7, 32, 33, 1_000])("is read back from chunks of %i bytes", (size) => {
    const bytes = Buffer.concat([encodeFrame(frame), encodeFrame({ ...frame, serial: 2, ok: false, type: "reply" })]);
    const reader = new FrameReader();
    const frames: Frame[] = [];
    for (let at = 0; at < bytes.length; at += size) frames.push(...reader.push(bytes.subarray(at, at + size)));
    expect(frames.map(({ serial, ok, type }) => ({ serial, ok, type }))).toEqual([
      { serial: 1, ok: true, type: "call" },
      { serial: 2, ok: false, type: "reply" },
    ]);
    expect(frames[0]?.body).toEqual(frame.body);
  });

  it.each(["00000003", "ffffffff", "47455420"])("is refused when it begins with %s", (start) => {
    expect(() => new FrameReader().push(Buffer.from(start, "hex"))).toThrow("does not speak libvirt's RPC");
  });

  it("is refused in another version of the protocol", () => {
    const bytes = encodeFrame(frame);
    bytes.writeUInt32BE(2, 8);
    expect(() => new FrameReader().push(bytes)).toThrow("another version");
  });
});
