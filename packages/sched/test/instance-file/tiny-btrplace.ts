import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Hosts 3, 7, 9 on and 1 off; 9 is to be emptied; VM 60 is to be started, 61 stays ready, 11 wants more CPU than host 3 has. */
export interface BtrplaceFile {
  readonly model: {
    readonly mapping: Record<string, unknown>;
    readonly views: readonly Record<string, unknown>[];
  };
  readonly constraints: readonly Record<string, unknown>[];
}

/** The committed fixture, afresh. */
export function tinyBtrplace(): BtrplaceFile {
  return JSON.parse(readFileSync(fileURLToPath(new URL("../fixtures/btrplace-tiny.json", import.meta.url)), "utf8"));
}

/** The fixture with other constraints. */
export function constrained(...constraints: readonly Record<string, unknown>[]): BtrplaceFile {
  return { ...tinyBtrplace(), constraints };
}
