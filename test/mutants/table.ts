import { leadingMutants } from "./leading-mutants.ts";
import { migrationMutants } from "./migration-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { reservationMutants } from "./reservation-mutants.ts";
import { ringMutants } from "./ring-mutants.ts";

/** Every planted error: each must be caught. */
export const mutants: readonly Mutant[] = [
  ...reservationMutants,
  ...leadingMutants,
  ...migrationMutants,
  ...ringMutants,
];
