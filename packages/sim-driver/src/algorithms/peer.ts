import type { Algorithm } from "./algorithm.ts";
import { type PeerListener, PeerWorld } from "./peer-world.ts";

/** A peer's algorithm: every host is a puppet, and whoever listens to the world decides. */
export function peer(createListener: (world: PeerWorld) => PeerListener): Algorithm {
  let world: PeerWorld | null = null;
  return {
    createAgent: (self) => {
      if (world === null) throw new Error("A peer's hosts start with its algorithm, not before.");
      return world.createPuppet(self);
    },
    start(simulation) {
      world = new PeerWorld(simulation, createListener);
      for (const host of simulation.hosts) host.start([]);
    },
    messages: () => world?.sent ?? 0,
  };
}
