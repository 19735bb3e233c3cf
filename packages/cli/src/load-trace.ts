import { type LoadVm, readTraceFiles, TraceError, traceLoad } from "@dvms/load";
import { CliError, exitCodes } from "./exit-codes.ts";
import { count } from "./render/quantities.ts";

/**
 * The VMs of trace files, at most as many as the hosts shall have; says on stderr if rows are left out.
 * @throws CliError for a file that cannot be read or used.
 */
export async function loadTrace(
  files: readonly string[],
  { hosts, vmsPerHost }: { readonly hosts: number; readonly vmsPerHost: number },
): Promise<readonly LoadVm[]> {
  const rows = await readTraceFiles(files).catch((error: unknown) => {
    throw error instanceof TraceError ? new CliError(exitCodes.usage, error.message) : error;
  });
  const vmsMax = hosts * vmsPerHost;
  if (rows.length > vmsMax) {
    process.stderr.write(
      `dvms: the trace has ${count(rows.length, "row")}, ${count(hosts, "host")} of ${count(vmsPerHost, "VM")} take ${vmsMax}: the rest is left out.\n`,
    );
  }
  return traceLoad(rows, { hosts, vmsMax });
}
