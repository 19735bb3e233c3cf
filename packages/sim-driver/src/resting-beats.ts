import { Agent, type Input } from "@dvms/protocol";
import type { Network } from "./network.ts";
import type { Timeline } from "./timeline.ts";
import type { VirtualHost } from "./virtual-host.ts";

/** Nobody: neither rests towards a host nor is rested towards. */
const nobody = -1;

/**
 * Leaves out heartbeats between neighbours as long as these would change nothing but counters and times, and makes up for
 * them before anything looks (`Agent.mayRest`). A run with it is the same run as one without, to the bit; only that nothing
 * is played. Needs clocks that run true and a network whose latency between two hosts is always the same.
 */
export class RestingBeats {
  readonly #timeline: Timeline;
  readonly #network: Network;
  readonly #hosts: readonly VirtualHost[];
  readonly #indexById = new Map<string, number>();
  /** By host: the successor whose heartbeats it leaves out, and the predecessor that leaves out its own towards it. */
  readonly #restsTo: Int32Array;
  readonly #restedBy: Int32Array;

  constructor(timeline: Timeline, network: Network, hosts: readonly VirtualHost[], ids: readonly string[]) {
    this.#timeline = timeline;
    this.#network = network;
    this.#hosts = hosts;
    for (const [index, id] of ids.entries()) this.#indexById.set(id, index);
    this.#restsTo = new Int32Array(ids.length).fill(nobody);
    this.#restedBy = new Int32Array(ids.length).fill(nobody);
  }

  /** Before a host's agent is stepped; true if `after` is to be called. */
  before(host: VirtualHost, agent: Agent, input: Input): boolean {
    const { index } = host;
    const rests = this.#restsTo[index] !== nobody;
    if (rests || this.#restedBy[index] !== nobody) {
      if (!agent.heedsBeats(input, this.#timeline.nowMs)) return false;
      this.disturb(index);
      return true;
    }
    return input.kind === "message" && input.message.kind === "stabilised";
  }

  /** After that step: lets rest what may. */
  after(host: VirtualHost): void {
    const predecessor = host.agent?.view(this.#timeline.nowMs).predecessor;
    const before = predecessor ? this.#indexById.get(predecessor.id) : undefined;
    if (before !== undefined) this.#rest(before);
    this.#rest(host.index);
  }

  /** Makes up for what was left out on both sides of a host, and plays its heartbeats again. */
  disturb(index: number): void {
    const before = this.#restedBy[index]!;
    if (before !== nobody) this.#resume(before);
    this.#resume(index);
  }

  /** Makes up for everything that was left out anywhere. */
  disturbAll(): void {
    for (let index = 0; index < this.#hosts.length; index++) this.#resume(index);
  }

  #agent(index: number): Agent | null {
    const agent = this.#hosts[index]?.agent;
    return agent instanceof Agent ? agent : null;
  }

  #rest(index: number): void {
    if (this.#restsTo[index] !== nobody) return;
    const agent = this.#agent(index);
    const first = agent?.firstSuccessorId;
    const successor = first === undefined ? undefined : this.#indexById.get(first);
    if (!agent || successor === undefined || this.#restedBy[successor] !== nobody) return;
    const other = this.#agent(successor);
    if (!other || !agent.mayRest(other)) return;
    this.#restsTo[index] = successor;
    this.#restedBy[successor] = index;
    agent.rest(this.#restedBy[index] !== nobody);
    // Now that its predecessor rests, the successor need not look whether that is silent.
    if (this.#restsTo[successor] !== nobody) other.rest(true);
    this.#hosts[index]!.rearm();
  }

  #resume(index: number): void {
    const successor = this.#restsTo[index]!;
    if (successor === nobody) return;
    this.#restsTo[index] = nobody;
    this.#restedBy[successor] = nobody;
    const other = this.#agent(successor)!;
    const thereMs = this.#network.pairLatencyMs(index, successor);
    const backMs = this.#network.pairLatencyMs(successor, index);
    const { playedBeforeMs } = this.#timeline;
    const { asked, answered, underWay } = this.#agent(index)!.resume(other, playedBeforeMs, { thereMs, backMs });
    this.#network.count(asked + answered);
    if (underWay?.to === "successor") this.#network.deliver(index, successor, underWay.message, underWay.atMs);
    else if (underWay) this.#network.deliver(successor, index, underWay.message, underWay.atMs);
    this.#hosts[index]!.rearm();
    if (this.#restsTo[successor] === nobody) return;
    other.rest(false);
    this.#hosts[successor]!.rearm();
  }
}
