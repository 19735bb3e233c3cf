/**
 * What an operator demands of a placement, in indexes of the instance: v a VM, h a host. A rule is *discrete* if it
 * must hold at the end of a plan and *continuous* if it must hold at every instant of it as well.
 *
 * | kind | statement | holds |
 * |---|---|---|
 * | spread | no two of the VMs on one host | at the end; always, if `continuous` |
 * | gather | all the VMs on one host | at the end |
 * | among | all the VMs on hosts of one of the groups | at the end |
 * | ban | none of the VMs on any of the hosts | at the end; nothing ever arrives there |
 * | fence | each of the VMs on one of the hosts | at the end; nothing ever arrives elsewhere |
 * | root | none of the VMs moves | always |
 * | offline | no VM on any of the hosts | at the end; nothing ever arrives there |
 * | preserve | each of the VMs has at least this much of a dimension | as a demand |
 * | lonely | the VMs share no host with others | at the end |
 * | split | no two VMs of different groups on one host | at the end |
 * | maxVms | at most `count` VMs on each of the hosts | as a capacity, in transit too |
 * | quarantine | nothing arrives at or leaves the hosts | always |
 */
export type Rule =
  | { readonly kind: "spread"; readonly vms: readonly number[]; readonly continuous: boolean }
  | { readonly kind: "gather" | "root" | "lonely"; readonly vms: readonly number[] }
  | { readonly kind: "among"; readonly vms: readonly number[]; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "ban" | "fence"; readonly vms: readonly number[]; readonly hosts: readonly number[] }
  | { readonly kind: "offline" | "quarantine"; readonly hosts: readonly number[] }
  | { readonly kind: "preserve"; readonly vms: readonly number[]; readonly dimension: number; readonly amount: number }
  | { readonly kind: "split"; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "maxVms"; readonly hosts: readonly number[]; readonly count: number };

export type RuleKind = Rule["kind"];
