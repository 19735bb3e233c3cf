import { expect, test } from "vitest";
import { causeWords, type Ended, eventHeadline, eventSentence } from "../../src/render/event-sentence.ts";
import { endedWith, hostId } from "../fixtures.ts";

const nameOf = (id: string): string => `h${Number(id.slice(0, 8))}`;

test.each<[string, Partial<Ended>, string]>([
  [
    "solved",
    { reason: `moving a VM to ${hostId(2)} cures it.` },
    "h1 overloaded, CPU at 104 %: solved with h2 (1 VM moved, the first after 4 ms; over after 512 ms; moving a VM to h2 cures it)",
  ],
  [
    "vanished alone",
    { outcome: "vanished", memberIds: [hostId(1)], migrations: 0, reactionMs: null, durationMs: 3 },
    "h1 overloaded, CPU at 104 %: vanished (nothing moved; over after 3 ms)",
  ],
  [
    "exhausted among busy and silent hosts",
    {
      outcome: "exhausted",
      memberIds: [hostId(1)],
      busyIds: [hostId(2), hostId(3)],
      silentIds: [hostId(4)],
      migrations: 0,
      reactionMs: null,
      durationMs: 1500,
      reason: "nobody had room",
    },
    "h1 overloaded, CPU at 104 %: exhausted (nothing moved; busy: h2, h3; silent: h4; over after 1.5 s; nobody had room)",
  ],
  [
    "improved with a failed migration",
    { outcome: "improved", migrations: 2, migrationsFailed: 1 },
    "h1 overloaded, CPU at 104 %: improved with h2 (2 VMs moved, the first after 4 ms, 1 failed; over after 512 ms)",
  ],
])("an event that was %s is one sentence", (_, partial, sentence) => {
  expect(eventSentence(hostId(1), endedWith(partial), nameOf)).toBe(sentence);
});

test("the headline leaves the details out", () => {
  expect(eventHeadline(hostId(2), endedWith(), nameOf)).toBe("h2 overloaded, CPU at 104 %: solved with h1");
});

test.each([
  [{ kind: "overload", dimension: "memory", load: 2 }, "overloaded, memory at 200 %"],
  [{ kind: "underload" }, "nearly idle"],
  [{ kind: "drain" }, "to be emptied"],
  [{ kind: "place" }, "has a VM to place"],
  [{ kind: "ruleBroken", rule: "spread" }, "breaks the rule spread"],
] as const)("the cause %o is told in words", (cause, words) => {
  expect(causeWords(cause)).toBe(words);
});

test("an overload is never told as one of 100 %", () => {
  expect(causeWords({ kind: "overload", dimension: "cpu", load: 1.001 })).toBe("overloaded, CPU at 101 %");
  expect(causeWords({ kind: "overload", dimension: "memory", load: 0.951 })).toMatch(/at 95 %$/);
});
