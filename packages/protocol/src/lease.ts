/** A lease is renewed when this share of it is over; what is left is for renewals that are lost, each repeated like a request. */
export const renewAfterShare = 0.5;

/** A member's lease as its leader sees it. */
export interface MemberLease {
  /** The length that the leader gave it last. */
  leaseMs: number;
  /** When it was told of that, or began its lease anew by itself as far as the leader knows. */
  toldMs: number;
  /** Until when the leader may rely on it: counted from the sending of what it answered. */
  leaseUntilMs: number;
}

/** The leader's own host is reserved until the event ends. */
export const endlessLease: Readonly<MemberLease> = {
  leaseMs: Number.POSITIVE_INFINITY,
  toldMs: 0,
  leaseUntilMs: Number.POSITIVE_INFINITY,
};

/** How long the leader counts on a lease: it ends before the member's, whatever their clocks do within the drift allowed. */
export function leaderLeaseMs(leaseMs: number, { clockDriftMax }: { readonly clockDriftMax: number }): number {
  return leaseMs * (1 - 2 * clockDriftMax);
}

/** The member has answered what was sent to it then. A lease is never cut short. */
export function countOn(
  lease: MemberLease,
  given: { readonly sentMs: number; readonly leaseMs: number },
  drift: { readonly clockDriftMax: number },
): void {
  lease.leaseUntilMs = Math.max(lease.leaseUntilMs, given.sentMs + leaderLeaseMs(given.leaseMs, drift));
}
