export { Agent } from "./agent.ts";
export type { AgentConfig } from "./agent-config.ts";
export type { AgentView } from "./agent-view.ts";
export type { Effect, EffectKind } from "./effect.ts";
export { dvms as wire } from "./generated/dvms.js";
export { clockwiseFrom, comparePositions, formatPosition, type HostRef, isBetween } from "./host.ts";
export type { Input, InputKind } from "./input.ts";
export type { JournalRecord, SourceRecord, TargetRecord } from "./journal.ts";
export type {
  EventMessage,
  Hint,
  MergeMessage,
  Message,
  MessageKind,
  MessageOf,
  MigrationMessage,
  MoveResult,
  RingMessage,
} from "./message.ts";
export { type Cause, type Outcome, outcomes } from "./outcome.ts";
export type { Beats, Latencies } from "./rest.ts";
export type { Trace, TraceKind } from "./trace.ts";
export { type Decoded, decodeFrame, encodeMessage } from "./wire.ts";
export { decodeHost as decodeHostRef, WireError, wireLimits } from "./wire-parts.ts";
