import { expect, test } from "vitest";
import { parseNames, parseStates, Virsh } from "../../src/lab/virsh.ts";

const states = "Domain: 'g1'\n  state.state=1\n  state.reason=1\n\nDomain: 'g2'\n  state.state=3\n  state.reason=5\n\n";
const table = "a4ec3e6e-16fa-4e35-8362-55fc943994fa g1\n1cc3b02c-c452-4001-9a02-bcb32636352b g2\n\n";

test("reads states and names", () => {
  expect(parseStates(states)).toEqual([
    { name: "g1", state: "running" },
    { name: "g2", state: "paused" },
  ]);
  expect(parseNames(table).map(({ name }) => name)).toEqual(["g1", "g2"]);
});

test("lists what both answers tell: a domain that came or went between them is not there yet or not any more", async () => {
  const virsh = new Virsh({ uri: "test:///default" }, async (_, args) => {
    const stdout = args.includes("domstats") ? `${states}Domain: 'g3'\n  state.state=1\n` : table;
    return { ok: true, stdout, stderr: "" };
  });
  expect(await virsh.list()).toEqual([
    { uuid: "a4ec3e6e-16fa-4e35-8362-55fc943994fa", name: "g1", state: "running" },
    { uuid: "1cc3b02c-c452-4001-9a02-bcb32636352b", name: "g2", state: "paused" },
  ]);
});

test("a libvirtd that refuses does not answer", async () => {
  const virsh = new Virsh({ uri: "test:///default" }, async () => ({ ok: false, stdout: "", stderr: "refused" }));
  expect(await virsh.answers()).toBe(false);
});
