import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CheckBounds, checkSeed } from "@dvms/sim-driver";

/**
 * `node hunt.ts <folder of the scratch copy> <seeds>`: plays seeds under the copy's protocol until a checker fails, and
 * prints the seed, the invariant and the sentence as JSON; `null` if none failed. A seed that fails without the mutant as well
 * says nothing about it. A process of its own, since a mutant may never end.
 */
const [folder = "", seedsMax = "0"] = process.argv.slice(2);
/** Small data centres: a broken rule shows there as well, and sooner. */
const bounds: CheckBounds = { hostsMin: 2, hostsMax: 10, ringOnly: false };

const mutated = (await import(pathToFileURL(join(folder, "packages/sim-driver/src/index.ts")).href)) as {
  readonly checkSeed: typeof checkSeed;
};

function hunt() {
  for (let seed = 1; seed <= Number(seedsMax); seed++) {
    const { failure } = mutated.checkSeed(seed, bounds);
    if (failure !== null && checkSeed(seed, bounds).failure === null)
      return { seed, invariant: failure.invariant, sentence: failure.sentence.split("\n")[0] };
  }
  return null;
}

process.stdout.write(`${JSON.stringify(hunt())}\n`);
