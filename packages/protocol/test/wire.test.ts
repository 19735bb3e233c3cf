import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dvms } from "../src/generated/dvms.js";
import type { Message, MessageKind } from "../src/message.ts";
import { Random } from "../src/random.ts";
import { decodeFrame, encodeMessage } from "../src/wire.ts";
import { wireLimits } from "../src/wire-parts.ts";
import { host, snapshot, vm } from "./fixtures.ts";
import { sampleMessages, samples } from "./messages.ts";

/** Bytes as they were when version 1 of the protocol was written: what a daemon of that version sends and expects. */
const golden = JSON.parse(readFileSync(new URL("golden-v1.json", import.meta.url), "utf8")) as Record<string, string>;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const roundTrip = (message: Message) => decodeFrame(encodeMessage(message));
const envelope = (fields: dvms.Envelope.$Properties) => decodeFrame(dvms.Envelope.encode(fields).finish());
/** Field number and wire type as they stand before each field. */
const tag = (field: number, wireType: number) => {
  const value = (field << 3) | wireType;
  return value < 128 ? [value] : [(value & 127) | 128, value >> 7];
};

describe("a message on the wire", () => {
  it.each(sampleMessages.map((message) => [message.kind, message] as const))(
    "of kind %s comes back as it was",
    (_, message) => {
      expect(roundTrip(message)).toEqual({ kind: "message", message });
    },
  );

  it.each([
    ["no successors to tell", { ...samples.stabilised, predecessor: null, successors: null }],
    ["an empty list of successors, which is not the same", { ...samples.stabilised, successors: [] }],
    ["no predecessor", { ...samples.leave, predecessor: null, successors: [] }],
    ["a reason of its own to be busy", { ...samples.busy, holderEventId: "", memberIds: [], successors: [] }],
    ["the other asker", { ...samples.lookup, asker: "target" }],
    ["no copy", { ...samples.holding, staged: false }],
    ["a lease for a plan", { ...samples.prepare, leaseMs: 4_000 }],
    ["epoch 0", { ...samples.release, epoch: 0 }],
    ["the largest epoch", { ...samples.release, epoch: Number.MAX_SAFE_INTEGER }],
    ["no room at all", { ...samples.hints, hints: [{ hostId: "c", hops: 0, spare: {} }] }],
    ["an empty host", { ...samples.grant, snapshot: snapshot("b") }],
    ["letters beyond ASCII", { ...samples.refuse, reason: "zu voll – прошу прощения 🙂" }],
  ] as const)("with %s comes back as it was", (_, message) => {
    expect(roundTrip(message as Message)).toEqual({ kind: "message", message });
  });

  it.each([
    { kind: "underload" },
    { kind: "drain" },
    { kind: "place" },
    { kind: "ruleBroken", rule: "spread web" },
    { kind: "overload", dimension: "memory", load: 0 },
  ] as const)("carries the cause $kind", (cause) => {
    const message = { ...samples.invite, cause };
    expect(roundTrip(message)).toEqual({ kind: "message", message });
  });

  it.each(["begun", "done", "aborted", "refused"] as const)("carries the result %s", (result) => {
    const message = { ...samples.moved, result };
    expect(roundTrip(message)).toEqual({ kind: "message", message });
  });
});

describe("the bytes of version 1", () => {
  it("are on record for every kind of message", () => {
    expect(Object.keys(golden).sort()).toEqual(Object.keys(samples).sort());
  });

  it.each(sampleMessages.map((message) => [message.kind, message] as const))(
    "of %s are sent as ever",
    (kind, message) => {
      expect(hex(encodeMessage(message))).toBe(golden[kind]);
    },
  );

  it.each(Object.keys(golden) as MessageKind[])("of %s are understood as ever", (kind) => {
    const message = samples[kind];
    expect(decodeFrame(Buffer.from(golden[kind] ?? "", "hex"))).toEqual({ kind: "message", message });
  });
});

describe("a frame of another version", () => {
  it("is read without the fields that are unknown here", () => {
    const known = encodeMessage(samples.accept);
    // An Accept with the fields 15 (varint) and 14 (text) behind the known one, in an envelope with a field 200 behind it.
    const body = [...known.slice(3), ...tag(15, 0), 42, ...tag(14, 2), 2, 104, 105];
    const frame = Uint8Array.from([...known.slice(0, 2), body.length, ...body, ...tag(200, 0), 1]);
    expect(decodeFrame(frame)).toEqual({ kind: "message", message: samples.accept });
  });

  it("of a kind that is unknown here is told from a broken one", () => {
    expect(decodeFrame(Uint8Array.from([...tag(99, 2), 3, 1, 2, 3]))).toEqual({ kind: "unknown" });
    expect(decodeFrame(new Uint8Array())).toEqual({ kind: "unknown" });
  });

  it("with a result that is unknown here is refused and not guessed", () => {
    const moved = { eventId: "e", migrationId: "m" };
    expect(envelope({ moved: { ...moved, result: 9 as never } })).toMatchObject({ kind: "invalid" });
    expect(envelope({ moved })).toMatchObject({ kind: "invalid" });
  });
});

describe("the frames around a link's beginning and end", () => {
  it("are told from messages", () => {
    const hello = { clusterId: "c", protocolMin: 1, protocolMax: 1 };
    const decoded = envelope({ hello });
    expect(decoded.kind).toBe("hello");
    expect(decoded.kind === "hello" && decoded.hello.clusterId).toBe("c");
    expect(envelope({ refused: { reason: "another cluster" } })).toEqual({
      kind: "refused",
      reason: "another cluster",
    });
  });
});

describe("bad input", () => {
  const vmOf = (fields: dvms.Vm.$Properties) => ({
    ask: { migrationId: "m", eventId: "e", vm: { id: "v", ...fields } },
  });
  const granted = (fields: dvms.Snapshot.$Properties) => ({
    grant: { eventId: "e", snapshot: { hostId: "h", ...fields } },
  });
  const resource = (name: string, amount: number) => granted({ capacity: [{ name, amount }] });
  const overlong = "x".repeat(wireLimits.textLengthMax + 1);
  const cases: readonly (readonly [string, dvms.Envelope.$Properties, RegExp])[] = [
    ["an amount that is no number", resource("cpu", Number.NaN), /capacity\.cpu is NaN/],
    ["an amount below zero", resource("cpu", -1), /capacity\.cpu is -1/],
    ["an amount without end", resource("cpu", Number.POSITIVE_INFINITY), /capacity\.cpu is Infinity/],
    ["memory below zero", vmOf({ memoryMib: -5 }), /vm\.memory is -5/],
    ["a dirty rate that is no number", vmOf({ dirtyRateMibPerS: Number.NaN }), /vm\.dirtyRate is NaN/],
    ["a lease below zero", { invite: { eventId: "e", leaseMs: -1, cause: { drain: {} } } }, /leaseMs is -1/],
    ["a broken epoch", { release: { eventId: "e", epoch: 1.5 } }, /epoch is 1\.5/],
    ["an epoch beyond exact numbers", { release: { eventId: "e", epoch: 2 ** 53 } }, /epoch is 9007199254740992/],
    ["an epoch below zero", { release: { eventId: "e", epoch: -1 } }, /epoch is -1/],
    ["an id that is missing", { gone: {} }, /migrationId is missing/],
    ["an id that is too long", { gone: { migrationId: overlong } }, /migrationId is 513 characters long/],
    ["a reason that is too long", { refuse: { migrationId: "m", reason: overlong } }, /reason is 513 characters long/],
    ["a last word that is too long", { refused: { reason: overlong } }, /reason is 513 characters long/],
    ["a host without an id", { neighbours: { hosts: [{ address: "x" }] } }, /hosts\.id is missing/],
    ["a host without an address", { neighbours: { hosts: [{ id: "x" }] } }, /hosts\.address is missing/],
    [
      "a site that is too long",
      { neighbours: { hosts: [{ id: "x", site: overlong, address: "y" }] } },
      /hosts\.site is 513/,
    ],
    ["an order without a target", { order: { eventId: "e", migrationId: "m", vmId: "v" } }, /target is missing/],
    ["an ask without a VM", { ask: { eventId: "e", migrationId: "m" } }, /vm is missing/],
    ["a grant without a snapshot", { grant: { eventId: "e" } }, /snapshot is missing/],
    ["an invitation without a cause", { invite: { eventId: "e" } }, /cause is missing/],
    ["a cause of no known kind", { invite: { eventId: "e", cause: {} } }, /cause is of no known kind/],
    ["a VM twice in one snapshot", granted({ vms: [{ id: "v" }, { id: "v" }] }), /names a VM twice/],
    ["a resource without a name", resource("", 1), /resource named ""/],
    ["a resource with a bad name", resource("CPU time", 1), /resource named "CPU time"/],
    ["a resource that would spoil an object", resource("__proto__", 1), /resource named "__proto__"/],
    ["a resource that every object seems to have", resource("constructor", 1), /resource named "constructor"/],
    ["another such resource", resource("toString", 1), /resource named "toString"/],
    [
      "too many resources",
      granted({
        capacity: Array.from({ length: wireLimits.resourcesMax + 1 }, (_, i) => ({ name: `r${i}`, amount: 1 })),
      }),
      /capacity has 33 entries, 32 at most/,
    ],
    [
      "too many VMs",
      granted({ vms: Array.from({ length: wireLimits.vmsMax + 1 }, (_, i) => ({ id: `v${i}` })) }),
      /snapshot\.vms has 4097 entries, 4096 at most/,
    ],
    [
      "too many members",
      { busy: { eventId: "e", memberIds: Array.from({ length: wireLimits.hostsMax + 1 }, (_, i) => `h${i}`) } },
      /memberIds has 1025 entries, 1024 at most/,
    ],
  ];

  it.each(cases)("with %s is refused for a reason", (_, fields, reason) => {
    const decoded = envelope(fields);
    expect(decoded.kind).toBe("invalid");
    expect(decoded.kind === "invalid" && decoded.reason).toMatch(reason);
  });

  it("never throws, whatever the bytes: 20,000 broken frames from one seed", () => {
    const random = new Random(20_261_101);
    const below = (limit: number) => Math.floor(random.uniform() * limit);
    const frames = sampleMessages.map(encodeMessage);
    const counts = { message: 0, hello: 0, refused: 0, unknown: 0, invalid: 0 };
    for (let round = 0; round < 20_000; round++) {
      const decoded = decodeFrame(broken(frames, round, below));
      counts[decoded.kind]++;
      // Whatever was understood can be sent on: nothing half-read gets in.
      if (decoded.kind === "message") expect(roundTrip(decoded.message)).toEqual(decoded);
    }
    expect(counts.invalid).toBeGreaterThan(1_000);
    expect(counts.message).toBeGreaterThan(1_000);
    expect(counts.unknown).toBeGreaterThan(10);
  });

  it("does not refuse what is as large as it may be", () => {
    const vms = Array.from({ length: wireLimits.vmsMax }, (_, i) => vm(`v${i}`, 1));
    const message = {
      ...samples.grant,
      snapshot: snapshot("b", vms),
      successors: [host("x".repeat(wireLimits.textLengthMax - 8))],
    };
    expect(roundTrip(message)).toEqual({ kind: "message", message });
  });
});

/** A frame of random bytes, the beginning of a real frame, or a real frame with up to three bytes changed, by turns. */
function broken(frames: readonly Uint8Array[], round: number, below: (limit: number) => number): Uint8Array {
  if (round % 3 === 0) return Uint8Array.from({ length: below(80) }, () => below(256));
  const frame = Uint8Array.from(frames[below(frames.length)] ?? []);
  if (round % 3 === 1) return frame.slice(0, below(frame.length + 1));
  for (let flips = 1 + below(3); flips > 0; flips--) frame[below(frame.length)] = below(256);
  return frame;
}
