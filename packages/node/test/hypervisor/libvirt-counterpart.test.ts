import { expect, test } from "vitest";
import { LibvirtCounterpart } from "../../src/hypervisor/libvirt-counterpart.ts";

const target = { id: "b", site: "s", rack: "r", address: "x" };
const order = { migrationId: "m-1", vmId: "vm", target };
const silent = { onRequest: () => undefined, request: () => new Promise<never>(() => undefined) };

test("a silent host is given up, in time or when the signal says so", async () => {
  const never = new AbortController().signal;
  await expect(new LibvirtCounterpart(silent, 5).ask(order, { step: "look", lessons: [] }, never)).rejects.toThrow();
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(
    new LibvirtCounterpart(silent, 60_000).ask(order, { step: "look", lessons: [] }, signal),
  ).rejects.toThrow("enough");
});
