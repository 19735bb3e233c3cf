import type { MigrationReport, StatusReport } from "@dvms/node";
import { bar, type Colors } from "../terminal.ts";
import { dimensionWords } from "./event-sentence.ts";
import { listNames, namerOf } from "./names.ts";
import { count, formatMs, formatPercent, formatS } from "./quantities.ts";
import { loadColor, roleWords } from "./ring-table.ts";

/** What a daemon says about itself, for people. Other hosts are called by their ids: a daemon knows no names but its own. */
export function statusText(status: StatusReport, colors: Colors): string {
  const nameOf = namerOf(new Map([[status.id, status.name]]));
  const vmNameOf = namerOf(new Map(status.vms.map((vm) => [vm.id, vm.name])));
  const rows: [string, string][] = [
    ["host", `${status.name} (${status.id})`],
    ["position", status.position],
    ["address", status.address],
    ["role", roleWords(status.role, status.lease, nameOf, colors)],
    ["load", loadWords(status, colors)],
    ["VMs", `${status.vms.length}: ${listNames(vmIds(status), vmNameOf)}`],
    ...strainRows(status),
    ["successors", listNames(status.successors, nameOf) || "none: a ring of one"],
    ["predecessor", status.predecessor === null ? "none" : nameOf(status.predecessor)],
    ...leadingRows(status),
    ...status.migrations.map((report): [string, string] => ["migration", migrationWords(report, vmNameOf, nameOf)]),
    ...status.doubled.map(({ vmId, hostId }): [string, string] => [
      "DOUBLED",
      colors.red(`${vmNameOf(vmId)} (${vmId}) is here and on host ${hostId}: end one of the two`),
    ]),
    ["over capacity", `${formatS(status.violationS)} of ${formatS(status.loadTimeS)} of load`],
    ["process", `pid ${status.pid}, up for ${formatS(status.uptimeS)}, ${Math.round(status.rssMB)} MB`],
  ];
  return rows.map(([name, value]) => `${colors.bold(name.padEnd(14))}${value}`).join("\n");
}

function vmIds(status: StatusReport): string[] {
  return status.vms.map((vm) => vm.id);
}

/** Each resource with a capacity, by name. */
function loadWords({ load, demand, capacity }: StatusReport, colors: Colors): string {
  const parts = Object.keys(capacity)
    .sort()
    .map((name) => `${dimensionWords(name)} ${Math.round(demand[name] ?? 0)} of ${capacity[name]}`);
  return `${loadColor(load, colors)(`${bar(load, 20)} ${formatPercent(load)}`)}  ${parts.join(", ")}`;
}

function strainRows({ strain }: StatusReport): [string, string][] {
  if (strain === null) return [];
  const { stealPercent, stealCountedPercent, pressure } = strain;
  const whole = Math.round;
  const waited = `VMs waited for CPU ${whole(stealPercent)}, for each other ${whole(stealCountedPercent)}`;
  if (pressure === null) return [["strain", waited]];
  const { cpuPercent, memoryPercent, ioPercent } = pressure;
  const stalls = `CPU ${whole(cpuPercent)} %, memory ${whole(memoryPercent)} %, disks ${whole(ioPercent)} % of the time`;
  return [["strain", `${waited}; pressure on ${stalls}`]];
}

function leadingRows({ leading }: StatusReport): [string, string][] {
  if (leading === null) return [];
  return [["leads", `event ${leading.eventId}, ${leading.phase}, ${count(leading.memberIds.length, "member")}`]];
}

function migrationWords(
  { vmId, targetId, ratio, remainingMs }: MigrationReport,
  vmNameOf: (id: string) => string,
  nameOf: (id: string) => string,
): string {
  return `${vmNameOf(vmId)} to ${nameOf(targetId)} ${bar(ratio, 10)} ${formatPercent(ratio)}, ${formatMs(remainingMs)} left`;
}
