import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ordersFor, parseState, steer } from "../../src/lab/guest-steering.ts";

/** A guest's side of the channel: answers each order with `answer`, and keeps what it was told. */
async function guest(answer: string): Promise<{ path: string; told: () => string }> {
  const folder = mkdtempSync(join(tmpdir(), "dvms-steer-"));
  let text = "";
  const server = createServer((socket) =>
    socket.on("data", (chunk) => {
      text += chunk;
      for (const _ of chunk.toString().match(/\n/g) ?? []) socket.write(answer);
    }),
  );
  const path = join(folder, "dvms.steer");
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { path, told: () => text };
}

test("only what is given becomes an order", () => {
  expect(ordersFor({ cpu: 0, dirtyMiBPerS: 4 })).toEqual(["cpu 0", "dirty 4"]);
  expect(ordersFor({ heldMiB: 10 })).toEqual(["memory 10"]);
});

test("a guest's answer is read, and nothing else is", () => {
  expect(parseState("ok cpu=1 memory=2 dirty=3 ticks=4\n")).toEqual({ cpu: 1, heldMiB: 2, dirtyMiBPerS: 3, ticks: 4 });
  expect(parseState("unknown")).toBeNull();
});

test("orders are given and the last answer is the result", async () => {
  const { path, told } = await guest("ok cpu=18 memory=0 dirty=0 ticks=9\n");
  expect(await steer(path, ["cpu 18", "memory 0"])).toMatchObject({ cpu: 18, ticks: 9 });
  expect(told()).toBe("cpu 18\nmemory 0\n");
});

test("a guest that does not answer, or is not there, is an error", async () => {
  const { path } = await guest("");
  await expect(steer(path, ["cpu 1"], 20)).rejects.toThrow("does not answer");
  await expect(steer(`${path}.not`, ["cpu 1"])).rejects.toThrow("ENOENT");
});
