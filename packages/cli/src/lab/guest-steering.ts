import { connect } from "node:net";

/** What a guest's program can be told; docs/lab.md. */
export interface Steering {
  /** Percent of a core. */
  readonly cpu?: number | undefined;
  readonly heldMiB?: number | undefined;
  readonly dirtyMiBPerS?: number | undefined;
}

/** The orders that make a guest do this, one line each. */
export function ordersFor({ cpu, heldMiB, dirtyMiBPerS }: Steering): readonly string[] {
  return [
    ...(cpu === undefined ? [] : [`cpu ${cpu}`]),
    ...(heldMiB === undefined ? [] : [`memory ${heldMiB}`]),
    ...(dirtyMiBPerS === undefined ? [] : [`dirty ${dirtyMiBPerS}`]),
  ];
}

export interface GuestState {
  readonly cpu: number;
  readonly heldMiB: number;
  readonly dirtyMiBPerS: number;
  readonly ticks: number;
}

/** Reads a guest's answer; null if it is none. */
export function parseState(line: string): GuestState | null {
  const match = /^ok cpu=(\d+) memory=(\d+) dirty=(\d+) ticks=(\d+)$/.exec(line.trim());
  if (match === null) return null;
  const [cpu = 0, heldMiB = 0, dirtyMiBPerS = 0, ticks = 0] = match.slice(1).map(Number);
  return { cpu, heldMiB, dirtyMiBPerS, ticks };
}

/** Gives orders over the guest's channel and resolves with its last answer. Rejects if it does not answer each in time. */
export function steer(socketPath: string, orders: readonly string[], limitMs = 20_000): Promise<GuestState> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    let text = "";
    const end = (error: Error | null, state?: GuestState): void => {
      socket.destroy();
      if (state) resolve(state);
      else reject(error ?? new Error(`The guest behind ${socketPath} closed its channel.`));
    };
    socket.setTimeout(limitMs, () => end(new Error(`The guest behind ${socketPath} does not answer.`)));
    socket.once("error", (error) => end(error));
    socket.once("close", () => end(null));
    socket.on("data", (chunk) => {
      text += chunk.toString("utf8");
      const states = text
        .split("\n")
        .map(parseState)
        .filter((state) => state !== null);
      if (states.length >= orders.length) end(null, states.at(-1));
    });
    socket.write(orders.map((order) => `${order}\n`).join(""));
  });
}
