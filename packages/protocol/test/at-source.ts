import type { SourceRecord } from "../src/journal.ts";
import { effectsOf, host, type PartsOptions, partsOf, vm } from "./fixtures.ts";

export const leader = host("l");
export const target = host("t");
export const other = host("z");
export const v1 = vm("v1", 60);
export const migrationId = "l:1.1/1.0";
export const order = {
  kind: "order",
  eventId: "l:1.1",
  epoch: 5,
  planVersion: 1,
  migrationId,
  vmId: "v1",
  target,
  targetEpoch: 9,
} as const;

/** The source: host s with VM v1. */
export function make(options: PartsOptions = {}) {
  const parts = partsOf(host("s"), { vms: [v1], ...options });
  const { outgoing, context } = parts;
  const take = () => context.takeEffects();
  const states = (effects = take()) => effectsOf(effects, "persist").map(({ record }) => record.state);
  /** Lets the retry timer do its work until the instant. */
  const passTo = (untilMs: number) => {
    while (context.deadlines.at("retry") <= untilMs) {
      context.nowMs = context.deadlines.at("retry");
      context.deadlines.takeDue(context.nowMs);
      parts.requests.retry();
      outgoing.reportDoubts();
    }
    context.nowMs = untilMs;
    return take();
  };
  const begin = () => outgoing.begin(leader, order);
  const accept = () => outgoing.onAccept(target, { kind: "accept", migrationId });
  const gone = () => outgoing.onMigrated(migrationId, "gone", "");
  const have = () => outgoing.onHave(target, { kind: "have", migrationId });
  return { ...parts, context, outgoing, take, states, passTo, begin, accept, gone, have };
}
/** What the journal of the source says in that state. */
export const record = (state: SourceRecord["state"]): SourceRecord => ({
  role: "source",
  migrationId,
  eventId: "l:1.1",
  vm: v1,
  target,
  state,
});
