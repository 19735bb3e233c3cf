import { dvms } from "./generated/dvms.js";
import type { Message, MessageKind, MessageOf, MoveResult } from "./message.ts";
import {
  amount,
  decodeCause,
  decodeHost,
  decodeHosts,
  decodeResources,
  decodeSnapshot,
  decodeVm,
  encodeCause,
  encodeResources,
  encodeSnapshot,
  encodeVm,
  epoch,
  id,
  list,
  text,
  WireError,
  wireLimits,
} from "./wire-parts.ts";

type Envelope = dvms.Envelope.$Properties;
type Body<K extends MessageKind> = NonNullable<Envelope[K]>;

/** How one kind of message becomes a body of the envelope and back; `decode` throws WireError on what no honest peer sends. */
interface Codec<K extends MessageKind> {
  encode(message: MessageOf<K>): Body<K>;
  decode(body: Body<K>): Omit<MessageOf<K>, "kind">;
}

const ids = (values: readonly string[] | null | undefined, field: string) =>
  list(values, wireLimits.hostsMax, field, (value) => id(value, field));
const vms = (values: readonly dvms.Vm.$Properties[] | null | undefined, field: string) =>
  list(values, wireLimits.vmsMax, field, (vm) => decodeVm(vm, field));
const held = (body: { eventId?: string | null; epoch?: number | null }) => ({
  eventId: id(body.eventId, "eventId"),
  epoch: epoch(body.epoch),
});
const migration = (body: { migrationId?: string | null }) => ({ migrationId: id(body.migrationId, "migrationId") });

const between = (body: { eventId?: string | null; holderEventId?: string | null }) => ({
  eventId: id(body.eventId, "eventId"),
  holderEventId: id(body.holderEventId, "holderEventId"),
});

const results: readonly (MoveResult | null)[] = [null, "begun", "done", "aborted", "refused"];

const codecs: { [K in MessageKind]: Codec<K> } = {
  join: { encode: () => ({}), decode: () => ({}) },
  neighbours: { encode: (m) => ({ hosts: [...m.hosts] }), decode: (b) => ({ hosts: decodeHosts(b.hosts, "hosts") }) },
  stabilise: {
    encode: (m) => m,
    decode: (b) => ({ attempt: amount(b.attempt, "attempt"), listVersion: amount(b.listVersion, "listVersion") }),
  },
  stabilised: {
    encode: (m) => ({
      attempt: m.attempt,
      predecessor: m.predecessor,
      listVersion: m.listVersion,
      hasSuccessors: m.successors !== null,
      successors: [...(m.successors ?? [])],
    }),
    decode: (b) => ({
      attempt: amount(b.attempt, "attempt"),
      predecessor: b.predecessor ? decodeHost(b.predecessor, "predecessor") : null,
      listVersion: amount(b.listVersion, "listVersion"),
      successors: b.hasSuccessors ? decodeHosts(b.successors, "successors") : null,
    }),
  },
  leave: {
    encode: (m) => ({ predecessor: m.predecessor, successors: [...m.successors] }),
    decode: (b) => ({
      predecessor: b.predecessor ? decodeHost(b.predecessor, "predecessor") : null,
      successors: decodeHosts(b.successors, "successors"),
    }),
  },
  hints: {
    encode: (m) => ({ hints: m.hints.map((hint) => ({ ...hint, spare: encodeResources(hint.spare) })) }),
    decode: (b) => ({
      hints: list(b.hints, wireLimits.hostsMax, "hints", (hint) => ({
        hostId: id(hint.hostId, "hint.hostId"),
        hops: amount(hint.hops, "hint.hops"),
        spare: decodeResources(hint.spare, "hint.spare"),
      })),
    }),
  },

  invite: {
    encode: (m) => ({ ...m, cause: encodeCause(m.cause) }),
    decode: (b) => ({
      eventId: id(b.eventId, "eventId"),
      attempt: amount(b.attempt, "attempt"),
      leaseMs: amount(b.leaseMs, "leaseMs"),
      cause: decodeCause(b.cause),
    }),
  },
  grant: {
    encode: (m) => ({ ...m, snapshot: encodeSnapshot(m.snapshot), successors: [...m.successors] }),
    decode: (b) => ({
      ...held(b),
      attempt: amount(b.attempt, "attempt"),
      snapshot: decodeSnapshot(b.snapshot),
      successors: decodeHosts(b.successors, "successors"),
    }),
  },
  busy: {
    encode: (m) => ({ ...m, memberIds: [...m.memberIds], successors: [...m.successors] }),
    decode: (b) => ({
      eventId: id(b.eventId, "eventId"),
      attempt: amount(b.attempt, "attempt"),
      holderEventId: text(b.holderEventId, "holderEventId"),
      memberIds: ids(b.memberIds, "memberIds"),
      successors: decodeHosts(b.successors, "successors"),
      holder: b.holder ? decodeHost(b.holder, "holder") : null,
    }),
  },
  merge: {
    encode: (m) => m,
    decode: (b) => ({
      ...between(b),
      timesYielded: amount(b.timesYielded, "timesYielded"),
      ageMs: amount(b.ageMs, "ageMs"),
    }),
  },
  cede: {
    encode: (m) => ({ ...m, hosts: [...m.hosts] }),
    decode: (b) => ({ ...between(b), hosts: decodeHosts(b.hosts, "hosts", wireLimits.hostsMax) }),
  },
  decline: { encode: (m) => m, decode: (b) => ({ ...between(b), ended: b.ended ?? false }) },
  renew: {
    encode: (m) => ({ ...m, memberIds: [...m.memberIds] }),
    decode: (b) => ({
      ...held(b),
      attempt: amount(b.attempt, "attempt"),
      leaseMs: amount(b.leaseMs, "leaseMs"),
      memberIds: ids(b.memberIds, "memberIds"),
    }),
  },
  renewed: { encode: (m) => m, decode: (b) => ({ ...held(b), attempt: amount(b.attempt, "attempt") }) },
  release: { encode: (m) => m, decode: held },
  released: { encode: (m) => m, decode: held },
  prepare: {
    // Left out where there is none, as by daemons that know of none.
    encode: (m) => ({
      ...m,
      leaseMs: m.leaseMs === 0 ? null : m.leaseMs,
      arrivals: m.arrivals.map(encodeVm),
      departures: [...m.departures],
    }),
    decode: (b) => ({
      ...held(b),
      planVersion: amount(b.planVersion, "planVersion"),
      leaseMs: amount(b.leaseMs, "leaseMs"),
      arrivals: vms(b.arrivals, "arrivals"),
      departures: ids(b.departures, "departures"),
    }),
  },
  ready: { encode: (m) => m, decode: (b) => ({ ...held(b), planVersion: amount(b.planVersion, "planVersion") }) },
  changed: {
    encode: (m) => ({ ...m, snapshot: encodeSnapshot(m.snapshot) }),
    decode: (b) => ({
      ...held(b),
      planVersion: amount(b.planVersion, "planVersion"),
      reason: text(b.reason, "reason"),
      snapshot: decodeSnapshot(b.snapshot),
    }),
  },
  order: {
    encode: (m) => m,
    decode: (b) => ({
      ...held(b),
      ...migration(b),
      planVersion: amount(b.planVersion, "planVersion"),
      vmId: id(b.vmId, "vmId"),
      target: decodeHost(b.target, "target"),
      targetEpoch: epoch(b.targetEpoch),
    }),
  },
  moved: {
    encode: (m) => ({ ...m, result: results.indexOf(m.result) }),
    decode: (b) => {
      const result = results[b.result ?? 0];
      if (!result) throw new WireError(`result ${b.result} is unknown`);
      return { ...held(b), ...migration(b), result, reason: text(b.reason, "reason") };
    },
  },

  ask: {
    encode: (m) => ({ ...m, vm: encodeVm(m.vm) }),
    decode: (b) => ({
      ...held(b),
      ...migration(b),
      planVersion: amount(b.planVersion, "planVersion"),
      vm: decodeVm(b.vm, "vm"),
    }),
  },
  accept: { encode: (m) => m, decode: migration },
  refuse: { encode: (m) => m, decode: (b) => ({ ...migration(b), reason: text(b.reason, "reason") }) },
  gone: { encode: (m) => m, decode: migration },
  have: { encode: (m) => m, decode: migration },
  abandon: { encode: (m) => m, decode: migration },
  abandoned: { encode: (m) => m, decode: migration },
  lookup: {
    encode: (m) => ({ migrationId: m.migrationId, fromSource: m.asker === "source" }),
    decode: (b) => ({ ...migration(b), asker: b.fromSource ? "source" : "target" }),
  },
  holding: { encode: (m) => m, decode: (b) => ({ ...migration(b), staged: b.staged ?? false }) },
  copying: { encode: (m) => m, decode: migration },
};

const kinds = Object.keys(codecs) as readonly MessageKind[];

/** One frame's bytes, without the length before it. */
export function encodeMessage(message: Message): Uint8Array {
  // The table is typed by kind; the compiler cannot follow that codec and message share one.
  const codec = codecs[message.kind] as Codec<MessageKind>;
  return dvms.Envelope.encode({ [message.kind]: codec.encode(message) }).finish();
}

/**
 * What a frame says. `unknown` is a well-formed envelope of a kind that this version does not know: counted and ignored.
 * `invalid` is anything that no honest peer of this version sends. Never throws.
 */
export type Decoded =
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "hello"; readonly hello: dvms.Hello.$Properties }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "invalid"; readonly reason: string };

export function decodeFrame(bytes: Uint8Array): Decoded {
  try {
    const envelope = dvms.Envelope.decode(bytes);
    if (envelope.hello) return { kind: "hello", hello: envelope.hello };
    if (envelope.refused) return { kind: "refused", reason: text(envelope.refused.reason, "reason") };
    const kind = kinds.find((candidate) => envelope[candidate]);
    if (!kind) return { kind: "unknown" };
    const codec = codecs[kind] as Codec<MessageKind>;
    return { kind: "message", message: { kind, ...codec.decode(envelope[kind] as Body<MessageKind>) } as Message };
  } catch (error) {
    return { kind: "invalid", reason: error instanceof Error ? error.message : String(error) };
  }
}
