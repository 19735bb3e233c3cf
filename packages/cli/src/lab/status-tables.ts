import Table from "cli-table3";
import { formatPercent } from "../render/quantities.ts";
import { loadColor, noBorders } from "../render/ring-table.ts";
import { bar, type Colors, column } from "../terminal.ts";
import type { LabHostStatus, LabStatus, LabVmStatus } from "./lab-status.ts";

/** For people: a table of the hosts, one of the guests, and one line about the ring. */
export function statusText({ ring, hosts, vms }: LabStatus, colors: Colors): string {
  const hostRows = hosts.map((host) => [
    colors.bold(host.name),
    host.address,
    host.alive ? "on" : colors.red("no power"),
    health(host, host.libvirtd, colors),
    health(host, host.daemon, colors),
    host.load === null
      ? ""
      : loadColor(host.load, colors)(`${bar(host.load, 10)} ${column(formatPercent(host.load), 5, "right")}`),
    vms
      .filter((vm) => vm.host === host.name)
      .map(({ name }) => name)
      .join(" "),
  ]);
  const tables = [drawTable(["host", "address", "power", "libvirtd", "daemon", "load", "guests"], hostRows)];
  if (vms.length > 0) tables.push(drawTable(["guest", "host", "state", "ticks", "counter"], guestRows(vms, colors)));
  const verdict = ring ? "The ring is whole." : colors.red("The ring is not whole.");
  return `${[...tables, verdict].join("\n\n")}\n`;
}

function health({ alive }: LabHostStatus, answers: boolean, colors: Colors): string {
  if (!alive) return "";
  return answers ? "answers" : colors.red("is silent");
}

/** A guest that two hosts have is there twice, and both lines say so. */
function guestRows(vms: readonly LabVmStatus[], colors: Colors): string[][] {
  const sorted = [...vms].sort(
    (a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1)) || (a.host < b.host ? -1 : 1),
  );
  return sorted.map(({ uuid, name, host, state, ticks, counterMonotone }) => {
    const copies = vms.filter((other) => other.uuid === uuid).length;
    return [
      colors.bold(name),
      copies > 1 ? colors.red(`${host} (1 of ${copies})`) : host,
      state === "running" ? state : colors.yellow(state),
      String(ticks),
      counterMonotone ? "rises" : colors.red("went back, or ran twice"),
    ];
  });
}

function drawTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: [...head],
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const row of rows) table.push([...row]);
  return table.toString().replace(/ +$/gm, "");
}
