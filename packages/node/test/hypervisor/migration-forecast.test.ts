import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { LibvirtLedger } from "../../src/hypervisor/libvirt-ledger.ts";
import { MigrationForecast } from "../../src/hypervisor/migration-forecast.ts";
import { tempFolder } from "../temp-folder.ts";

test("after ten migrations of a VM the prediction is within a fifth, also where the model is far off", () => {
  const ledger = new LibvirtLedger(join(tempFolder(), "libvirt.sqlite"));
  onTestFinished(() => ledger.close());
  const forecast = new MigrationForecast(ledger, 100);
  const vm = { id: "a", usedMiB: 200, dirtyRateMiBPerS: 10 };
  const model = forecast.predictMs(vm);
  for (let move = 0; move < 10; move++) forecast.learn(vm, model * (3 + (move % 2 === 0 ? 0.3 : -0.3)));
  expect(Math.abs(forecast.predictMs(vm) / (model * 3) - 1)).toBeLessThan(0.2);
  expect(forecast.predictMs({ ...vm, id: "b" })).toBe(model);
  expect(forecast.predictMs({ ...vm, usedMiB: 400 })).toBeGreaterThan(forecast.predictMs(vm));
});
