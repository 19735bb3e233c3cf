import type { Params } from "@dvms/libvirt";

/** What is to be done about a copy: nothing; let its last part stop the VM for so long; end it. */
export type CopyVerdict =
  | { readonly kind: "go" }
  | { readonly kind: "allow"; readonly downtimeMs: number }
  | { readonly kind: "end"; readonly reason: string };

/**
 * A VM that writes faster than its link carries is slowed down by its hypervisor, step by step, until its copy comes to an
 * end. Where even the last step does not help, it stands still as good as anyway: then it may be stopped for as long as
 * sending the rest takes, and where that were too long, or does not help either, the copy is ended and the VM goes on here.
 */
export class CopyPatience {
  #sinceMs: number | null = null;
  #allowedMs = 0;

  /** By libvirt's figures of the job that runs. */
  judge(params: Params, nowMs: number): CopyVerdict {
    if ((params.number("auto_converge_throttle") ?? 0) < throttleMax) {
      this.#sinceMs = null;
      return go;
    }
    this.#sinceMs ??= nowMs;
    if (nowMs - this.#sinceMs > standstillMaxMs) return { kind: "end", reason };
    const neededMs = Math.round((params.number("downtime") ?? 0) * downtimeSlack);
    if (neededMs <= this.#allowedMs || neededMs > downtimeMaxMs) return go;
    this.#allowedMs = neededMs;
    return { kind: "allow", downtimeMs: neededMs };
  }
}

const go = { kind: "go" } as const;
const reason = "its copy came to no end: it writes faster than its link carries, however much it is slowed down";
/** Percent of its CPU that a VM is held back by at most: QEMU's own limit. */
const throttleMax = 99;
/** How long a VM may be held back as much as that. */
const standstillMaxMs = 30_000;
/** Less than what the peers of a guest wait for one another. */
const downtimeMaxMs = 3_000;
/** What libvirt expects varies from round to round. */
const downtimeSlack = 1.5;
