import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** The longest path of a unix socket on Linux is 107 bytes, on macOS 103; Node cuts a longer one off without a word. */
export const socketPathBytesMax = 103;

/** The folder of this user's control sockets, under `$DVMS_RUNTIME_DIR`, else `$XDG_RUNTIME_DIR`, else the temporary folder. */
export function socketFolder(env: NodeJS.ProcessEnv = process.env): string {
  const runtimeDir = env.DVMS_RUNTIME_DIR || env.XDG_RUNTIME_DIR || tmpdir();
  return join(runtimeDir, `dvms-${userInfo().uid}`);
}

/**
 * Where this user's daemons are looked for: beside the own folder, that of a daemon that runs as a service, which has no
 * runtime folder of a session and is given one in `/run`.
 */
export function socketFolders(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const own = socketFolder(env);
  return env.DVMS_RUNTIME_DIR ? [own] : [own, `/run/dvms-${userInfo().uid}`];
}

/** Where a daemon listens unless its configuration says otherwise: eight characters of the host's id tell hosts apart. */
export function defaultSocketPath(hostId: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(socketFolder(env), `${hostId.slice(0, 8)}.sock`);
}
