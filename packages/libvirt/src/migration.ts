import { migrateFlags } from "./flags.ts";
import type { TypedParam } from "./xdr-types.ts";

/** A migration from this host's libvirt to another's, which the two carry out between themselves. */
export interface MigrateOrder {
  /** libvirt URI of the target as the source's libvirt reaches it, such as `qemu+tls://b.example/system`. */
  readonly targetUri: string;
  /** `migrateFlags`; peer-to-peer and live always are. */
  readonly flags?: number;
  readonly bandwidthMiBPerS?: number;
  /** Where the memory goes if not to the host of `targetUri`, such as `tcp://10.0.0.2`. */
  readonly migrateUri?: string;
  readonly destinationXml?: string;
  readonly persistentXml?: string;
}

export interface MigrateCall {
  readonly dconnuri: string;
  readonly params: TypedParam[];
  readonly cookie_in: Uint8Array;
  readonly flags: number;
}

/** What libvirt is told of an order. */
export function migrateCall(order: MigrateOrder): MigrateCall {
  const text = (field: string, value: string | undefined): TypedParam[] =>
    value === undefined ? [] : [{ field, value: { type: "string", value } }];
  const bandwidth = order.bandwidthMiBPerS;
  return {
    dconnuri: order.targetUri,
    params: [
      ...text("migrate_uri", order.migrateUri),
      ...text("destination_xml", order.destinationXml),
      ...text("persistent_xml", order.persistentXml),
      ...(bandwidth === undefined
        ? []
        : [
            {
              field: "bandwidth",
              value: { type: "ullong" as const, value: BigInt(Math.max(1, Math.round(bandwidth))) },
            },
          ]),
    ],
    cookie_in: new Uint8Array(0),
    flags: (order.flags ?? 0) | migrateFlags.live | migrateFlags.peerToPeer,
  };
}
