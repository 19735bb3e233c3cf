import type { LeaseReport, RingHost, RingReport, Role } from "@dvms/node";
import Table from "cli-table3";
import { bar, type Colors, column } from "../terminal.ts";
import { listNames, type Namer, namerOf, shortAddress } from "./names.ts";
import { count, formatMs, formatPercent } from "./quantities.ts";

/** The ring as a table in walking order, and below it one line that says whether the walk came round, and if not, where and why it ended. */
export function ringTable(report: RingReport, colors: Colors): string {
  const nameOf = namerOf(new Map(report.hosts.map((host) => [host.id, host.name])));
  const table = new Table({
    head: ["", "host", "id", "site/rack", "address", "load", "VMs", "role", "successors"],
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const [index, host] of report.hosts.entries()) table.push(row(index, host, nameOf, colors));
  return `${table.toString().replace(/ +$/gm, "")}\n${verdict(report, nameOf, colors)}`;
}

function row(index: number, host: RingHost, nameOf: Namer, colors: Colors): string[] {
  return [
    String(index + 1),
    colors.bold(host.name),
    host.id.slice(0, 8),
    host.position.split("/").slice(0, 2).join("/"),
    shortAddress(host.address),
    loadColor(host.load, colors)(`${bar(host.load, 10)} ${column(formatPercent(host.load), 5, "right")}`),
    String(host.vms),
    roleWords(host.role, host.lease, nameOf, colors),
    listNames(host.successors, nameOf, 3),
  ];
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

const noBorders = {
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
