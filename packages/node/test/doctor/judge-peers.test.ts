import { expect, test } from "vitest";
import { judgePeers } from "../../src/doctor/judge-peers.ts";

const own = { uuid: "0badcafe-0000-4000-8000-000000000001", cpuModel: "EPYC", machines: ["pc", "q35"] };
const levels = (...args: Parameters<typeof judgePeers>) =>
  judgePeers(...args).map(({ check, level }) => `${check} ${level}`);
const peer = (more: Partial<typeof own>) => ({
  uri: "qemu+tls://b/system",
  capabilities: { ...own, uuid: "0badcafe-0000-4000-8000-000000000002", ...more },
  reason: "",
});

test("hosts that are alike are in order", () => {
  expect(levels(own, [peer({})])).toEqual(["uuid ok"]);
});

test("the same UUID twice, or a placeholder, is an error", () => {
  expect(levels(own, [peer({ uuid: own.uuid })])).toContain("uuid error");
  expect(levels(own, [peer({}), { ...peer({}), uri: "qemu+tls://c/system" }])).toEqual(["uuid error"]);
  expect(levels({ ...own, uuid: "" }, [])).toEqual(["uuid error"]);
  expect(levels({ ...own, uuid: "00000000-0000-0000-0000-000000000000" }, [])).toEqual(["uuid error"]);
});

test("another CPU, missing machine types and an unreachable host are told of", () => {
  expect(levels(own, [peer({ cpuModel: "Skylake", machines: ["pc"] })])).toEqual([
    "uuid ok",
    "cpu warning",
    "machines warning",
  ]);
  const [, unreachable] = judgePeers(own, [
    { uri: "qemu+tls://c/system", capabilities: null, reason: "Host key unknown" },
  ]);
  expect(unreachable).toMatchObject({
    check: "migration",
    level: "error",
    remedy: expect.stringMatching(/^Make the ssh/),
  });
});
