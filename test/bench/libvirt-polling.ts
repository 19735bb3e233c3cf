import { setTimeout as sleep } from "node:timers/promises";
import { Libvirt } from "@dvms/libvirt";
import { getStatus } from "@dvms/node";
import { domainXml, type RealHosts, until } from "../libvirt/real-libvirtd.ts";
import { BenchDaemons } from "./libvirt-daemons.ts";
import { restUse, takeRestSample } from "./rest-sample.ts";

export interface PollingFigures {
  readonly guests: number;
  /** Of a core, the daemon as a whole. */
  readonly cpuPercent: number;
  readonly rssMB: number;
}

const guests = 10;
/** After the start of the daemon: the compilers and collectors of Node calm down, and every VM's XML was read. */
const settleS = 15;

const calmMaxMs = 120_000;

async function answersSoon(libvirt: Libvirt): Promise<boolean> {
  const begunMs = performance.now();
  await libvirt.stats(undefined, [], { deadlineMs: 30_000 });
  return performance.now() - begunMs < 500;
}

/** What a daemon uses that samples ten running guests once a second. The guests are real QEMUs that boot nothing. */
export async function measurePolling(hosts: RealHosts, seconds: number, signal: AbortSignal): Promise<PollingFigures> {
  const libvirt = await Libvirt.connect(`qemu+unix:///system?socket=${hosts.socket(1)}`);
  const domains = [];
  try {
    for (let guest = 1; guest <= guests; guest++)
      domains.push(await libvirt.createXml(domainXml(`poll-${guest}`), 0, { deadlineMs: 120_000 }));
    // Their QEMUs have much to do at first, and libvirt waits for each.
    await until(() => answersSoon(libvirt), calmMaxMs);
    await using daemons = new BenchDaemons(hosts, "polling");
    const { pid, socket } = await daemons.start({ cpuCapacity: null, migrationMiBPerS: 100 });
    await until(async () => (await getStatus(socket)).vms.length === guests);
    await sleep(settleS * 1_000, undefined, { signal });
    const before = takeRestSample([pid]);
    await sleep(seconds * 1_000, undefined, { signal });
    const { cpuMeanPercent, rssMedianMB } = restUse(before, takeRestSample([pid]));
    return { guests, cpuPercent: cpuMeanPercent, rssMB: rssMedianMB };
  } finally {
    for (const domain of domains) await libvirt.destroy(domain);
    libvirt.close();
  }
}
