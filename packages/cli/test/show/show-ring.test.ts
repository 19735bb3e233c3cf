import type { RingReport } from "@dvms/node";
import { expect, test } from "vitest";
import { showRing } from "../../src/show/show-ring.ts";
import { answeringServer } from "../answering-server.ts";
import { hostId, statusWith } from "../fixtures.ts";
import { keptOutput } from "../output.ts";

const { id, name, address, position, role, load, lease } = statusWith();
const host = { id, name, address, position, role, load, vms: 1, lease, successors: [hostId(2)], doubledVmIds: [] };
const complete: RingReport = { complete: true, hosts: [host], broken: null };
const broken: RingReport = { complete: false, hosts: [host], broken: { afterId: id, reason: "b does not answer" } };

test("a complete ring ends with 0, as a table or as the report itself", async () => {
  const { socket } = await answeringServer({ "/v1/ring": complete });
  const [table, json] = [keptOutput(), keptOutput()];
  expect(await showRing({ socket }, table)).toBe(0);
  expect(table.text).toContain("The ring is complete: 1 host.\n");
  expect(await showRing({ socket, json: true }, json)).toBe(0);
  expect(JSON.parse(json.text)).toEqual(complete);
});

test("a broken ring ends with 1, and the place and the reason are told", async () => {
  const { socket } = await answeringServer({ "/v1/ring": broken });
  const output = keptOutput();
  expect(await showRing({ socket }, output)).toBe(1);
  expect(output.text).toContain("The ring is broken after h01: b does not answer.\n");
});

test("a ring in which a VM is on two hosts ends with 1", async () => {
  const { socket } = await answeringServer({ "/v1/ring": { ...complete, hosts: [{ ...host, doubledVmIds: ["v1"] }] } });
  const output = keptOutput();
  expect(await showRing({ socket }, output)).toBe(1);
  expect(output.text).toContain("VM v1 is on several hosts at once");
});
