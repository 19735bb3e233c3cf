import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultSocketPath, socketFolders } from "../../src/control/socket-path.ts";

const hostId = "0a1b2c3d-0000-4000-8000-000000000000";
const file = join(`dvms-${userInfo().uid}`, "0a1b2c3d.sock");

test.each([
  ["DVMS_RUNTIME_DIR first", { DVMS_RUNTIME_DIR: "/a", XDG_RUNTIME_DIR: "/b" }, join("/a", file)],
  ["then XDG_RUNTIME_DIR", { DVMS_RUNTIME_DIR: "", XDG_RUNTIME_DIR: "/b" }, join("/b", file)],
  ["then the temporary folder", {}, join(tmpdir(), file)],
])("the socket is in the runtime folder: %s", (_name, env, path) => {
  expect(defaultSocketPath(hostId, env)).toBe(path);
});

test("a service's daemon is looked for as well, unless a folder is named", () => {
  const own = `dvms-${userInfo().uid}`;
  expect(socketFolders({ XDG_RUNTIME_DIR: "/run/user/7" })).toEqual([join("/run/user/7", own), join("/run", own)]);
  expect(socketFolders({ DVMS_RUNTIME_DIR: "/a" })).toEqual([join("/a", own)]);
});
