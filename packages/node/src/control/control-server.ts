import { lstatSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { OperatorError } from "../operator-error.ts";
import { answerRequest } from "./answer-request.ts";
import type { ControlSource } from "./control-source.ts";
import { socketPathBytesMax } from "./socket-path.ts";

export interface ControlServer {
  readonly path: string;
  /** Ends every connection, also watchers, and removes the socket. */
  close(): Promise<void>;
}

/** Screens, scripts and a few curious people: far more than one host's tools need. */
const connectionsMax = 64;

/**
 * Serves the control endpoint (control-types.ts) on a unix socket that only its owner can open.
 * @throws OperatorError if another daemon listens there, or the socket cannot be made.
 */
export async function startControlServer(path: string, source: ControlSource): Promise<ControlServer> {
  if (Buffer.byteLength(path) > socketPathBytesMax) {
    throw new OperatorError(
      "config",
      `The control socket's path ${path} has ${Buffer.byteLength(path)} bytes, ${socketPathBytesMax} at most are possible; set DVMS_RUNTIME_DIR to a shorter folder.`,
    );
  }
  prepareFolder(dirname(path));
  await removeStaleSocket(path);
  const closing = new AbortController();
  const server = createServer((request, response) => void answerRequest(request, response, source, closing.signal));
  server.maxConnections = connectionsMax;
  await listen(server, path);
  return { path, close: () => close(server, closing) };
}

/**
 * A folder that is missing is made for us alone. One that is there stays as it is, but must be ours or the system's:
 * in somebody else's the socket could be swapped.
 */
function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    const { uid } = statSync(folder);
    if (uid !== userInfo().uid && uid !== 0) throw new Error(`it belongs to user ${uid}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      "refused",
      `The folder ${folder} of the control socket cannot be used (${reason}); set DVMS_RUNTIME_DIR to a folder of your own.`,
      { cause: error },
    );
  }
}

/** A daemon that was killed leaves its socket behind: nobody answers there, so it may go. */
async function removeStaleSocket(path: string): Promise<void> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isSocket()) {
    throw new OperatorError("refused", `${path} is in the way of the control socket and is no socket; move it away.`);
  }
  if (await isLive(path)) {
    throw new OperatorError(
      "refused",
      `Another daemon listens on ${path}; stop it first, or give this daemon a socket of its own (control.socket).`,
    );
  }
  rmSync(path, { force: true });
}

/** True if somebody accepts connections on a unix socket. */
export function isLive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const answer = (live: boolean) => {
      socket.destroy();
      resolve(live);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", (error: NodeJS.ErrnoException) => answer(error.code === "EACCES" || error.code === "EAGAIN"));
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new OperatorError(
          "refused",
          `The control socket ${path} cannot be opened (${error.message}); choose another path (control.socket).`,
          { cause: error },
        ),
      ),
    );
    // The file is made within this call; the mask closes it to others from its first moment.
    const maskBefore = process.umask(0o177);
    server.listen(path, () => resolve());
    process.umask(maskBefore);
  });
}

function close(server: Server, closing: AbortController): Promise<void> {
  if (closing.signal.aborted) return Promise.resolve();
  closing.abort();
  return new Promise((resolve) => {
    // Node removes the socket's file with the server.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
