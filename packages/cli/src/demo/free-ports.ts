import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** Ports of the loopback that nobody listens on now, all different: the kernel gave them to us a moment ago. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers: Server[] = [];
  try {
    for (let number = 0; number < count; number += 1) {
      const server = createServer();
      servers.push(server);
      server.listen({ host: "127.0.0.1", port: 0 });
      await once(server, "listening");
    }
    return servers.map((server) => (server.address() as AddressInfo).port);
  } finally {
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }
}
