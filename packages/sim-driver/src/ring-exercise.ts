import { createRandom } from "@dvms/load";
import type { Message } from "@dvms/protocol";
import { Network, type Port, reliable } from "./network.ts";
import { Timeline } from "./timeline.ts";

/** What goes around; its content does not matter. */
const token: Message = { kind: "join" };

/**
 * Engine and network alone, without agents: every host sends a message to the next one in a ring and passes on what it
 * gets, until `messages` have been sent. Returns the simulated milliseconds that this took.
 */
export function ringExercise(hosts: number, messages: number): number {
  const timeline = new Timeline();
  const ports: Port[] = [];
  const options = { latencyMinMs: 0.2, latencyMaxMs: 1, latencyPer: "pair", fate: reliable } as const;
  const network = new Network(timeline, createRandom(1, "ring"), options, ports);
  const pass = (index: number) => {
    if (network.sent < messages) network.send(index, index + 1 === hosts ? 0 : index + 1, token);
  };
  for (let index = 0; index < hosts; index++) {
    ports.push({ boot: 1, receive: () => pass(index), unreachable: () => {} });
  }
  for (let index = 0; index < hosts; index++) pass(index);
  while (network.sent < messages) timeline.runUntil(timeline.nowMs + stepMs);
  return timeline.nowMs;
}

const stepMs = 100;
