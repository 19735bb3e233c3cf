import { describe, expect, it } from "vitest";
import { outcomes } from "../src/outcome.ts";

describe("outcomes", () => {
  it("are the nine ways in which an event can end", () => {
    expect([...outcomes].sort()).toEqual([
      "advised",
      "cancelled",
      "exhausted",
      "improved",
      "lost",
      "merged",
      "solved",
      "vanished",
      "yielded",
    ]);
  });
});
