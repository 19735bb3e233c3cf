import { faultText } from "@dvms/sim-driver";
import { expect, test } from "vitest";

test("a fault in words", () => {
  expect(
    faultText({ kind: "pause", atMs: 1000.4, forMs: 500, hosts: [3], amount: 0, messages: [], ambushMs: null }),
  ).toBe("1000 ms: pause of host 3 for 500 ms, amount 0");
  expect(
    faultText({ kind: "loss", atMs: 1, forMs: 2, hosts: [], amount: 0.1, messages: ["order"], ambushMs: null }),
  ).toContain("loss of all hosts, only order for");
});
