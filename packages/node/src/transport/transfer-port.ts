import { wire } from "@dvms/protocol";
import type { Transfer, TransferAnswer, TransferPort } from "../hypervisor.ts";
import { transportLimits } from "./limits.ts";
import type { Peers } from "./peers.ts";
import { transferProtocol } from "./protocols.ts";

/** The way of embedded VMs from host to host: one stream per transfer, from and to admitted hosts only. */
export async function createTransferPort(
  peers: Peers,
  transferBytesMax = transportLimits.transferBytesMax,
): Promise<TransferPort> {
  let handler: (sourceId: string, transfer: Transfer) => Promise<TransferAnswer> = async () => notReady;
  await peers.answer(transferProtocol, transferBytesMax, async (from, question) =>
    wire.TransferAnswer.encode(await handler(from.id, decodeTransfer(question))).finish(),
  );
  return {
    request: async (target, transfer, signal) => {
      const question = wire.Transfer.encode(transfer).finish();
      if (question.byteLength > transferBytesMax) {
        throw new Error(
          `The state of VM ${transfer.vmId} has ${question.byteLength} bytes, ${transferBytesMax} at most can be transferred.`,
        );
      }
      const answer = wire.TransferAnswer.decode(
        await peers.ask(target, transferProtocol, question, answerBytesMax, signal),
      );
      return { staged: answer.staged ?? false, reason: answer.reason ?? "" };
    },
    onRequest: (newHandler) => {
      handler = newHandler;
    },
  };
}

const answerBytesMax = 8_192;
const notReady: TransferAnswer = { staged: false, reason: "The target's hypervisor takes no transfers." };

/** @throws Error where the question makes no sense: then the asker gets no answer. */
function decodeTransfer(bytes: Uint8Array): Transfer {
  const { migrationId, vmId, state } = wire.Transfer.decode(bytes);
  if (!migrationId || !vmId || !state) throw new Error("a transfer without migration, VM or state");
  // A copy: the decoded bytes are a window on the whole frame.
  return { migrationId, vmId, state: new Uint8Array(state) };
}
