import { stripVTControlCharacters } from "node:util";
import type { LeaseReport, RingHost, RingReport, Role } from "@dvms/node";
import Table from "cli-table3";
import { bar, type Colors, column } from "../terminal.ts";
import { listNames, type Namer, namerOf, shortAddress } from "./names.ts";
import { count, formatMs, formatPercent } from "./quantities.ts";

/**
 * The ring as a table in walking order, and below it one line that says whether the walk came round, and if not, where
 * and why it ended, and one for each VM that is on several hosts. Where the table is wider than `columns`, what --json tells as well is left out first.
 */
export function ringTable(report: RingReport, columns: number, colors: Colors): string {
  const nameOf = namerOf(new Map(report.hosts.map((host) => [host.id, host.name])));
  const lines = [verdict(report, nameOf, colors), ...doubledLines(report, colors)].join("\n");
  for (let dropped = 0; ; dropped += 1) {
    const left = tableColumns.filter(({ title }) => !droppable.slice(0, dropped).includes(title));
    const table = drawTable(left, report.hosts, nameOf, colors);
    if (dropped === droppable.length || widthOf(table) <= columns) return `${table}\n${lines}`;
  }
}

interface TableColumn {
  readonly title: string;
  readonly cell: (host: RingHost, index: number, nameOf: Namer, colors: Colors) => string;
}

const tableColumns: readonly TableColumn[] = [
  { title: "", cell: (_, index) => String(index + 1) },
  { title: "host", cell: (host, _, __, colors) => colors.bold(host.name) },
  { title: "id", cell: (host) => host.id.slice(0, 8) },
  { title: "site/rack", cell: (host) => host.position.split("/").slice(0, 2).join("/") },
  { title: "address", cell: (host) => shortAddress(host.address) },
  {
    title: "load",
    cell: ({ load }, _, __, colors) =>
      loadColor(load, colors)(`${bar(load, 10)} ${column(formatPercent(load), 5, "right")}`),
  },
  { title: "VMs", cell: (host) => String(host.vms) },
  { title: "role", cell: (host, _, nameOf, colors) => roleWords(host.role, host.lease, nameOf, colors) },
  { title: "successors", cell: (host, _, nameOf) => listNames(host.successors, nameOf, 3) },
];

/** In the order in which they go. */
const droppable: readonly string[] = ["site/rack", "successors", "id", "address"];

function drawTable(left: readonly TableColumn[], hosts: readonly RingHost[], nameOf: Namer, colors: Colors): string {
  const table = new Table({
    head: left.map(({ title }) => title),
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const [index, host] of hosts.entries()) table.push(left.map(({ cell }) => cell(host, index, nameOf, colors)));
  return table.toString().replace(/ +$/gm, "");
}

function widthOf(table: string): number {
  return Math.max(...table.split("\n").map((line) => stripVTControlCharacters(line).length));
}

/** Green, yellow near the limit, red above it. */
export function loadColor(load: number, colors: Colors): (text: string) => string {
  if (load > 1) return colors.red;
  return load > 0.9 ? colors.yellow : colors.green;
}

/** The role, and for a reserved host who holds it and for how long. */
export function roleWords(role: Role, lease: LeaseReport | null, nameOf: Namer, colors: Colors): string {
  if (role === "leader") return colors.magenta("leader");
  if (lease === null) return role;
  return colors.cyan(`${role} by ${nameOf(lease.leaderId)}, ${formatMs(lease.expiresInMs)} left`);
}

function verdict(report: RingReport, nameOf: Namer, colors: Colors): string {
  if (report.complete) return `The ring is complete: ${count(report.hosts.length, "host")}.`;
  const where = report.broken === null ? "" : ` after ${nameOf(report.broken.afterId)}`;
  const why = report.broken === null ? "the walk did not come back to its start" : report.broken.reason;
  return colors.red(`The ring is broken${where}: ${why.replace(/\.$/, "")}.`);
}

function doubledLines({ hosts }: RingReport, colors: Colors): readonly string[] {
  const vmIds = [...new Set(hosts.flatMap(({ doubledVmIds }) => doubledVmIds))].sort();
  return vmIds.map((vmId) => {
    const names = hosts.filter(({ doubledVmIds }) => doubledVmIds.includes(vmId)).map(({ name }) => name);
    return colors.red(`VM ${vmId} is on several hosts at once: ${names.join(", ")}. End all but one of them.`);
  });
}

/** Columns by spaces alone. */
export const noBorders = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
