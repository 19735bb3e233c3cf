import { type DomainEvent, eventKinds } from "./events.ts";
import { LibvirtDisconnected, LibvirtError } from "./libvirt-error.ts";
import { type Procedure, procedures } from "./procedures.ts";
import { type CallOptions, RpcConnection } from "./rpc-connection.ts";
import { type Endpoint, endpointOf } from "./socket-path.ts";

export interface SessionInit {
  /** Time to wait for an answer, where the call names no other. */
  readonly deadlineMs: number;
  readonly keepaliveMs: number;
  readonly keepaliveMisses: number;
  /** Pause before each attempt to connect again. */
  readonly reconnectMs: number;
}

/** What a watcher is told: what libvirt says, and whether it can say anything. */
export type LibvirtEvent = DomainEvent | { readonly kind: "connected" } | { readonly kind: "disconnected" };

const authentication = { none: 0, sasl: 1, polkit: 2 } as const;

/** A connection that comes back: opens the hypervisor, asks for events, and does both again after a break. */
export class Session {
  readonly endpoint: Endpoint;
  readonly #init: SessionInit;
  readonly #listeners = new Set<(event: LibvirtEvent) => void>();
  readonly #kinds = Object.values(eventKinds);
  #current: Promise<RpcConnection> | null = null;
  #rpc: RpcConnection | null = null;
  #retry: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(uri: string, init: SessionInit) {
    this.endpoint = endpointOf(uri);
    this.#init = init;
  }

  /** @throws LibvirtDisconnected, LibvirtError or LibvirtTimeout, each with a sentence. */
  async open(): Promise<void> {
    await this.#connection();
  }

  async call<A, R>(procedure: Procedure<A, R>, args: A, options?: CallOptions): Promise<R> {
    const connection = await this.#connection();
    return connection.call(procedure, args, options);
  }

  /** Tells what happens from now on; after `connected` events may have been missed. Returns the function that ends it. */
  watch(listener: (event: LibvirtEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#ended = true;
    clearTimeout(this.#retry);
    this.#rpc?.close();
    this.#listeners.clear();
  }

  #connection(): Promise<RpcConnection> {
    if (this.#ended) return Promise.reject(new LibvirtDisconnected("the libvirt client was closed"));
    this.#current ??= this.#connect().catch((error: unknown) => {
      this.#current = null;
      throw error;
    });
    return this.#current;
  }

  async #connect(): Promise<RpcConnection> {
    const { deadlineMs, keepaliveMs, keepaliveMisses } = this.#init;
    const rpc = await RpcConnection.open({
      socket: this.endpoint.socket,
      deadlineMs,
      keepaliveMs,
      keepaliveMisses,
      onMessage: (number, body) => this.#onMessage(number, body),
      onClosed: () => this.#lost(rpc),
    });
    try {
      await this.#authenticate(rpc);
      await rpc.call(procedures.open, { name: this.endpoint.name, flags: 0 });
      for (const { id } of this.#kinds) await registerEvent(rpc, id);
    } catch (error) {
      rpc.close();
      throw error;
    }
    if (this.#ended) {
      rpc.close();
      throw new LibvirtDisconnected("the libvirt client was closed");
    }
    this.#rpc = rpc;
    this.#tell({ kind: "connected" });
    return rpc;
  }

  async #authenticate(rpc: RpcConnection): Promise<void> {
    const { types } = await rpc.call(procedures.authList, undefined);
    if (types.length === 0 || types.includes(authentication.none)) return;
    if (types.includes(authentication.polkit)) {
      const { complete } = await rpc.call(procedures.authPolkit, undefined);
      if (complete !== 0) return;
    }
    throw new LibvirtDisconnected(
      `The libvirt at ${this.endpoint.socket} asks for a password; set auth_unix_rw = "none" or "polkit" in its configuration.`,
    );
  }

  #lost(rpc: RpcConnection): void {
    // One that broke while it was being opened was never told of.
    if (this.#rpc !== rpc) return;
    this.#rpc = null;
    this.#current = null;
    if (this.#ended) return;
    this.#tell({ kind: "disconnected" });
    this.#reconnectLater();
  }

  #reconnectLater(): void {
    if (this.#ended) return;
    this.#retry = setTimeout(() => {
      this.#connection().catch(() => this.#reconnectLater());
    }, this.#init.reconnectMs);
    this.#retry.unref();
  }

  #onMessage(number: number, body: Uint8Array): void {
    const kind = this.#kinds.find((candidate) => candidate.number === number);
    if (kind) this.#tell(kind.read(body));
  }

  #tell(event: LibvirtEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** A driver that knows no such event says no: then it will tell none. */
async function registerEvent(rpc: RpcConnection, eventID: number): Promise<void> {
  try {
    await rpc.call(procedures.registerEvent, { eventID, dom: null });
  } catch (error) {
    if (!(error instanceof LibvirtError)) throw error;
  }
}
