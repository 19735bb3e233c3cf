import { noise } from "@chainsafe/libp2p-noise";
import { yamux } from "@chainsafe/libp2p-yamux";
import type { MessageStream, PrivateKey } from "@libp2p/interface";
import { tcp } from "@libp2p/tcp";
import { createLibp2p, type Libp2p } from "libp2p";
import { OperatorError } from "../operator-error.ts";
import { sendWhole, sendWindowUpdatesLater } from "./quiet-wire.ts";

export interface Libp2pNodeOptions {
  readonly privateKey: PrivateKey;
  /** The Noise prologue: a daemon of another cluster fails in the handshake already. A gate, not a secret. */
  readonly clusterId: string;
  readonly listen: readonly string[];
  readonly linksMax: number;
  readonly dialTimeoutMs: number;
  /** An inbound connection failed in the handshake; the address is where it came from. */
  readonly onHandshakeFailed: (address: string) => void;
}

/**
 * A started libp2p host: TCP, Noise, yamux, nothing else. What it does by itself is switched off, so that at rest only the
 * agents' heartbeats are on the wire: no monitor (its pings are most of the idle CPU, and it kills links of a daemon that
 * is merely slow), no identify, no keep-alive, no reconnects.
 * @throws OperatorError if it cannot listen.
 */
export async function startLibp2pNode(options: Libp2pNodeOptions): Promise<Libp2p> {
  const node = await createLibp2p({
    start: false,
    privateKey: options.privateKey,
    addresses: { listen: [...options.listen] },
    transports: [tcp({ inboundSocketInactivityTimeout: 0, outboundSocketInactivityTimeout: 0 })],
    connectionEncrypters: [watchedNoise(options)],
    streamMuxers: [yamux({ enableKeepAlive: false })],
    connectionMonitor: { enabled: false },
    connectionManager: {
      maxConnections: options.linksMax,
      // A whole rack may come back from a power cut at once, and all of it may sit behind one address.
      inboundConnectionThreshold: options.linksMax,
      maxIncomingPendingConnections: options.linksMax,
      dialTimeout: options.dialTimeoutMs,
      reconnectRetries: 0,
    },
  });
  try {
    await node.start();
  } catch (error) {
    await node.stop();
    throw new OperatorError(
      "refused",
      `Cannot listen on ${options.listen.join(", ")} (${codeOf(error)}); end what uses that port, or choose another address (listen).`,
      { cause: error },
    );
  }
  return node;
}

/** The system's code, out of a message of libp2p that has a whole stack in it. */
function codeOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /\bE[A-Z]{3,}\b/.exec(text)?.[0] ?? text.split("\n")[0] ?? "unknown";
}

/**
 * Noise that tells when a stranger fails the handshake (libp2p itself only notes it in its debug log) and wastes no
 * packets.
 */
function watchedNoise(options: Libp2pNodeOptions): ReturnType<typeof noise> {
  const make = noise({ prologueBytes: new TextEncoder().encode(options.clusterId) });
  return (components) => {
    const encrypter = make(components);
    const secureInbound = encrypter.secureInbound.bind(encrypter);
    const secureOutbound = encrypter.secureOutbound.bind(encrypter);
    encrypter.secureInbound = async (connection, secureOptions) => {
      try {
        return quiet(await secureInbound(sendWhole(connection), secureOptions));
      } catch (error) {
        options.onHandshakeFailed(remoteAddressOf(connection));
        throw error;
      }
    };
    encrypter.secureOutbound = async (connection, secureOptions) =>
      quiet(await secureOutbound(sendWhole(connection), secureOptions));
    return encrypter;
  };
}

/** The connection under Noise is a TCP one, which knows where it comes from. */
function remoteAddressOf(connection: MessageStream): string {
  return "remoteAddr" in connection ? String(connection.remoteAddr) : "an unknown address";
}

function quiet<S extends { connection: MessageStream }>(secured: S): S {
  return { ...secured, connection: sendWindowUpdatesLater(secured.connection) };
}
