import type { MigrationOrder, TransferAnswer, TransferPort } from "../hypervisor.ts";
import { encodeWord, type LibvirtWord } from "./libvirt-word.ts";

/** The adapter of another host, asked through the daemons. */
export class LibvirtCounterpart {
  readonly #transfer: TransferPort;
  readonly #answerMaxMs: number;

  constructor(transfer: TransferPort, answerMaxMs: number) {
    this.#transfer = transfer;
    this.#answerMaxMs = answerMaxMs;
  }

  /** Rejects if no answer comes in time or the signal says so: then nothing is known. */
  async ask(order: MigrationOrder, word: LibvirtWord, signal: AbortSignal): Promise<TransferAnswer> {
    const { migrationId, vmId, target } = order;
    signal.throwIfAborted();
    const limit = new AbortController();
    const stop = () => limit.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const late = () =>
      limit.abort(new Error(`the daemon of ${target.id} did not answer within ${this.#answerMaxMs} ms`));
    const timer = setTimeout(late, this.#answerMaxMs);
    const aborted = new Promise<never>((_, reject) => {
      limit.signal.addEventListener("abort", () => reject(limit.signal.reason), { once: true });
    });
    try {
      const transfer = { migrationId, vmId, state: encodeWord(word) };
      return await Promise.race([this.#transfer.request(target, transfer, limit.signal), aborted]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  }
}
