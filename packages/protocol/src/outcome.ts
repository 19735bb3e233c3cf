/** How an event ends; there is no other way out (invariant "Ends"). */
export const outcomes = [
  /** The partition's placement has no overload any more. */
  "solved",
  /** Its cause was gone before anything had to move. */
  "vanished",
  /** A partial plan ran: less overload than before, not none. */
  "improved",
  /** Every host of the ring was seen and none could help. */
  "exhausted",
  /** Another event took over this partition. */
  "merged",
  /** It met hosts of other events and gave way; the overload raises again after a back-off. */
  "yielded",
  /** Observe mode: the plan was shown, nothing moved. */
  "advised",
  /** The daemon stopped or an operator said so. */
  "cancelled",
  /** A lease or the event's own deadline ran out. */
  "lost",
] as const;

export type Outcome = (typeof outcomes)[number];

/** Why an event exists. What "vanished" means depends on it. */
export type Cause =
  | { readonly kind: "overload"; readonly dimension: string; readonly load: number }
  | { readonly kind: "underload" }
  | { readonly kind: "drain" }
  | { readonly kind: "place" }
  | { readonly kind: "ruleBroken"; readonly rule: string };
