/**
 * Writes CloudSim's day of PlanetLab as a scenario that `dvms sim run` plays, and tells what differs on purpose:
 * `node test/referee/cloudsim.ts 20110303.csv.gz FOLDER`, then `dvms sim run --scenario FOLDER/day.json --algorithm none --json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkload } from "@dvms/load";
import { type CloudSimDay, cloudSimDay, idleOfEmptyJ, tickS } from "./cloudsim-day.ts";

const [trace, folder] = process.argv.slice(2);
if (trace === undefined || folder === undefined) {
  console.error("Name a day of PlanetLab and a folder: node test/referee/cloudsim.ts 20110303.csv.gz FOLDER");
  process.exit(2);
}
const { vms } = await readWorkload([trace]);
const samples = vms.map(({ profile }) => (profile?.kind === "steps" ? profile.cpu : []));
const ticks = samples[0]?.length ?? 0;
const day = cloudSimDay(samples);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "vms.csv"), csvOf(day));
writeFileSync(join(folder, "day.json"), `${JSON.stringify(scenarioOf(day))}\n`);
const idleKWh = idleOfEmptyJ(day, ticks - 1) / 3.6e6;
console.log(
  `${day.hosts.length} hosts have VMs, ${day.vms.length} VMs; idle power of hosts whose VMs are gone: ${idleKWh.toFixed(2)} kWh`,
);

/** The percent of a core that the simulator counts in is 10 MIPS here. */
function scenarioOf({ hosts }: CloudSimDay): object {
  return {
    algorithm: "none",
    // From the first look to the last one.
    seconds: (ticks - 2) * tickS,
    hosts: hosts.map(({ mips, tableW }, index) => ({
      name: `host-${index}`,
      cpu: mips / 10,
      memoryMiB: 4096,
      power: { tableW },
    })),
    trace: { files: ["vms.csv"], fromS: tickS },
  };
}

function csvOf({ vms }: CloudSimDay): string {
  const rows = vms.flatMap(({ host, memoryMiB, mips, goneTick }, index) => {
    const asked = mips.slice(0, goneTick).map((value, tick) => {
      const rest = tick === 0 ? `,${memoryMiB},${host}` : ",,";
      return `vm-${index},${tick * tickS},${value / 10}${rest}`;
    });
    return goneTick < mips.length ? [...asked, `vm-${index},${goneTick * tickS},gone,,`] : asked;
  });
  return `${["vm,at_s,cpu_percent,memory_mib,host", ...rows].join("\n")}\n`;
}
