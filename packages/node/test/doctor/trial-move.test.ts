import { expect, test } from "vitest";
import { type TrialHost, trialXml, tryMove } from "../../src/doctor/trial-move.ts";

function host(uri: string, log: string[], lagMs: number | null, fault: string | null = null): TrialHost {
  return {
    uri,
    move: async (vmId, toUri) => {
      log.push(`${uri} ${vmId} ${toUri}`);
      if (fault !== null) throw new Error(fault);
    },
    arrivalLagMs: async () => lagMs,
    end: async () => void log.push(`${uri} ends`),
  };
}

test("the VM goes there and back and is ended, and the two lags tell how far the clocks are apart", async () => {
  const log: string[] = [];
  const trial = await tryMove("v", host("a", log, -2_990 + 3_000), host("b", log, 3_010));
  expect(trial).toEqual({ there: null, back: null, clockOffsetMs: 1_500 });
  expect(log).toEqual(["a v b", "b v a", "a ends", "b ends"]);
});

test("where one clock is behind, libvirt tells only the other way's lag", async () => {
  expect((await tryMove("v", host("a", [], 4_000), host("b", [], null))).clockOffsetMs).toBe(-4_000);
  expect((await tryMove("v", host("a", [], null), host("b", [], 4_000))).clockOffsetMs).toBe(4_000);
  expect((await tryMove("v", host("a", [], null), host("b", [], null))).clockOffsetMs).toBeNull();
});

test("a way that is closed is told with libvirt's words, and nothing is left on either side", async () => {
  const log: string[] = [];
  expect(await tryMove("v", host("a", log, 1, "refused"), host("b", log, 1))).toMatchObject({ there: "refused" });
  expect(log).toEqual(["a v b", "a ends", "b ends"]);
  expect(await tryMove("v", host("a", [], 1), host("b", [], 1, "no way back"))).toMatchObject({
    there: null,
    back: "no way back",
  });
});

test("the trial VM shows the host's CPU where VMs see it", () => {
  expect(trialXml("t", true)).toMatch(/type='kvm'.*host-model/s);
  expect(trialXml("t", false)).not.toContain("cpu mode");
});
