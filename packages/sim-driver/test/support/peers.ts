import type { LoadVm } from "@dvms/load";
import { Simulation, type SimulationOptions, simulationOptions } from "@dvms/sim-driver";
import { peer } from "../../src/algorithms/peer.ts";
import type { PeerListener, PeerWorld } from "../../src/algorithms/peer-world.ts";
import { demo } from "./worlds.ts";

/** Hosts of CPU capacity 100 with these VMs, under the hands of a peer that does nothing by itself. */
export function peerWorld(
  hosts: number,
  vms: readonly LoadVm[],
  listener: Partial<PeerListener> = {},
  change: Partial<SimulationOptions> = {},
): { readonly simulation: Simulation; readonly world: PeerWorld } {
  let world: PeerWorld | null = null;
  const algorithm = peer((made) => {
    world = made;
    return { sampled: () => {}, started: () => {}, ...listener };
  });
  const options = simulationOptions({ ...demo, hosts, vms, capacity: 100 }, algorithm);
  const simulation = new Simulation({ ...options, ...change });
  algorithm.start(simulation);
  simulation.startLoad();
  return { simulation, world: world! };
}
