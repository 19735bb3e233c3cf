import { expect, test } from "vitest";
import { Insistence } from "../../src/hypervisor/insistence.ts";
import { JumpingClock } from "./embedded-lab.ts";

test("it tries until it succeeds, and ends with the signal", async () => {
  const controller = new AbortController();
  const insistence = new Insistence(new JumpingClock(), controller.signal);
  let tries = 0;
  const third = () => (++tries < 3 ? Promise.reject(new Error("not yet")) : Promise.resolve(tries));
  expect(await insistence.insist(third)).toBe(3);
  controller.abort(new Error("enough"));
  await expect(insistence.insist(() => Promise.reject(new Error("not yet")))).rejects.toThrow("not yet");
});
