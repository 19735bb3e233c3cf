import type { HostRef } from "@dvms/protocol";
import { describe, expect, test } from "vitest";
import { KeptLinks } from "../../src/transport/kept-links.ts";

const hosts = ["b", "c", "d"].map((id): HostRef => ({ id, site: "s", rack: "r", address: `address-of-${id}` }));

/** Kept links over a network in which every try ends as soon as `settle` is called, as `reachable` says. */
function open() {
  const state = { nowMs: 0, tried: [] as string[], linked: new Set<string>(), reachable: true };
  let settle: () => void = () => undefined;
  const kept = new KeptLinks({
    isLinked: ({ id }) => state.linked.has(id),
    open: ({ id }) => {
      state.tried.push(id);
      return new Promise((resolve) => {
        settle = () => {
          if (state.reachable) state.linked.add(id);
          resolve();
        };
      });
    },
    retryMs: 100,
    nowMs: () => state.nowMs,
  });
  const finish = async () => {
    settle();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { state, kept, finish };
}

describe("links that are kept", () => {
  test("are opened one after the other, in the order given, except those that are open", async () => {
    const { state, kept, finish } = open();
    state.linked.add("c");
    kept.keep(hosts);
    expect(state.tried).toEqual(["b"]);
    await finish();
    expect(state.tried).toEqual(["b", "d"]);
    await finish();
    expect([...state.linked].sort()).toEqual(["b", "c", "d"]);
  });

  test("follow the latest list also while one is being opened", async () => {
    const { state, kept, finish } = open();
    kept.keep(hosts.slice(0, 2));
    kept.keep(hosts.slice(2));
    await finish();
    await finish();
    expect(state.tried).toEqual(["b", "d"]);
    expect([...kept.hostIds]).toEqual(["d"]);
  });

  test("are tried again after a pause where nobody answered", async () => {
    const { state, kept, finish } = open();
    state.reachable = false;
    kept.keep(hosts.slice(0, 1));
    await finish();
    state.nowMs = 99;
    await kept.openMissing();
    expect(state.tried).toEqual(["b"]);
    state.nowMs = 100;
    void kept.openMissing();
    expect(state.tried).toEqual(["b", "b"]);
  });

  test("are opened again at once where one that was open has ended", async () => {
    const { state, kept, finish } = open();
    kept.keep(hosts.slice(0, 1));
    await finish();
    state.linked.clear();
    void kept.openMissing();
    expect(state.tried).toEqual(["b", "b"]);
  });
});
