import type { AgentConfig } from "@dvms/protocol";
import type { Simulation } from "../simulation.ts";
import { Caused } from "./caused.ts";
import type { Checker } from "./checker.ts";
import { Ends } from "./ends.ts";
import { Exclusive } from "./exclusive.ts";
import { Fenced } from "./fenced.ts";
import { Journalled } from "./journalled.ts";
import { Lawful } from "./lawful.ts";
import { Led } from "./led.ts";
import { Merged } from "./merged.ts";
import { Once } from "./once.ts";
import { Ordered } from "./ordered.ts";
import { Patient } from "./patient.ts";
import { Roomy } from "./roomy.ts";
import { Toured } from "./toured.ts";

/** What the checkers have to know of a run besides what they see. */
export interface Judged {
  /** The limits of its agents. */
  readonly agent: AgentConfig;
  /** Since when nothing disturbs, in virtual time; Infinity while something does. */
  calmSinceMs(): number;
}

/**
 * Watches every invariant of a simulation from now on; the first one that breaks throws out of the run. Without `judged`
 * those that depend on the agents' limits are left out.
 */
export function checkInvariants(simulation: Simulation, judged: Judged | null = null): { readonly ends: Ends } {
  const ends = new Ends();
  const checkers: Checker[] = [
    new Exclusive(),
    new Once(simulation),
    new Fenced(),
    new Journalled(),
    new Roomy(simulation),
    new Lawful(judged?.agent.rules ?? []),
    new Led(simulation),
    new Merged(),
    ends,
  ];
  if (judged !== null) {
    const { agent } = judged;
    checkers.push(
      new Caused(agent),
      new Ordered(agent.changedMax + 1),
      new Patient(agent),
      new Toured(simulation, agent.partitionMembersMax, () => judged.calmSinceMs()),
    );
  }
  for (const checker of checkers) simulation.observe(checker);
  return { ends };
}
