import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePorts } from "../../src/demo/free-ports.ts";

test("every port is different and can be listened on", async () => {
  const ports = await freePorts(8);
  expect(new Set(ports).size).toBe(8);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: ports[0] }, resolve));
  await new Promise((resolve) => server.close(resolve));
});
