/**
 * Energy of hosts by power tables: watts at even steps of utilisation, linear between them (as in SPECpower and CloudSim).
 * A host that is down takes none; one that is up takes its idle power, also without any VM.
 */
export class EnergyMeter {
  readonly #tables: readonly (readonly number[])[];
  readonly #cpu: readonly number[];
  readonly #demandCpu: Float64Array;
  readonly #sinceS: Float64Array;
  readonly #down: Uint8Array;
  #joules = 0;

  /** `tables` and `cpu` (in percent of a core) by host; every host is up and does nothing from 0 s on. */
  constructor(tables: readonly (readonly number[])[], cpu: readonly number[]) {
    this.#tables = tables;
    this.#cpu = cpu;
    this.#demandCpu = new Float64Array(cpu.length);
    this.#sinceS = new Float64Array(cpu.length);
    this.#down = new Uint8Array(cpu.length);
  }

  /** The VMs of a host ask for `demandCpu` together from now on. */
  change(host: number, nowS: number, demandCpu: number): void {
    this.#advance(host, nowS);
    this.#demandCpu[host] = demandCpu;
  }

  switch(host: number, nowS: number, isUp: boolean): void {
    this.#advance(host, nowS);
    this.#down[host] = isUp ? 0 : 1;
  }

  /** Of all hosts together, up to now. */
  joules(nowS: number): number {
    for (const host of this.#cpu.keys()) this.#advance(host, nowS);
    return this.#joules;
  }

  #advance(host: number, nowS: number): void {
    const seconds = nowS - this.#sinceS[host]!;
    this.#sinceS[host] = nowS;
    if (seconds <= 0 || this.#down[host] === 1) return;
    this.#joules += seconds * powerW(this.#tables[host]!, this.#demandCpu[host]! / this.#cpu[host]!);
  }
}

/** Power at a utilisation; beyond 1 a host can do no more. */
export function powerW(table: readonly number[], utilisation: number): number {
  const at = Math.min(1, utilisation) * (table.length - 1);
  const step = Math.min(table.length - 2, Math.floor(at));
  return table[step]! + (at - step) * (table[step + 1]! - table[step]!);
}

/** HP ProLiant ML110 G5 (Xeon 3075, 2,660 MHz, 4 GB) at 0, 10 .. 100 %: SPECpower_ssj2008, the larger host of CloudSim. */
export const defaultPowerW: readonly number[] = [93.7, 97, 101, 105, 110, 116, 121, 125, 129, 133, 135];
