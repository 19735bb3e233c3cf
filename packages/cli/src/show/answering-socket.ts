import { findSockets } from "@dvms/node";
import { CliError, exitCodes } from "../exit-codes.ts";

/** The control sockets to ask: the one that was named, else all of this user's daemons. @throws CliError if there is none. */
export async function socketsToAsk(
  named: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<readonly string[]> {
  if (named !== undefined) return [named];
  const found = await findSockets(environment);
  if (found.length > 0) return found;
  throw new CliError(
    exitCodes.refused,
    "No daemon of this user runs here; start one with: dvms run, or name its control socket (--socket).",
  );
}

/** The control socket to ask where one is enough. @throws CliError if there is none. */
export async function socketToAsk(
  named: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const [first] = await socketsToAsk(named, environment);
  return first ?? "";
}
