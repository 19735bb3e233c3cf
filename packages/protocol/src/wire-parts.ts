import { type HostSnapshot, type Resources, resourceNamePattern, type VmSnapshot } from "@dvms/sched";
import type { dvms } from "./generated/dvms.js";
import type { HostRef } from "./host.ts";
import type { Cause } from "./outcome.ts";

/** Thrown inside the codec only; `decodeMessage` turns it into a reason. */
export class WireError extends Error {}

/** Limits on what a peer may make us hold; far above what an honest one sends. */
export const wireLimits = {
  /** Characters of an id, an address, a name or a reason. */
  textLengthMax: 512,
  /** Entries of any list of hosts or ids: the members of the largest partition that can be configured, with room. */
  hostsMax: 1_024,
  /** Entries of a list of neighbours: the longest successor list that can be configured, with room. */
  neighboursMax: 128,
  /** Of any resource, or of a VM's memory: sums of as many as a snapshot may hold are still exact in a double. */
  amountMax: 1e12,
  vmsMax: 4_096,
  resourcesMax: 32,
} as const;

/** A text that may be empty. */
export function text(value: string | null | undefined, field: string): string {
  const result = value ?? "";
  if (result.length > wireLimits.textLengthMax) throw new WireError(`${field} is ${result.length} characters long`);
  return result;
}

/** An id: a text that may not be empty. */
export function id(value: string | null | undefined, field: string): string {
  const result = text(value, field);
  if (result === "") throw new WireError(`${field} is missing`);
  return result;
}

/** A number from zero to a limit. */
export function amount(value: number | null | undefined, field: string, max: number = Number.MAX_SAFE_INTEGER): number {
  const result = value ?? 0;
  if (!(result >= 0 && result <= max)) throw new WireError(`${field} is ${result}`);
  return result;
}

/** An epoch: a whole number, exact in a double. */
export function epoch(value: number | null | undefined): number {
  const result = value ?? 0;
  if (!Number.isSafeInteger(result) || result < 0) throw new WireError(`epoch is ${result}`);
  return result;
}

export function list<T, R>(
  values: readonly T[] | null | undefined,
  max: number,
  field: string,
  decode: (value: T) => R,
): R[] {
  if (!values) return [];
  if (values.length > max) throw new WireError(`${field} has ${values.length} entries, ${max} at most`);
  return values.map(decode);
}

export function present<T>(value: T | null | undefined, field: string): T {
  if (value === null || value === undefined) throw new WireError(`${field} is missing`);
  return value;
}

export function encodeResources(resources: Resources): dvms.Resource.$Properties[] {
  return Object.entries(resources).map(([name, value]) => ({ name, amount: value }));
}

export function decodeResources(
  resources: readonly dvms.Resource.$Properties[] | null | undefined,
  field: string,
): Resources {
  const result: Record<string, number> = {};
  list(resources, wireLimits.resourcesMax, field, (resource) => {
    const name = resource.name ?? "";
    // A name that every object inherits ("constructor") would be found where nobody put it, with a value that is no number.
    if (!resourceNamePattern.test(name) || name in Object.prototype)
      throw new WireError(`${field} has a resource named ${JSON.stringify(name.slice(0, 40))}`);
    result[name] = amount(resource.amount, `${field}.${name}`, wireLimits.amountMax);
  });
  return result;
}

export function decodeHost(host: dvms.Host.$Properties | null | undefined, field: string): HostRef {
  const { id: hostId, site, rack, address } = present(host, field);
  return {
    id: id(hostId, `${field}.id`),
    site: text(site, `${field}.site`),
    rack: text(rack, `${field}.rack`),
    address: id(address, `${field}.address`),
  };
}

export function decodeHosts(
  hosts: readonly dvms.Host.$Properties[] | null | undefined,
  field: string,
  max: number = wireLimits.neighboursMax,
): HostRef[] {
  return list(hosts, max, field, (host) => decodeHost(host, field));
}

export function encodeVm(vm: VmSnapshot): dvms.Vm.$Properties {
  return {
    id: vm.id,
    demand: encodeResources(vm.demand),
    memoryMib: vm.memoryMiB,
    dirtyRateMibPerS: vm.dirtyRateMiBPerS,
    movable: vm.movable,
  };
}

export function decodeVm(value: dvms.Vm.$Properties | null | undefined, field: string): VmSnapshot {
  const vm = present(value, field);
  return {
    id: id(vm.id, `${field}.id`),
    demand: decodeResources(vm.demand, `${field}.demand`),
    memoryMiB: amount(vm.memoryMib, `${field}.memory`, wireLimits.amountMax),
    dirtyRateMiBPerS: amount(vm.dirtyRateMibPerS, `${field}.dirtyRate`, wireLimits.amountMax),
    movable: vm.movable ?? false,
  };
}

export function encodeSnapshot(snapshot: HostSnapshot): dvms.Snapshot.$Properties {
  return {
    hostId: snapshot.hostId,
    capacity: encodeResources(snapshot.capacity),
    vms: snapshot.vms.map(encodeVm),
    reserved: encodeResources(snapshot.reserved),
    migrationMibPerS: snapshot.migrationMiBPerS,
  };
}

export function decodeSnapshot(value: dvms.Snapshot.$Properties | null | undefined): HostSnapshot {
  const snapshot = present(value, "snapshot");
  const vms = list(snapshot.vms, wireLimits.vmsMax, "snapshot.vms", (vm) => decodeVm(vm, "snapshot.vms"));
  if (new Set(vms.map((vm) => vm.id)).size !== vms.length) throw new WireError("snapshot names a VM twice");
  return {
    hostId: id(snapshot.hostId, "snapshot.hostId"),
    capacity: decodeResources(snapshot.capacity, "snapshot.capacity"),
    vms,
    reserved: decodeResources(snapshot.reserved, "snapshot.reserved"),
    migrationMiBPerS: amount(snapshot.migrationMibPerS, "snapshot.migrationMiBPerS", wireLimits.amountMax),
  };
}

export function encodeCause(cause: Cause): dvms.Cause.$Properties {
  switch (cause.kind) {
    case "overload":
      return { overload: { dimension: cause.dimension, load: cause.load } };
    case "underload":
      return { underload: {} };
    case "drain":
      return { drain: {} };
    case "place":
      return { place: {} };
    case "ruleBroken":
      return { ruleBroken: { rule: cause.rule } };
  }
}

export function decodeCause(value: dvms.Cause.$Properties | null | undefined): Cause {
  const cause = present(value, "cause");
  if (cause.overload) {
    return {
      kind: "overload",
      dimension: id(cause.overload.dimension, "cause.dimension"),
      load: amount(cause.overload.load, "cause.load"),
    };
  }
  if (cause.underload) return { kind: "underload" };
  if (cause.drain) return { kind: "drain" };
  if (cause.place) return { kind: "place" };
  if (cause.ruleBroken) return { kind: "ruleBroken", rule: id(cause.ruleBroken.rule, "cause.rule") };
  throw new WireError("cause is of no known kind");
}
