/** What a demo runs on; the values have been checked. */
export interface DemoOptions {
  readonly hosts: number;
  readonly vmsPerHost: number;
  /** Real duration of the load. */
  readonly seconds: number;
  /** How many times faster than real time the load runs. */
  readonly speed: number;
  /** Mean and standard deviation of a VM's demand, in percent of a core. */
  readonly mean: number;
  readonly sd: number;
  readonly seed: number;
  /** CPU of a host, in percent of a core. */
  readonly capacity: number;
  /** Traces instead of the seeded load; none for that load. */
  readonly traceFiles: readonly string[];
  /** Real seconds between two faults that the demo does to its daemons; null for none. */
  readonly chaosPeriodS: number | null;
  readonly json?: true;
  readonly keep?: true;
}
