import type { RuleModel } from "./rule-model.ts";

/** What the search has decided, as the rules see it. */
export interface DecisionView {
  readonly vmCount: number;
  /** Host of each VM; -1 or ignored while it is pooled. */
  readonly place: Int32Array;
  /** Whether the VM is on its way, without a target. */
  readonly isPooled: (v: number) => boolean;
  /** Whether the search may still decide that the VM leaves. */
  readonly mayLeave: (v: number) => boolean;
}

/** No rule is broken. */
export const lawful = -1;
/** A rule is broken by VMs that are all decided. */
export const broken = -2;

/**
 * The solver's side of the rules during a search. A VM counts where it is as decided so far; one that is undecided counts
 * at home, for a leaf leaves it there. So a placement is lawful exactly if `next` answers `lawful` at its leaf.
 */
export class RuleWatch {
  #rules: RuleModel;
  #view: DecisionView;

  constructor(rules: RuleModel, view: DecisionView) {
    this.#rules = rules;
    this.#view = view;
  }

  /** Whether the host is closed to the VM whatever undecided VMs may still do. */
  bars(v: number, host: number): boolean {
    const { allowed, conflicts, unionsOf, unions } = this.#rules;
    const { place, isPooled, mayLeave } = this.#view;
    if (!allowed.allows(v, host)) return true;
    for (const other of conflicts[v]!) if (place[other] === host && !isPooled(other) && !mayLeave(other)) return true;
    for (const union of unionsOf[v]!) {
      const { vms, groupOf } = unions[union]!;
      for (const other of vms) {
        if (other === v || isPooled(other) || mayLeave(other)) continue;
        if (groupOf[place[other]!] !== groupOf[host]) return true;
      }
    }
    return false;
  }

  /** An undecided VM that has to be decided because a rule is broken; `lawful` or `broken` if there is none. */
  next(): number {
    const { vmCount, place, isPooled, mayLeave } = this.#view;
    const { allowed, conflicts, named } = this.#rules;
    for (let v = 0; v < vmCount; v += 1) {
      if (isPooled(v)) continue;
      const host = place[v]!;
      if (!allowed.allows(v, host)) return mayLeave(v) ? v : broken;
      if (named[v] === 0) continue;
      for (const other of conflicts[v]!) {
        if (other < v || place[other] !== host || isPooled(other)) continue;
        if (mayLeave(v)) return v;
        return mayLeave(other) ? other : broken;
      }
    }
    return this.#nextOfUnions();
  }

  #nextOfUnions(): number {
    const { place, isPooled, mayLeave } = this.#view;
    for (const { vms, groupOf } of this.#rules.unions) {
      let group = -1;
      for (const v of vms) {
        if (isPooled(v) || mayLeave(v)) continue;
        if (group >= 0 && groupOf[place[v]!] !== group) return broken;
        group = groupOf[place[v]!]!;
      }
      for (const v of vms) {
        if (isPooled(v) || !mayLeave(v)) continue;
        if (group < 0) group = groupOf[place[v]!]!;
        else if (groupOf[place[v]!] !== group) return v;
      }
    }
    return lawful;
  }
}

/** Whether all VMs run somewhere and no rule is broken before anything moves. */
export function isLawfulNow(model: {
  readonly rules: RuleModel | null;
  readonly home: Int32Array;
  readonly vmCount: number;
}): boolean {
  const { rules, home, vmCount } = model;
  if (home.includes(-1)) return false;
  if (rules === null) return true;
  const isPooled = (): boolean => false;
  return new RuleWatch(rules, { vmCount, place: home, isPooled, mayLeave: isPooled }).next() === lawful;
}
