import type { TargetRecord } from "../src/journal.ts";
import { config, host, type PartsOptions, partsOf, vm } from "./fixtures.ts";

export const leader = host("l");
export const source = host("s");
export const other = host("z");
export const v1 = vm("v1", 60);
export const migrationId = "l:1.1/1.0";

/** The target: host t, reserved for event l:1.1 and prepared for plan version 1 with VM v1. */
export function make(options: PartsOptions = {}) {
  const parts = partsOf(host("t"), options);
  const { incoming, context, reservation } = parts;
  const { epoch } = reservation.becomeReserved("l:1.1", leader, 1, config.leaseMs);
  const plan = { eventId: "l:1.1", epoch, planVersion: 1 };
  reservation.prepare(leader, { kind: "prepare", ...plan, leaseMs: 0, arrivals: [v1], departures: [] });
  context.takeEffects();
  const take = () => context.takeEffects();
  const passTo = (untilMs: number) => {
    while (context.deadlines.at("retry") <= untilMs) {
      context.nowMs = context.deadlines.at("retry");
      context.deadlines.takeDue(context.nowMs);
      parts.requests.retry();
      incoming.reportDoubts();
    }
    context.nowMs = untilMs;
    return take();
  };
  const message = { kind: "ask", ...plan, migrationId, vm: v1 } as const;
  const ask = () => incoming.onAsk(source, message);
  const gone = () => incoming.onGone(source, { kind: "gone", migrationId });
  const abandon = () => incoming.onAbandon(source, { kind: "abandon", migrationId });
  return { ...parts, context, incoming, message, take, passTo, ask, gone, abandon };
}
/** What the journal of the target says in that state. */
export const record = (state: TargetRecord["state"]): TargetRecord => ({
  role: "target",
  migrationId,
  eventId: "l:1.1",
  vm: v1,
  source,
  state,
});
/** Effects in short: what is persisted, sent, run. */
export const kinds = (effects: ReturnType<ReturnType<typeof make>["take"]>) =>
  effects
    .filter(({ kind }) => kind !== "trace")
    .map((effect) => {
      if (effect.kind === "send") return `${effect.to.id} ${effect.message.kind}`;
      return effect.kind === "persist" ? `persist ${effect.record.state}` : effect.kind;
    });
