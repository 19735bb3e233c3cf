import { array, int32, struct, uint64, type XdrType } from "@stellar/js-xdr";
import { type Domain, limits, nonnullDomain, type TypedParam, text, typedParam } from "./xdr-types.ts";

/** What libvirt tells by itself, once asked to. */
export type DomainEvent =
  | { readonly kind: "lifecycle"; readonly domain: Domain; readonly event: LifecycleEvent; readonly detail: number }
  | { readonly kind: "balloonChange"; readonly domain: Domain; readonly actualKiB: bigint }
  | { readonly kind: "deviceAdded" | "deviceRemoved"; readonly domain: Domain; readonly device: string }
  | { readonly kind: "migrationIteration"; readonly domain: Domain; readonly iteration: number }
  | { readonly kind: "jobCompleted"; readonly domain: Domain; readonly params: readonly TypedParam[] };

/** In libvirt's order (`virDomainEventType`); `unknown` for what a newer libvirt may say. */
export type LifecycleEvent = (typeof lifecycleEvents)[number] | "unknown";
const lifecycleEvents = [
  "defined",
  "undefined",
  "started",
  "suspended",
  "resumed",
  "stopped",
  "shutdown",
  "pmsuspended",
  "crashed",
] as const;

/** Of `stopped`: the VM went to another host (`VIR_DOMAIN_EVENT_STOPPED_MIGRATED`). */
export const stoppedMigrated = 3;

/** An event's id for the registration, its procedure number, and how its message is read. */
export interface EventKind {
  /** As in `remote_protocol.x`, without `REMOTE_PROC_`. */
  readonly name: string;
  readonly id: number;
  readonly number: number;
  readonly message: XdrType<unknown>;
  read(body: Uint8Array): DomainEvent;
}

const dom = nonnullDomain;
const device = struct("remote_domain_event_device_removed_msg", { dom, devAlias: text });

function kind<T>(name: string, id: number, number: number, message: XdrType<T>, read: (m: T) => DomainEvent) {
  return { name, id, number, message, read: (body: Uint8Array) => read(message.decode(body)) } satisfies EventKind;
}

export const eventKinds: Readonly<Record<DomainEvent["kind"], EventKind>> = {
  lifecycle: kind(
    "DOMAIN_EVENT_CALLBACK_LIFECYCLE",
    0,
    318,
    struct("remote_domain_event_callback_lifecycle_msg", {
      callbackID: int32(),
      msg: struct("remote_domain_event_lifecycle_msg", { dom, event: int32(), detail: int32() }),
    }),
    ({ msg }) => ({
      kind: "lifecycle",
      domain: msg.dom,
      event: lifecycleEvents[msg.event] ?? "unknown",
      detail: msg.detail,
    }),
  ),
  balloonChange: kind(
    "DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE",
    13,
    331,
    struct("remote_domain_event_callback_balloon_change_msg", {
      callbackID: int32(),
      msg: struct("remote_domain_event_balloon_change_msg", { dom, actual: uint64() }),
    }),
    ({ msg }) => ({ kind: "balloonChange", domain: msg.dom, actualKiB: msg.actual }),
  ),
  deviceRemoved: kind(
    "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED",
    15,
    333,
    struct("remote_domain_event_callback_device_removed_msg", { callbackID: int32(), msg: device }),
    ({ msg }) => ({ kind: "deviceRemoved", domain: msg.dom, device: msg.devAlias }),
  ),
  deviceAdded: kind(
    "DOMAIN_EVENT_CALLBACK_DEVICE_ADDED",
    19,
    354,
    struct("remote_domain_event_callback_device_added_msg", { callbackID: int32(), dom, devAlias: text }),
    (message) => ({ kind: "deviceAdded", domain: message.dom, device: message.devAlias }),
  ),
  migrationIteration: kind(
    "DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION",
    20,
    359,
    struct("remote_domain_event_callback_migration_iteration_msg", { callbackID: int32(), dom, iteration: int32() }),
    (message) => ({ kind: "migrationIteration", domain: message.dom, iteration: message.iteration }),
  ),
  jobCompleted: kind(
    "DOMAIN_EVENT_CALLBACK_JOB_COMPLETED",
    21,
    363,
    struct("remote_domain_event_callback_job_completed_msg", {
      callbackID: int32(),
      dom,
      params: array(typedParam, limits.jobStats),
    }),
    (message) => ({ kind: "jobCompleted", domain: message.dom, params: message.params }),
  ),
};
