import type { TypedParam } from "./xdr-types.ts";

/** A plain value: 64-bit counters become numbers, exact to 2^53. */
export type ParamValue = number | string | boolean;

/** libvirt's typed parameters by name, such as `cpu.time` or `vcpu.0.delay`. */
export class Params {
  readonly #values: ReadonlyMap<string, ParamValue>;

  constructor(params: readonly TypedParam[]) {
    this.#values = new Map(params.map(({ field, value }) => [field, plain(value.value)]));
  }

  /** The number of that name; undefined if libvirt did not tell it. */
  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === "number" ? value : undefined;
  }

  string(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  entries(): readonly (readonly [string, ParamValue])[] {
    return [...this.#values];
  }

  toJSON(): Record<string, ParamValue> {
    return Object.fromEntries(this.#values);
  }
}

function plain(value: bigint | ParamValue): ParamValue {
  return typeof value === "bigint" ? Number(value) : value;
}
