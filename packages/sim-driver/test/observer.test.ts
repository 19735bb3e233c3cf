import { type Observer, QuietObserver } from "@dvms/sim-driver";
import { expect, test } from "vitest";
import { Observers } from "../src/observer.ts";
import { world } from "./support/worlds.ts";

test("observers hear of each input, then of its effects, then of the step's end", () => {
  const heard: string[] = [];
  const observer: Observer = {
    input: (_host, input) => heard.push(input.kind),
    effect: (_host, effect) => heard.push(effect.kind),
    stepped: () => heard.push("stepped"),
  };
  const simulation = world(1, []);
  simulation.observe(observer);
  simulation.hosts[0]!.start([]);
  expect(heard[0]).toBe("start");
  expect(heard.at(-1)).toBe("stepped");
});

test("a quiet observer ignores all of it", () => {
  class Quiet extends QuietObserver {}
  const simulation = world(1, []);
  simulation.observe(new Quiet());
  expect(() => simulation.hosts[0]!.start([])).not.toThrow();
});

test("observers are called in the order in which they came, each for what it does not ignore", () => {
  const heard: string[] = [];
  class Steps extends QuietObserver {
    override stepped() {
      heard.push("steps");
    }
  }
  const all: Observer = { input: () => heard.push("input"), effect() {}, stepped: () => heard.push("all") };
  const observers = new Observers();
  observers.add(new Steps());
  observers.add(all);
  const host = world(1, []).hosts[0]!;
  observers.input(host, { kind: "wake" }, 0);
  observers.stepped(host, 0);
  expect(heard).toEqual(["input", "steps", "all"]);
});
