import { getStatus } from "@dvms/node";
import type { StatusFlags } from "../commands/status.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { statusText } from "../render/status-text.ts";
import { colorsFor } from "../terminal.ts";
import { socketToAsk } from "./answering-socket.ts";

const answerMaxMs = 10_000;

/** Prints what one daemon says about itself. */
export async function showStatus(flags: StatusFlags): Promise<ExitCode> {
  const status = await getStatus(await socketToAsk(flags.socket), AbortSignal.timeout(answerMaxMs));
  process.stdout.write(
    flags.json ? `${JSON.stringify(status)}\n` : `${statusText(status, colorsFor(process.stdout))}\n`,
  );
  return exitCodes.ok;
}
