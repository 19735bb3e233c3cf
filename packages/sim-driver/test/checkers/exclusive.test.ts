import { Exclusive } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "../support/worlds.ts";
import { Story } from "./harness.ts";

const given = () => new Story(world(2, []), new Exclusive());

test("a host may serve one event after another", () => {
  given().granted(0, "e1", 1).released(0, "e1").granted(0, "e2", 2).granted(1, "e2", 1);
});

test("a host that grants a second event before it was released is caught", () => {
  const story = given().granted(0, "e1", 1);
  expect(() => story.granted(0, "e2", 2)).toThrow(/granted e2 while it belongs to e1/);
});

test("an epoch that does not grow is caught, also after the release", () => {
  const story = given().granted(0, "e1", 7).released(0, "e1");
  expect(() => story.granted(0, "e2", 7)).toThrow(/granted epoch 7 after epoch 7/);
});

test("an agent that holds nothing after it told of a grant is caught", () => {
  const story = given();
  story.host(0).start([]);
  story.stepped(0).granted(0, "e1", 1);
  expect(() => story.stepped(0)).toThrow(/holds nothing and told of e1/);
});

test("what a killed daemon had granted does not bind the next", () => {
  const story = given();
  story.host(0).start([]);
  story.granted(0, "e1", 1);
  story.host(0).crash();
  story.host(0).restart();
  story.stepped(0).granted(0, "e2", 2);
});
