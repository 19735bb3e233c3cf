/**
 * Plays drawn model scenarios in SimGrid 3.32 (Debian's libsimgrid-dev) and in ours, and tells the largest difference:
 * `npm run referee -- [scenarios] [first seed]`. CXXFLAGS and LD_LIBRARY_PATH may say where SimGrid is.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ModelScenario, runScenario } from "@dvms/sim-driver";
import { drawScenario, plainText } from "./draw-scenario.ts";

const [scenarios = 100, firstSeed = 1] = process.argv.slice(2).map(Number);
/** Relative; besides, times that are nothing beside a scenario's length. */
const tolerance = 1e-6;
const nothingS = 1e-8;
const model = ["network/model:CM02", "network/crosstraffic:0", "network/weight-S:0", "surf/precision:1e-9"];

const folder = mkdtempSync(join(tmpdir(), "dvms-referee-"));
const program = join(folder, "simgrid");
const source = new URL("simgrid.cpp", import.meta.url).pathname;
const flags = (process.env.CXXFLAGS ?? "").split(" ").filter((flag) => flag !== "");
execFileSync("g++", ["-std=c++17", "-O1", source, "-o", program, ...flags, "-lsimgrid"], { stdio: "inherit" });

let worst = 0;
let apart = 0;
let compared = 0;
for (let seed = firstSeed; seed < firstSeed + scenarios; seed++) {
  const scenario = drawScenario(seed);
  const ours = timesOf(scenario);
  for (const [name, expected] of simgridTimes(scenario)) {
    const actual = ours.get(name) ?? Number.NaN;
    const difference = Math.max(0, Math.abs(actual - expected) - nothingS) / Math.max(nothingS, Math.abs(expected));
    compared++;
    worst = Math.max(worst, difference);
    if (difference <= tolerance) continue;
    apart++;
    console.log(`seed ${seed}: ${name} is ${actual} here and ${expected} in SimGrid`);
  }
}
rmSync(folder, { recursive: true });
console.log(
  `${scenarios} scenarios, ${compared} times: ${apart} apart, the largest difference is ${worst.toExponential(1)}`,
);
process.exitCode = apart === 0 ? 0 : 1;

function timesOf(scenario: ModelScenario): Map<string, number> {
  const { tasks, migrations } = runScenario(scenario);
  return new Map([
    ...tasks.map(({ id, end }) => [`task ${id}`, end ?? -1] as const),
    ...migrations.map(({ vm, end }) => [`migration ${vm}`, end] as const),
    ...migrations.map(({ vm, downtime }) => [`downtime ${vm}`, downtime] as const),
  ]);
}

function simgridTimes(scenario: ModelScenario): [string, number][] {
  const file = join(folder, "scenario");
  writeFileSync(file, plainText(scenario));
  const options = [...model.map((option) => `--cfg=${option}`), "--log=root.thres:error"];
  const lines = execFileSync(program, [file, ...options], { encoding: "utf8" })
    .trim()
    .split("\n");
  return lines.flatMap((line): [string, number][] => {
    const [kind, id, end, downtime] = line.split(" ");
    if (kind !== "migration") return kind === "task" ? [[`task ${id}`, Number(end)]] : [];
    return [
      [`migration ${id}`, Number(end)],
      [`downtime ${id}`, Number(downtime)],
    ];
  });
}
