import { Libvirt } from "@dvms/libvirt";

export interface CallFigures {
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Until the last of a hundred calls that were sent at once was answered. */
  readonly hundredMs: number;
}

const warmUps = 200;

/** How long a call takes on libvirt's own fake, one after the other and a hundred at once over one connection. */
export async function measureCalls(socket: string, calls: number): Promise<CallFigures> {
  const libvirt = await Libvirt.connect(`test+unix:///default?socket=${socket}`);
  try {
    const [domain] = await libvirt.list();
    if (!domain) throw new Error("libvirt's fake has no VM");
    const tookMs: number[] = [];
    for (let call = 0; call < warmUps + calls; call++) {
      const begunMs = performance.now();
      await libvirt.state(domain);
      if (call >= warmUps) tookMs.push(performance.now() - begunMs);
    }
    tookMs.sort((a, b) => a - b);
    const begunMs = performance.now();
    const answers = await Promise.all(Array.from({ length: 100 }, () => libvirt.state(domain)));
    if (answers.some(({ state }) => state !== "running")) throw new Error("a call was answered wrongly");
    return {
      medianMs: tookMs[tookMs.length >> 1] ?? 0,
      p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? 0,
      hundredMs: performance.now() - begunMs,
    };
  } finally {
    libvirt.close();
  }
}
