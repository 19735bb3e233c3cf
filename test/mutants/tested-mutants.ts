import type { Mutant } from "./mutant.ts";

/**
 * Lines that no seed misses, and why. Each is a second lock on a door that another one holds shut as long as all members are
 * honest and of this version, or stands where no ring of ten hosts comes to. So each is judged by the tests of its rule, in
 * which a member says what an honest one would not, or not at that moment.
 */
export const testedMutants: readonly Mutant[] = [
  {
    // A leader that has given an order plans no more, so there are no orders of an older plan.
    name: "obey an order of another plan",
    file: "reservation.ts",
    line: "return this.matches(order) && order.planVersion > 0 && this.#held?.planVersion === order.planVersion;",
    replacement: "return this.matches(order) && order.planVersion > 0;",
  },
  {
    // The member compares as well: it says Ready to its highest plan only, so an older Ready is a late one.
    name: "count a Ready for any plan",
    file: "plan-run.ts",
    line: "const current = event.members.get(from.id)?.epoch === message.epoch && event.planVersion === message.planVersion;",
    replacement: "const current = event.members.get(from.id)?.epoch === message.epoch;",
  },
  {
    // Who is no leader asks only after the target said Ready to that very plan.
    name: "take anybody's ask for a Prepare",
    file: "reservation.ts",
    line: "const held = this.#heldBy(from, ask);",
    replacement: "const held = this.matches(ask) ? this.#held : null;",
  },
  {
    // A leader that has asked plans anew only after a refusal, which leaves a tombstone.
    name: "take an ask under an older plan for a Prepare",
    file: "reservation.ts",
    line: "if (!held || ask.planVersion <= held.planVersion) return;",
    replacement: "if (!held) return;",
  },
  {
    // The leader compares as well.
    name: "confirm an older plan",
    file: "reservation.ts",
    line: "if (planVersion < held.planVersion) return;",
    replacement: "",
  },
  {
    // The next renewal is sent when half of the lease is over, so a late answer counts for too long by that half at most, once.
    name: "take any answer for that of the last renewal",
    file: "leader.ts",
    line: "if (!member || member.epoch !== message.epoch || sent?.attempt !== message.attempt) return;",
    replacement: "if (!member || member.epoch !== message.epoch || !sent) return;",
  },
  {
    // No ring of ten has a run of busy hosts longer than a successor list (proto/model/tour.pml has).
    name: "end the tour where nobody is known any more",
    file: "event.ts",
    line: "return bridge ? [bridge] : [];",
    replacement: "return bridge ? [] : [];",
  },
  {
    // The target's hypervisor has told its daemon of the copy by then, but for a moment (proto/model/handover.pml).
    name: "take a copy that is not known yet for a failed one",
    file: "outgoing.ts",
    line: 'if (!message.staged) return this.#doubt(record, "the VM left this host and the target knows of no copy yet");',
    replacement: 'if (!message.staged) return this.#abort(record, "the target holds no copy");',
  },
  {
    // Plans respect the rules, and the target looks again when it is asked.
    name: "confirm what a rule forbids",
    file: "reservation.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line as it stands in the source
    line: "return short === null ? this.#view.ruleAgainst(arrivals, departures) : `no room left in ${short}`;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line as it stands in the source
    replacement: "return short === null ? null : `no room left in ${short}`;",
  },
  {
    // Between Prepare and ask nobody else can send a VM to a host, so what was confirmed still holds, but for VMs that arrive anew.
    name: "accept what a rule forbids",
    file: "incoming.ts",
    line: "return this.#view.ruleAgainst([vm], []);",
    replacement: "return null;",
  },
  {
    // Between an ask and its answer lies a round trip, and in it the lease of the source would have to end: one seed in thousands.
    name: "keep what was asked when the reservation ends",
    file: "outgoing.ts",
    line: 'if (record.state === "asked") this.#abort(record, "the reservation ended before the migration began");',
    replacement: "",
  },
];
