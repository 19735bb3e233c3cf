import { expect, test } from "vitest";
import { hearInterruption } from "../../src/demo/interruption.ts";

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s asks for an orderly end, and only as long as it is heard",
  (name) => {
    const before = process.listenerCount(name);
    const interruption = hearInterruption();
    expect(interruption.signal.aborted).toBe(false);
    process.emit(name);
    expect(interruption.signal.aborted).toBe(true);
    interruption.end();
    expect(process.listenerCount(name)).toBe(before);
  },
);
