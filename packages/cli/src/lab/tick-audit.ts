/** What one guest's counter says, from the lines that it wrote on each host it ran on. */
export interface TickAudit {
  /** False if a number was written twice, anywhere, or one came after a larger one: it ran twice, or again from earlier. */
  readonly monotone: boolean;
  /** The largest number; 0 where there is none. */
  readonly lastTick: number;
  /** The first thing that is wrong, in one sentence; empty if nothing is. */
  readonly breach: string;
}

export interface TickLog {
  readonly hostName: string;
  readonly text: string;
}

/**
 * Audits a guest's counter over all hosts. A line has a fixed width, so one that a migration tore in two is no line and is
 * passed over. The order between hosts needs no clock: a number belongs to one host only.
 */
export function auditTicks(logs: readonly TickLog[]): TickAudit {
  const writtenOn = new Map<number, string>();
  let lastTick = 0;
  let breach = "";
  for (const { hostName, text } of logs) {
    let before = 0;
    for (const tick of ticksOf(text)) {
      const other = writtenOn.get(tick);
      if (breach === "" && other !== undefined) {
        breach =
          other === hostName
            ? `tick ${tick} was written twice on ${hostName}`
            : `tick ${tick} was written on ${other} and on ${hostName}`;
      } else if (breach === "" && tick < before) breach = `tick ${tick} came after ${before} on ${hostName}`;
      writtenOn.set(tick, hostName);
      before = tick;
      lastTick = Math.max(lastTick, tick);
    }
  }
  return { monotone: breach === "", lastTick, breach };
}

/** The numbers of the whole lines of a log, in the order in which they were written. */
export function ticksOf(text: string): readonly number[] {
  return [...text.matchAll(/^tick (\d{8})\r?$/gm)].map((match) => Number(match[1]));
}
