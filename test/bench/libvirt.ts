import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { RealHosts } from "../libvirt/real-libvirtd.ts";
import { atMost, type BenchContext, type Figure, type Group, type GroupReport, Skipped, shown } from "./group.ts";
import { type CallFigures, measureCalls } from "./libvirt-calls.ts";
import { type MoveFigures, measureMoves } from "./libvirt-moves.ts";
import { measurePolling, type PollingFigures } from "./libvirt-polling.ts";

export const libvirt: Group = {
  name: "libvirt",
  how: "two libvirtd in namespaces of their own; calls on test:///default; a daemon that samples ten running QEMUs once a second; one guest that holds 24 MiB and writes 2 MiB/s, moved there by dvms and back by libvirt alone, in turns, over the same link of 40 MiB/s",
  estimateS: (settings) => [5, 120 + pollSeconds(settings), movesOf(settings) * 14],
  run: measureLibvirt,
};

/** Moves after which a VM is known. */
const knownAfter = 10;

function pollSeconds({ quick }: { readonly quick: boolean }): number {
  return quick ? 10 : 60;
}

function movesOf({ quick }: { readonly quick: boolean }): number {
  return quick ? 3 : 20;
}

async function measureLibvirt(context: BenchContext): Promise<GroupReport> {
  const { quick, signal, step } = context;
  const reason = whyNot();
  if (reason !== null) throw new Skipped(`not measured: ${reason}`);
  await using hosts = await RealHosts.start(2);
  const calls = await step("calls", () => measureCalls(hosts.socket(1), quick ? 500 : 5_000));
  const polling = await step("polling ten guests", () => measurePolling(hosts, pollSeconds(context), signal));
  const moves = await step("moves to and fro", () => measureMoves(hosts, guestXml(), movesOf(context), signal));
  const head = ["move", "dvms down", "libvirt down", "predicted", "copied after", "running after"];
  const rows = moves.forecasts.map(({ predictedMs, tookMs, runningMs }, index) => [
    String(index + 1),
    ms(moves.dvmsMs[index] ?? 0),
    ms(moves.libvirtMs[index] ?? 0),
    ms(predictedMs),
    ms(tookMs),
    ms(runningMs),
  ]);
  return { figures: figuresOf(calls, polling, moves), runs: { head, rows }, data: { calls, polling, moves } };
}

function figuresOf(
  calls: CallFigures,
  polling: PollingFigures,
  { dvmsMs, libvirtMs, forecasts }: MoveFigures,
): Figure[] {
  const errors = forecasts.slice(knownAfter).map((one) => Math.abs(one.predictedMs / one.tookMs - 1) * 100);
  const early = forecasts.slice(0, knownAfter).map((one) => Math.abs(one.predictedMs / one.tookMs - 1) * 100);
  return [
    atMost("a call on test:///default, median", 1, calls.medianMs, "ms", 2),
    shown("a call on test:///default, p99", `${calls.p99Ms.toFixed(2)} ms`),
    shown("100 calls in flight on one connection, until the last is answered", `${calls.hundredMs.toFixed(1)} ms`),
    atMost(`CPU of a daemon that polls ${polling.guests} guests`, 3, polling.cpuPercent, "% of a core", 2),
    shown("its resident memory", `${polling.rssMB.toFixed(0)} MB`),
    atMost("downtime beyond libvirt's own, medians", 150, median(dvmsMs) - median(libvirtMs), "ms"),
    shown("downtime, dvms and libvirt alone, medians", `${ms(median(dvmsMs))}, ${ms(median(libvirtMs))}`),
    ...(errors.length === 0
      ? []
      : [atMost(`error of the prediction after ${knownAfter} moves, median`, 20, median(errors), "%", 1)]),
    shown("error of the prediction in the first moves, median", `${median(early).toFixed(1)} %`),
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

/** Where `dvms lab prepare` builds the image of its guests. */
const image = process.env.DVMS_LAB_IMAGE || "/var/cache/dvms-lab";

function whyNot(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "it needs root on Linux, for namespaces";
  const missing = ["libvirtd", "qemu-system-x86_64", "ip"].find((name) => spawnSync(name, ["--version"]).error);
  if (missing || !existsSync(join(image, "initramfs.gz"))) return "run dvms lab prepare first";
  return null;
}

/** A guest whose memory is of use, so that there is something to copy. */
function guestXml(): string {
  return `<domain type='qemu'><name>mover</name><memory unit='MiB'>128</memory><vcpu>1</vcpu>
    <os><type arch='x86_64' machine='q35'>hvm</type><kernel>${join(image, "vmlinuz")}</kernel>
    <initrd>${join(image, "initramfs.gz")}</initrd>
    <cmdline>console=ttyS0 quiet panic=1 dvms.cpu=10 dvms.memory=24 dvms.dirty=2</cmdline></os>
    <features><acpi/><apic/><tcg><tb-cache unit='MiB'>32</tb-cache></tcg></features>
    <cpu mode='custom' match='exact'><model>qemu64</model></cpu>
    <devices><controller type='usb' model='none'/>
    <serial type='file'><source path='/var/log/libvirt/mover.serial' append='on'/></serial>
    <channel type='unix'><target type='virtio' name='dvms.steer'/></channel>
    <memballoon model='virtio'><stats period='2'/></memballoon></devices></domain>`;
}
