import type { Instance, Placement } from "./instance.ts";
import { buildModel } from "./model.ts";
import { type PlannedLeg, planLegs } from "./plan-legs.ts";
import { sequenceMoves } from "./sequence-moves.ts";
import type { Plan } from "./solution.ts";

/**
 * The migrations that lead to a placement, with dependencies such that every execution that respects them is safe,
 * however long each move takes; null if no order of these moves is (a cycle).
 */
export function orderMigrations(instance: Instance, placement: Placement): Plan | null {
  const model = buildModel(instance);
  const { order } = sequenceMoves(model, placement);
  if (order === null) return null;
  const { legs, makespanS } = planLegs(
    model,
    order.map((v) => ({ v, source: model.home[v]!, target: placement[v]! })),
  );
  const { hosts, vms } = instance;
  const moves = legs.map(({ v, source, target, after, estimateS }: PlannedLeg, id) => ({
    id,
    vmId: vms[v]!.id,
    sourceId: hosts[source]!.id,
    targetId: hosts[target]!.id,
    after,
    estimateS,
  }));
  return { moves, makespanS };
}
