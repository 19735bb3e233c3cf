import { expect, test } from "vitest";
import { socketsToAsk, socketToAsk } from "../../src/show/answering-socket.ts";
import { answeringServer } from "../answering-server.ts";

test("a socket that was named is asked, whether it answers or not", async () => {
  expect(await socketToAsk("/nowhere.sock")).toBe("/nowhere.sock");
});

test("else those that answer are", async () => {
  const { socket, environment } = await answeringServer({});
  expect(await socketsToAsk(undefined, environment)).toEqual([socket]);
  expect(await socketToAsk(undefined, environment)).toBe(socket);
});

test("where none answers there is a sentence with the remedy", async () => {
  await expect(socketsToAsk(undefined, { DVMS_RUNTIME_DIR: "/nowhere" })).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("start one with: dvms run"),
  });
});
