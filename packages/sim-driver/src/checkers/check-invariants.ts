import type { Simulation } from "../simulation.ts";
import type { Checker } from "./checker.ts";
import { Ends } from "./ends.ts";
import { Exclusive } from "./exclusive.ts";
import { Fenced } from "./fenced.ts";
import { Lawful } from "./lawful.ts";
import { Once } from "./once.ts";
import { Roomy } from "./roomy.ts";

/** Watches every invariant of a simulation from now on; the first one that breaks throws out of the run. */
export function checkInvariants(simulation: Simulation): { readonly ends: Ends } {
  const ends = new Ends();
  const checkers: Checker[] = [
    new Exclusive(),
    new Once(simulation),
    new Fenced(),
    new Roomy(simulation),
    new Lawful(),
    ends,
  ];
  for (const checker of checkers) simulation.observe(checker);
  return { ends };
}
