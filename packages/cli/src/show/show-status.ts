import { getStatus } from "@dvms/node";
import type { StatusFlags } from "../commands/status.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { statusText } from "../render/status-text.ts";
import type { Output } from "../terminal.ts";
import { socketToAsk } from "./answering-socket.ts";

const answerMaxMs = 10_000;

/** Prints what one daemon says about itself. */
export async function showStatus(flags: StatusFlags, output: Output): Promise<ExitCode> {
  const status = await getStatus(await socketToAsk(flags.socket), AbortSignal.timeout(answerMaxMs));
  output.write(`${flags.json ? JSON.stringify(status) : statusText(status, output.colors)}\n`);
  return exitCodes.ok;
}
