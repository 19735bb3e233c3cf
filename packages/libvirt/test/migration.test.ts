import { describe, expect, it } from "vitest";
import { migrateFlags } from "../src/flags.ts";
import { migrateCall } from "../src/migration.ts";

describe("an order to migrate", () => {
  it("is always live and from host to host, with the parameters that were given", () => {
    const call = migrateCall({
      targetUri: "qemu+tls://b/system",
      flags: migrateFlags.paused,
      bandwidthMiBPerS: 100.4,
      migrateUri: "tcp://b",
    });
    expect(call.flags).toBe(0b100011);
    expect(call.dconnuri).toBe("qemu+tls://b/system");
    expect(call.params).toEqual([
      { field: "migrate_uri", value: { type: "string", value: "tcp://b" } },
      { field: "bandwidth", value: { type: "ullong", value: 100n } },
    ]);
    expect(migrateCall({ targetUri: "x" }).params).toEqual([]);
  });
});
