import { mkdtempSync, rmSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LoadVm, violationWithoutMoves } from "@dvms/load";
import { readVmStore } from "@dvms/node";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { namerOf } from "../render/names.ts";
import { count, formatMs } from "../render/quantities.ts";
import { type Output, textColumns } from "../terminal.ts";
import { Chaos, type ChaosReport } from "./chaos.ts";
import { type ChaosSummary, chaosSummary, rssMedianMB } from "./chaos-summary.ts";
import { demoLoad } from "./demo-load.ts";
import type { DemoOptions } from "./demo-options.ts";
import { DemoRecord } from "./demo-record.ts";
import { type DemoSummary, isGood, summarise } from "./demo-summary.ts";
import { type DemoView, LineView, ScreenView, until, type ViewFrame } from "./demo-view.ts";
import { planFaults } from "./fault-schedule.ts";
import { Fleet } from "./fleet.ts";
import { FleetWatch } from "./fleet-watch.ts";
import { type HostPlan, planHosts } from "./host-plan.ts";
import { hearInterruption } from "./interruption.ts";
import { summaryText } from "./summary-text.ts";
import { takeCensus } from "./vm-census.ts";

/** Runs a demo from an empty folder to its summary. @throws CliError if the trace is bad or the daemons cannot be started. */
export async function runDemo(options: DemoOptions, output: Output): Promise<ExitCode> {
  const vms = await demoLoad(options);
  const folder = mkdtempSync(join(tmpdir(), "dvms-demo-"));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  // However this process ends in order: after a second Ctrl-C, say, or when nobody reads its output any more.
  if (!options.keep) process.once("exit", removeFolder);
  const interruption = hearInterruption();
  try {
    const end = await play(options, vms, folder, output, interruption.signal);
    if (end === null) return exitCodes.failed;
    const { summary, chaos } = end;
    const text = () => summaryText(summary, chaos, textColumns(output), output.colors);
    output.write(options.json ? `${JSON.stringify({ ...summary, ...chaos })}\n` : `\n${text()}\n`);
    return isGood(summary) ? exitCodes.ok : exitCodes.failed;
  } finally {
    interruption.end();
    if (options.keep) note(`configurations, logs and stores are in ${folder}`);
    else {
      process.off("exit", removeFolder);
      removeFolder();
    }
  }
}

interface DemoEnd {
  readonly summary: DemoSummary;
  /** Null without --chaos. */
  readonly chaos: ChaosSummary | null;
}

/** Null if it was interrupted before the load began. */
async function play(
  options: DemoOptions,
  vms: readonly LoadVm[],
  folder: string,
  output: Output,
  signal: AbortSignal,
): Promise<DemoEnd | null> {
  const beginMs = performance.now();
  warnOfMemory(options.hosts);
  note(`starting ${count(options.hosts, "daemon")} with ${count(vms.length, "VM")} on this machine`);
  const plans = await planHosts(folder, options, vms);
  // What was compiled for this process need not be compiled by each daemon again.
  flushCompileCache();
  const fleet = new Fleet(plans);
  const record = new DemoRecord();
  const watching = new FleetWatch(fleet, record);
  let orphans = 0;
  let frame: ViewFrame | null = null;
  let endUnixMs = 0;
  let chaos: Chaos | null = null;
  let chaosReport: ChaosReport | null = null;
  let rssMiddleMB = 0;
  try {
    await fleet.ready(signal, note);
    if (signal.aborted) {
      note("interrupted before the load began");
      return null;
    }
    note(`the ring is complete after ${formatMs(performance.now() - beginMs)}`);
    frame = frameOf(options, plans, vms, Date.now() + leadMs);
    const view = viewOf(options, record, frame, output);
    const state = { stopping: false };
    fleet.onEnd(({ plan }, words) => {
      if (state.stopping) return;
      record.died(plan.id);
      if (!record.faults.has(plan.id)) view.onNews(`${plan.name}'s daemon ${words}; its VMs stay on its disk`);
    });
    await watching.begin((line) => view.onLine(line));
    await fleet.startLoad(frame.startAtUnixMs, options.seconds * options.speed);
    if (options.chaosPeriodS !== null) {
      chaos = new Chaos(fleet, record, (words) => view.onNews(words));
      chaos.begin(planFaults({ ...options, periodS: options.chaosPeriodS }), frame.startAtUnixMs);
    }
    await until(frame.startAtUnixMs + (options.seconds * 1000) / 2, signal);
    rssMiddleMB = rssMedianMB(record);
    await until(frame.startAtUnixMs + options.seconds * 1000, signal);
    endUnixMs = Date.now();
    state.stopping = true;
    chaosReport = (await chaos?.end()) ?? null;
    await watching.lastStatuses();
    view.onStop();
    orphans = await fleet.stop();
    view.close();
  } finally {
    await chaos?.end();
    orphans = await fleet.stop();
    await watching.end();
  }
  const seconds = Math.min(options.seconds, Math.max(0, (endUnixMs - frame.startAtUnixMs) / 1000));
  const summary = summarise(record, {
    hosts: options.hosts,
    census: takeCensus(
      vms.map((vm) => vm.id),
      plans.map((plan) => readVmStore(plan.dataDir)),
    ),
    violationTotalSNone: frame.violationSNoneAt(endUnixMs),
    orphans,
    loadTimeS: seconds * options.speed,
    seconds,
  });
  return { summary, chaos: chaosReport && chaosSummary(chaosReport, record, rssMiddleMB) };
}

/** The start lies a little ahead, so that every daemon hears of it in time. */
const leadMs = 1_000;

function frameOf(
  options: DemoOptions,
  plans: readonly HostPlan[],
  vms: readonly LoadVm[],
  startAtUnixMs: number,
): ViewFrame {
  const names = new Map([...plans, ...vms].map(({ id, name }) => [id, name]));
  const load = options.traceFiles.length > 0 ? "a trace" : `mean demand ${options.mean} %`;
  const centre = { hosts: options.hosts, cpuCapacity: options.capacity };
  return {
    hostIds: plans.map((plan) => plan.id),
    nameOf: namerOf(names),
    title: `dvms demo · ${count(options.hosts, "daemon")} · ${count(vms.length, "VM")} · ${load} · ${options.speed}x`,
    startAtUnixMs,
    seconds: options.seconds,
    violationSNoneAt: (unixMs) => {
      const passedS = Math.min(options.seconds, Math.max(0, (unixMs - startAtUnixMs) / 1000));
      return violationWithoutMoves(vms, { ...centre, horizonS: passedS * options.speed });
    },
  };
}

/** What a daemon takes with the load on it, as measured (docs/BENCHMARKS.md). */
const daemonMB = 155;

function warnOfMemory(hosts: number): void {
  const neededMB = hosts * daemonMB;
  const freeMB = Math.round(process.availableMemory() / 1e6);
  if (neededMB > freeMB) {
    note(
      `${count(hosts, "daemon")} need about ${neededMB} MB and ${freeMB} MB are free; fewer hosts run better (--hosts)`,
    );
  }
}

/** With --json stdout belongs to the one object; what people follow goes to stderr. */
function viewOf(options: DemoOptions, record: DemoRecord, frame: ViewFrame, output: Output): DemoView {
  if (options.json) return new LineView((text) => process.stderr.write(text), frame);
  if (output.isTerminal) return new ScreenView(record, frame, process.stdout);
  return new LineView((text) => output.write(text), frame);
}

function note(words: string): void {
  process.stderr.write(`dvms: ${words}\n`);
}
