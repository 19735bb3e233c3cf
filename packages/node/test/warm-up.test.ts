import { expect, test } from "vitest";
import { loadConfig } from "../src/config/load-config.ts";
import { warmUp } from "../src/warm-up.ts";
import { tempFolder } from "./temp-folder.ts";

test("garbage is gone afterwards, and nothing is left in the way of a daemon", () => {
  const config = loadConfig({ file: null, flags: { dataDir: tempFolder() }, environment: {} });
  const garbage = new WeakRef({ held: new Uint8Array(1_000) });
  return new Promise<void>((resolve) => {
    // A weak reference is kept until the task that made it is over.
    setImmediate(() => {
      warmUp(config);
      expect(garbage.deref()).toBeUndefined();
      resolve();
    });
  });
});
