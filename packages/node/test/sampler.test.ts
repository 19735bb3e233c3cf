import type { HostSnapshot } from "@dvms/sched";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { startSampler } from "../src/sampler.ts";
import { EmbeddedLab, labVm } from "./hypervisor/embedded-lab.ts";
import { tempFolder } from "./temp-folder.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
});

function start(intervalMs: number) {
  const lab = new EmbeddedLab(tempFolder(), [labVm(1)]);
  const samples: HostSnapshot[] = [];
  const end = startSampler(
    lab.source.hypervisor,
    intervalMs,
    (snapshot) => samples.push(snapshot),
    (error) => expect.unreachable(String(error)),
  );
  onTestFinished(async () => {
    end();
    await lab.close();
  });
  return { samples, end };
}

test("samples at its interval until it is ended", async () => {
  const { samples, end } = start(100);
  await vi.advanceTimersByTimeAsync(350);
  expect(samples.map((snapshot) => snapshot.vms.length)).toEqual([1, 1, 1]);
  end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(samples).toHaveLength(3);
});

test("never samples more often than every 20 ms", async () => {
  const { samples } = start(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(samples).toHaveLength(5);
});
