import { type LoadVm, vmplacesLoad } from "@dvms/load";
import { loadTrace } from "../load-trace.ts";
import type { DemoOptions } from "./demo-options.ts";

/** The VMs of a demo, with the host each starts on. @throws CliError for a trace that cannot be used. */
export async function demoLoad(options: DemoOptions): Promise<readonly LoadVm[]> {
  return options.traceFiles.length > 0 ? loadTrace(options.traceFiles, options) : vmplacesLoad(options);
}
