import { decodeHostRef, formatPosition, type HostRef, wire } from "@dvms/protocol";
import type { LeaseReport, RingHost, Role } from "../control-types.ts";
import type { Peers } from "./peers.ts";
import { inspectProtocol } from "./protocols.ts";

/** What a daemon answers when somebody walks the ring: who it is, how it is, and who comes next. */
export interface Inspection {
  readonly host: HostRef;
  readonly name: string;
  readonly role: Role;
  /** Demand over capacity in the worst dimension. */
  readonly load: number;
  /** A count. */
  readonly vms: number;
  readonly lease: LeaseReport | null;
  readonly successors: readonly HostRef[];
  /** VMs that another host has as well. */
  readonly doubledVmIds: readonly string[];
}

/** Asks a host how it is. @throws Error whose message says why there is no answer. */
export async function inspect(peers: Peers, to: HostRef, signal: AbortSignal): Promise<Inspection> {
  const question = wire.Inspect.encode({}).finish();
  return decodeInspection(await peers.ask(to, inspectProtocol, question, inspectionBytesMax, signal));
}

/** Sets what this daemon answers. */
export async function onInspect(peers: Peers, handler: () => Inspection): Promise<void> {
  await peers.answer(inspectProtocol, questionBytesMax, async () => encodeInspection(handler()));
}

/** An inspection as the ring report shows it. */
export function ringHostOf(inspection: Inspection): RingHost {
  const { host, name, role, load, vms, lease, successors, doubledVmIds } = inspection;
  return {
    id: host.id,
    name,
    address: host.address,
    position: formatPosition(host),
    role,
    load,
    vms,
    lease,
    successors: successors.map((successor) => successor.id),
    doubledVmIds,
  };
}

/** A host and its list of successors; a few kilobytes where names are long. */
const inspectionBytesMax = 65_536;
const questionBytesMax = 1_024;
/** So many at once are a cluster gone wrong as a whole; some of them say it. */
const doubledMax = 100;

function encodeInspection(inspection: Inspection): Uint8Array {
  const { lease, successors, doubledVmIds, ...rest } = inspection;
  return wire.Inspected.encode({
    ...rest,
    leaseEventId: lease?.eventId ?? "",
    leaseLeaderId: lease?.leaderId ?? "",
    leaseEpoch: lease?.epoch ?? 0,
    leaseExpiresInMs: lease?.expiresInMs ?? 0,
    successors: [...successors],
    doubledVmIds: doubledVmIds.slice(0, doubledMax),
  }).finish();
}

/** @throws Error where the answer makes no sense. */
function decodeInspection(bytes: Uint8Array): Inspection {
  const answer = wire.Inspected.decode(bytes);
  const role = roles.find((known) => known === answer.role);
  if (!role) throw new Error(`the role ${JSON.stringify((answer.role ?? "").slice(0, 40))} is unknown`);
  return {
    host: decodeHostRef(answer.host, "host"),
    name: answer.name ?? "",
    role,
    load: answer.load ?? 0,
    vms: answer.vms ?? 0,
    lease: answer.leaseEventId
      ? {
          eventId: answer.leaseEventId,
          leaderId: answer.leaseLeaderId ?? "",
          epoch: answer.leaseEpoch ?? 0,
          expiresInMs: answer.leaseExpiresInMs ?? 0,
        }
      : null,
    successors: (answer.successors ?? []).map((successor) => decodeHostRef(successor, "successors")),
    doubledVmIds: (answer.doubledVmIds ?? []).slice(0, doubledMax),
  };
}

const roles: readonly Role[] = ["free", "reserved", "leader"];
