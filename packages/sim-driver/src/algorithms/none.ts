import type { Algorithm } from "./algorithm.ts";
import { dvms } from "./dvms.ts";

/** Nobody acts: the load alone is metered. */
export function none(): Algorithm {
  return { ...dvms({}), start: () => {}, messages: () => 0 };
}
