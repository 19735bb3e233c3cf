export type { AgentConfig } from "./agent-config.ts";
export type { Effect, EffectKind } from "./effect.ts";
export { clockwiseFrom, comparePositions, formatPosition, type HostRef, isBetween } from "./host.ts";
export type { Input, InputKind } from "./input.ts";
export type { JournalRecord, SourceRecord, TargetRecord } from "./journal.ts";
export type { EventMessage, Hint, Message, MessageKind, MessageOf, MigrationMessage, MoveResult, RingMessage } from "./message.ts";
export { type Cause, type Outcome, outcomes } from "./outcome.ts";
export type { Trace, TraceKind } from "./trace.ts";
