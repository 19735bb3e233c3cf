import { FuzzedRing } from "./fuzzed-ring.ts";

// npm run fuzz [-- <frames> [<seed>]]: throws, with the seed, what any agent throws; prints what became of the frames.
const [framesWord = "1000000", seedWord = "1"] = process.argv.slice(2);
const [frames, seed] = [Number(framesWord), Number(seedWord)];
if (!Number.isSafeInteger(frames) || frames < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  process.stderr.write("fuzz: give a number of frames and a seed, as in: npm run fuzz -- 1000000 1\n");
  process.exit(2);
}

const ring = new FuzzedRing(seed);
const heapMB = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
};
const before = heapMB();
let sent = 0;
try {
  while (sent < frames) {
    ring.frame();
    sent += 1;
  }
} catch (error) {
  process.stderr.write(`fuzz: frame ${sent} of seed ${seed} made an agent throw\n`);
  throw error;
}
const successors = ring.settle();
const cpuS = Math.round(process.cpuUsage().user / 1e5) / 10;
const { counts } = ring;
process.stdout.write(`${JSON.stringify({ frames, seed, ...counts, cpuS, heapMB: [before, heapMB()], successors })}\n`);
