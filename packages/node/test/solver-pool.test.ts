import type { HostSnapshot, SolveRequest } from "@dvms/sched";
import { decide } from "@dvms/sched";
import { expect, onTestFinished, test } from "vitest";
import { SolverPool } from "../src/solver-pool.ts";

function oddSize(host: number, vm: number): number {
  return 60 + (((host * 31 + vm * 17) * 7919) % 2003) / 100;
}

const oddSizesTotal = Array.from({ length: 1_000 }, (_, index) => oddSize((index / 10) | 0, index % 10)).reduce(
  (a, b) => a + b,
);

function snapshot(hostId: string, demands: readonly number[]): HostSnapshot {
  return {
    hostId,
    capacity: { cpu: 700, memory: 32_768 },
    vms: demands.map((cpu, index) => ({
      id: `${hostId}-vm-${index}`,
      demand: { cpu, memory: 1024 },
      memoryMiB: 1024,
      dirtyRateMiBPerS: 20,
      movable: true,
    })),
    reserved: {},
    migrationMiBPerS: 125,
  };
}

const easy: SolveRequest = {
  snapshots: [snapshot("a", [100, 100, 100, 100, 100, 100, 90, 80]), snapshot("b", [50, 50])],
  overloadRatio: 1,
  targetRatio: 0.9,
  stepsMax: 10_000,
};

/**
 * A hundred hosts that are full but for a ten-thousandth, with VMs of odd sizes: there is room, so nothing proves that there
 * is no placement, and finding one takes for ever; the budget in steps has no end either.
 */
const endless: SolveRequest = {
  snapshots: Array.from({ length: 100 }, (_, host) =>
    snapshot(
      `h${host}`,
      Array.from({ length: 10 }, (_, vm) => (oddSize(host, vm) * 0.9999 * 70_000) / oddSizesTotal),
    ),
  ),
  overloadRatio: 1,
  targetRatio: 1,
  stepsMax: Number.MAX_SAFE_INTEGER,
};

function openPool(deadlineMs: number): { pool: SolverPool; troubles: string[] } {
  const troubles: string[] = [];
  const pool = new SolverPool({ deadlineMs, onTrouble: (sentence) => troubles.push(sentence) });
  onTestFinished(() => pool.close());
  return { pool, troubles };
}

test("answers what the solver answers, several requests in their order", async () => {
  const { pool } = openPool(10_000);
  const again = { ...easy, snapshots: [...easy.snapshots].reverse() };
  const answers = await Promise.all([pool.solve(easy), pool.solve(again)]);
  expect(answers).toEqual([decide(easy), decide(again)]);
  expect(answers[0]?.status).toBe("solved");
});

test("a short request is answered without the thread, with the same answer", async () => {
  const { pool } = openPool(10_000);
  const short = { ...easy, stepsMax: 400 };
  const answer = pool.solve(short);
  const first = await Promise.race([answer, new Promise((resolve) => setImmediate(resolve))]);
  expect(first).toEqual(decide(short));
});

test("a request over its deadline is answered as unknown, and the next one is solved by a fresh thread", async () => {
  const { pool, troubles } = openPool(4_000);
  await pool.solve(easy);
  const late = await pool.solve(endless);
  expect(late).toMatchObject({
    status: "unknown",
    reason: "the solver had no answer after 4000 ms",
    plan: { moves: [] },
  });
  expect(troubles).toEqual(["The solver's thread had no answer after 4000 ms and was replaced."]);
  expect((await pool.solve(easy)).status).toBe("solved");
});

test("more requests than may wait are answered as unknown at once", async () => {
  const { pool } = openPool(10_000);
  const answers = await Promise.all(Array.from({ length: 9 }, () => pool.solve(easy)));
  expect(answers.map((answer) => answer.status)).toEqual([...Array(8).fill("solved"), "unknown"]);
  expect(answers[8]?.reason).toBe("8 requests wait for the solver already");
});

test("a request that breaks the solver harms no other", async () => {
  const { pool, troubles } = openPool(10_000);
  await pool.solve(easy);
  const broken = { ...easy, snapshots: null } as unknown as SolveRequest;
  expect((await pool.solve(broken)).status).toBe("unknown");
  expect(troubles).toHaveLength(1);
  expect((await pool.solve(easy)).status).toBe("solved");
});

test("closing answers what waits and everything later", async () => {
  const { pool } = openPool(10_000);
  const waiting = pool.solve(easy);
  await pool.close();
  expect((await waiting).reason).toBe("the daemon is stopping");
  expect((await pool.solve(easy)).reason).toBe("the daemon is stopping");
});
