import { describe, expect, it } from "vitest";
import { eventKinds } from "../src/events.ts";
import { procedures } from "../src/procedures.ts";

describe("procedures", () => {
  it("have numbers and names of their own", () => {
    const all = [...Object.values(procedures), ...Object.values(eventKinds)];
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("write their arguments as libvirt reads them", () => {
    const bytes = procedures.open.args.encode({ name: "test:///default", flags: 0 });
    expect(Buffer.from(bytes).toString("hex")).toBe(
      "00000001" + "0000000f" + "746573743a2f2f2f64656661756c7400" + "00000000",
    );
  });

  it("read a host's figures, whose model is a vector of characters", () => {
    const model = Array.from({ length: 32 }, (_, index) => "x86_64".charCodeAt(index) || 0);
    const node = { model, memory: 4_096n, cpus: 2, mhz: 2_000, nodes: 1, sockets: 1, cores: 2, threads: 1 };
    expect(procedures.nodeInfo.answer.decode(procedures.nodeInfo.answer.encode(node))).toEqual(node);
  });
});
