import { createHash } from "node:crypto";
import type { ExperimentOptions } from "@dvms/sim-driver";

/**
 * Names what a run plays, whoever decides and whatever the seed: 16 hexadecimal digits over all options but these, files'
 * contents included and their paths not. With the algorithm and the seed it tells which run a result is of.
 */
export function loadHash(options: ExperimentOptions): string {
  const { algorithm: _algorithm, seed: _seed, vms, stays = [], ...rest } = options;
  const hash = createHash("sha256").update(JSON.stringify(rest));
  // One by one: all of them as one text may be longer than a text can be.
  for (const vm of vms ?? ["by the law"]) hash.update(`\n${JSON.stringify(vm)}`);
  for (const stay of stays) hash.update(`\n${JSON.stringify(stay)}`);
  return hash.digest("hex").slice(0, 16);
}
