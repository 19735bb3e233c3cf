import { expect, test } from "vitest";
import { listNames, nameIds, namerOf, shortAddress } from "../../src/render/names.ts";
import { hostId } from "../fixtures.ts";

const nameOf = namerOf(new Map([[hostId(1), "h01"]]));

test("a host that nobody has named is called by the start of its id", () => {
  expect([nameOf(hostId(1)), nameOf(hostId(2))]).toEqual(["h01", "00000002"]);
});

test("a long list is cut and counted", () => {
  expect(listNames(["a", "b", "c", "d"], (id) => id, 2)).toBe("a, b and 2 more");
  expect(listNames(["a", "b"], (id) => id, 2)).toBe("a, b");
});

test.each([
  ["/ip4/127.0.0.1/tcp/4001/p2p/12D3", "127.0.0.1:4001"],
  ["/ip6/::1/tcp/4001/p2p/12D3", "[::1]:4001"],
  ["/dns4/host.example/tcp/4001", "host.example:4001"],
  ["/unix/x", "/unix/x"],
])("the address %s is shown as %s", (address, shown) => {
  expect(shortAddress(address)).toBe(shown);
});

test("ids in a daemon's sentence become names", () => {
  expect(nameIds(`host ${hostId(1)} is at 720, not ${hostId(3)}.`, nameOf)).toBe("host h01 is at 720, not 00000003.");
});
