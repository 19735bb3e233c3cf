import { describe, expect, it } from "vitest";
import { AllowedHosts } from "../../src/rules/allowed-hosts.ts";
import { Random } from "../random.ts";

describe("where VMs may be", () => {
  it("is anywhere at first", () => {
    const allowed = new AllowedHosts(2, 33);
    expect([allowed.allows(1, 0), allowed.allows(1, 32), allowed.hasAny(0)]).toEqual([true, true, true]);
  });

  it("has no host where there are none", () => {
    expect(new AllowedHosts(1, 0).hasAny(0)).toBe(false);
  });

  it("is what a plain matrix says after any restrictions", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const random = new Random(seed);
      const [vmCount, hostCount] = [1 + random.below(12), 1 + random.below(70)];
      const allowed = new AllowedHosts(vmCount, hostCount);
      const matrix = Array.from({ length: vmCount }, () => new Array<boolean>(hostCount).fill(true));
      for (let round = 0; round < 8; round += 1) {
        const vms = matrix.map((_, v) => v).filter(() => random.next() < 0.5);
        const stays = matrix[0]!.map(() => random.next() < 0.7);
        allowed.restrict(vms, (host) => stays[host]!);
        for (const v of vms) matrix[v] = matrix[v]!.map((may, host) => may && stays[host]!);
        const seen = matrix.map((row, v) => row.map((_, host) => allowed.allows(v, host)));
        expect([seen, matrix.map((_, v) => allowed.hasAny(v))]).toEqual([
          matrix,
          matrix.map((row) => row.includes(true)),
        ]);
      }
    }
  });
});
