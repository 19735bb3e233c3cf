import { describe, expect, it } from "vitest";
import { type DomainEvent, eventKinds } from "../src/events.ts";

const domain = { name: "vm", uuid: "6695eb01-f6a4-8304-79aa-97f2502e193f", id: 1 };
const dom = domain;

describe("events", () => {
  it.each<[DomainEvent["kind"], unknown, DomainEvent]>([
    [
      "lifecycle",
      { callbackID: 1, msg: { dom, event: 5, detail: 3 } },
      { kind: "lifecycle", domain, event: "stopped", detail: 3 },
    ],
    [
      "lifecycle",
      { callbackID: 1, msg: { dom, event: 99, detail: 0 } },
      { kind: "lifecycle", domain, event: "unknown", detail: 0 },
    ],
    [
      "balloonChange",
      { callbackID: 1, msg: { dom, actual: 512n } },
      { kind: "balloonChange", domain, actualKiB: 512n },
    ],
    [
      "deviceRemoved",
      { callbackID: 1, msg: { dom, devAlias: "net0" } },
      { kind: "deviceRemoved", domain, device: "net0" },
    ],
    ["deviceAdded", { callbackID: 1, dom, devAlias: "net0" }, { kind: "deviceAdded", domain, device: "net0" }],
    ["migrationIteration", { callbackID: 1, dom, iteration: 2 }, { kind: "migrationIteration", domain, iteration: 2 }],
    ["jobCompleted", { callbackID: 1, dom, params: [] }, { kind: "jobCompleted", domain, params: [] }],
  ])("reads %s", (name, message, event) => {
    const kind = eventKinds[name];
    expect(kind.read(kind.message.encode(message))).toEqual(event);
  });
});
