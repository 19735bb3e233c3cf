import { connect, type Socket } from "node:net";
import { encodeFrame, type Frame, FrameReader } from "./frame.ts";
import { LibvirtDisconnected, LibvirtError, LibvirtTimeout } from "./libvirt-error.ts";
import { keepaliveProgram, type Procedure, remoteProgram } from "./procedures.ts";
import { connectFault } from "./socket-path.ts";

export interface CallOptions {
  /** Time to wait for the answer; the connection's default without it. */
  readonly deadlineMs?: number;
  /** Ends the wait; the call itself may still take effect. */
  readonly signal?: AbortSignal;
}

export interface RpcConnectionInit {
  readonly socket: string;
  readonly deadlineMs: number;
  /** Time between two signs of life; after `keepaliveMisses` without an answer the connection is given up. */
  readonly keepaliveMs: number;
  readonly keepaliveMisses: number;
  readonly onMessage: (procedure: number, body: Uint8Array) => void;
  /** Called once, however it ends. */
  readonly onClosed: (error: LibvirtDisconnected) => void;
}

interface Pending {
  readonly name: string;
  settle(frame: Frame | Error): void;
}

const ping = 1;
const pong = 2;
const noBody = new Uint8Array(0);

/** One connection to a libvirt daemon: calls in any number at the same time, messages, keepalive. */
export class RpcConnection {
  readonly #socket: Socket;
  readonly #init: RpcConnectionInit;
  readonly #reader = new FrameReader();
  readonly #pending = new Map<number, Pending>();
  readonly #keepalive: NodeJS.Timeout;
  #serial = 0;
  #unanswered = 0;
  #closed: LibvirtDisconnected | null = null;

  private constructor(socket: Socket, init: RpcConnectionInit) {
    this.#socket = socket;
    this.#init = init;
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", (error) => this.#close(new LibvirtDisconnected(lost(init.socket, error.message))));
    socket.on("close", () => this.#close(new LibvirtDisconnected(lost(init.socket, "libvirt closed it"))));
    this.#keepalive = setInterval(() => this.#beat(), init.keepaliveMs);
    this.#keepalive.unref();
  }

  /** @throws LibvirtDisconnected with a sentence and a remedy if nobody answers at the socket. */
  static open(init: RpcConnectionInit): Promise<RpcConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(init.socket);
      const refuse = (error: Error) => reject(connectFault(init.socket, error));
      socket.once("error", refuse);
      socket.once("connect", () => {
        socket.off("error", refuse);
        resolve(new RpcConnection(socket, init));
      });
    });
  }

  call<A, R>(procedure: Procedure<A, R>, args: A, options: CallOptions = {}): Promise<R> {
    const { name, number } = procedure;
    const { signal, deadlineMs = this.#init.deadlineMs } = options;
    const closed = this.#closed;
    if (closed) return Promise.reject(new LibvirtDisconnected(closed.message));
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.#serial = (this.#serial + 1) >>> 0;
    const serial = this.#serial;
    return new Promise<R>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
        this.#pending.delete(serial);
      };
      const settle = (answer: Frame | Error) => {
        end();
        if (answer instanceof Error) return reject(answer);
        try {
          if (answer.ok) resolve(procedure.answer.decode(answer.body));
          else reject(LibvirtError.read(name, answer.body));
        } catch (error) {
          reject(new LibvirtDisconnected(`libvirt's answer to ${name} cannot be read: ${String(error)}`));
        }
      };
      const aborted = () => settle(toError(signal?.reason));
      const timer = setTimeout(() => settle(new LibvirtTimeout(name, deadlineMs)), deadlineMs);
      const body = procedure.args.encode(args);
      signal?.addEventListener("abort", aborted, { once: true });
      this.#pending.set(serial, { name, settle });
      this.#send({ program: remoteProgram, procedure: number, type: "call", serial, ok: true, body });
    });
  }

  /** Calls under way are given up. */
  close(): void {
    this.#close(new LibvirtDisconnected("the connection to libvirt was closed by its owner"));
  }

  #receive(chunk: Buffer): void {
    try {
      this.#unanswered = 0;
      for (const frame of this.#reader.push(chunk)) this.#dispatch(frame);
    } catch (error) {
      this.#close(new LibvirtDisconnected(lost(this.#init.socket, toError(error).message)));
    }
  }

  #dispatch(frame: Frame): void {
    if (frame.program === keepaliveProgram) {
      if (frame.procedure === ping) this.#sendKeepalive(pong);
    } else if (frame.program !== remoteProgram) {
      return;
    } else if (frame.type === "reply") {
      // An answer that nobody waits for came after its deadline.
      this.#pending.get(frame.serial)?.settle(frame);
    } else if (frame.type === "message") {
      this.#init.onMessage(frame.procedure, frame.body);
    }
  }

  #beat(): void {
    if (this.#unanswered >= this.#init.keepaliveMisses) {
      return this.#close(new LibvirtDisconnected(lost(this.#init.socket, "libvirt gives no sign of life")));
    }
    this.#unanswered++;
    this.#sendKeepalive(ping);
  }

  #sendKeepalive(procedure: number): void {
    this.#send({ program: keepaliveProgram, procedure, type: "message", serial: 0, ok: true, body: noBody });
  }

  #send(frame: Frame): void {
    this.#socket.write(encodeFrame(frame));
  }

  #close(error: LibvirtDisconnected): void {
    if (this.#closed) return;
    this.#closed = error;
    clearInterval(this.#keepalive);
    this.#socket.destroy();
    for (const pending of [...this.#pending.values()])
      pending.settle(new LibvirtDisconnected(`${pending.name}: ${error.message}; whether it was done is not known`));
    this.#init.onClosed(error);
  }
}

function lost(socket: string, cause: string): string {
  return `the connection to libvirt at ${socket} broke: ${cause}`;
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
