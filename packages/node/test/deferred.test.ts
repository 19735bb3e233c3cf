import { expect, test } from "vitest";
import { defer } from "../src/deferred.ts";

test("a promise waits until it is resolved from outside", async () => {
  const { promise, resolve } = defer<string>();
  expect(await Promise.race([promise, Promise.resolve("still waiting")])).toBe("still waiting");
  resolve("done");
  expect(await promise).toBe("done");
});

test("only the first value counts", async () => {
  const { promise, resolve } = defer<number>();
  resolve(1);
  resolve(2);
  expect(await promise).toBe(1);
});

test("two promises have nothing to do with each other", async () => {
  const [first, second] = [defer<number>(), defer<number>()];
  second.resolve(2);
  expect(await Promise.race([first.promise, second.promise])).toBe(2);
});
