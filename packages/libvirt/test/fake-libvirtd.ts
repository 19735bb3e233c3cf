import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFrame, type Frame, FrameReader } from "../src/frame.ts";
import { remoteError } from "../src/libvirt-error.ts";
import { keepaliveProgram, procedures, remoteProgram } from "../src/procedures.ts";

export type Answer = { readonly ok: Uint8Array } | { readonly error: number; readonly sentence: string } | "silent";

const nothing = new Uint8Array(0);
const openings = new Map<number, Answer>([
  [procedures.authList.number, { ok: procedures.authList.answer.encode({ types: [] }) }],
  [procedures.open.number, { ok: nothing }],
  [procedures.registerEvent.number, { ok: procedures.registerEvent.answer.encode({ callbackID: 1 }) }],
]);

/** A daemon that speaks libvirt's RPC on a socket of its own, and says what a test wants. */
export class FakeLibvirtd {
  readonly socket: string;
  readonly calls: Frame[] = [];
  /** By procedure number. */
  readonly answers = new Map<number, Answer>(openings);
  answersKeepalive = true;
  readonly #folder = mkdtempSync(join(tmpdir(), "dvms-fake-libvirtd-"));
  readonly #sockets = new Set<Socket>();
  #server: Server;

  private constructor() {
    this.socket = join(this.#folder, "sock");
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(): Promise<FakeLibvirtd> {
    const fake = new FakeLibvirtd();
    await new Promise<void>((resolve) => fake.#server.listen(fake.socket, resolve));
    return fake;
  }

  /** Every connection breaks, as when libvirtd is killed; new ones are taken. */
  dropAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  tell(procedure: number, body: Uint8Array): void {
    const frame = encodeFrame({ program: remoteProgram, procedure, type: "message", serial: 0, ok: true, body });
    for (const socket of this.#sockets) socket.write(frame);
  }

  raw(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.dropAll();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    const reader = new FrameReader();
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      for (const frame of reader.push(chunk)) this.#take(socket, frame);
    });
  }

  #take(socket: Socket, frame: Frame): void {
    if (frame.program === keepaliveProgram) {
      if (this.answersKeepalive && frame.procedure === 1) socket.write(encodeFrame({ ...frame, procedure: 2 }));
      return;
    }
    this.calls.push(frame);
    const answer = this.answers.get(frame.procedure) ?? { error: 3, sentence: "this function is not supported" };
    if (answer === "silent") return;
    const body = "ok" in answer ? answer.ok : errorBody(answer.error, answer.sentence);
    socket.write(encodeFrame({ ...frame, type: "reply", ok: "ok" in answer, body }));
  }
}

export function errorBody(code: number, message: string): Uint8Array {
  const nothing = { dom: null, str1: null, str2: null, str3: null, int1: 0, int2: 0, net: null };
  return remoteError.encode({ code, domain: 10, message, level: 2, ...nothing });
}
