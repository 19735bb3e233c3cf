import type { Mutant } from "./mutant.ts";

/** Membership. */
export const ringMutants: readonly Mutant[] = [
  {
    name: "believe no silence of a predecessor",
    file: "ring.ts",
    line: "if (closer || silent || from.id === this.#predecessor?.id) this.#adoptPredecessor(from);",
    replacement: "if (this.#predecessor === null) this.#adoptPredecessor(from);",
  },
  {
    name: "adopt a predecessor that is farther off",
    file: "ring.ts",
    line: "const closer = this.#predecessor === null || isBetween(this.#predecessor, from, self);",
    replacement: "const closer = true;",
  },
  {
    name: "adopt a successor unasked",
    file: "ring.ts",
    line: "if (!first || isBetween(this.#context.self, host, first)) this.#ask(host);",
    replacement:
      "if (!first || isBetween(this.#context.self, host, first)) this.#adoptSuccessors([host, ...this.#successors]);",
  },
  {
    name: "never look for lost neighbours",
    file: "ring.ts",
    line: "for (const host of this.#lost.takeDue(nowMs)) this.consider(host);",
    replacement: "",
  },
];
