import { describe, expect, it } from "vitest";
import { domainStates, jobTypes, migrateFlags, statsFlags } from "../src/flags.ts";

describe("flags", () => {
  it("are libvirt's", () => {
    expect(migrateFlags).toMatchObject({ peerToPeer: 2, paused: 32, postCopy: 32_768 });
    expect(statsFlags.nowait).toBe(0x2000_0000);
    expect([domainStates[1], domainStates[3], domainStates[5], jobTypes[5]]).toEqual([
      "running",
      "paused",
      "shutoff",
      "cancelled",
    ]);
  });
});
