import type { Effect } from "@dvms/protocol";
import { Ends } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { world } from "../support/worlds.ts";
import { cause, ended as endedTrace, Story } from "./harness.ts";

const raised = (eventId: string): Effect => ({ kind: "trace", trace: { kind: "raised", eventId, cause } });

const ended = (eventId: string): Effect => ({ kind: "trace", trace: endedTrace(eventId) });

function given() {
  const simulation = world(2, []);
  const checker = new Ends();
  return { simulation, checker, story: new Story(simulation, checker) };
}

test("events that end one after the other are fine", () => {
  const { simulation, checker, story } = given();
  story.effect(0, raised("e1")).effect(1, raised("e2")).effect(0, ended("e1")).effect(0, raised("e3"));
  expect(checker.openOn(simulation.hosts)).toEqual(["e3", "e2"]);
});

test("a host that raises again before its event ended is caught", () => {
  const story = given().story.effect(0, raised("e1"));
  expect(() => story.effect(0, raised("e2"))).toThrow(/raised e2 before e1 ended/);
});

test("an event that ends twice is caught", () => {
  const story = given().story.effect(0, raised("e1")).effect(0, ended("e1"));
  expect(() => story.effect(0, ended("e1"))).toThrow(/event e1 ended, but was not open/);
});

test("events of a killed daemon are not open", () => {
  const { simulation, checker, story } = given();
  story.host(0).start([]);
  story.effect(0, raised("e1"));
  story.host(0).crash();
  expect(checker.openOn(simulation.hosts)).toEqual([]);
});
