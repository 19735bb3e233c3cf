import { describe, expect, it } from "vitest";
import { JsonReader } from "../../src/instance-file/json-reader.ts";

const file = new JsonReader({ hosts: [{ id: "a", cpu: -1 }], much: 1e13, flag: "yes", nothing: null });

describe("a reader of JSON", () => {
  it.each<[string, () => unknown]>([
    [
      "hosts[0].cpu is -1, expected a number from 0 to 1000000000000.",
      () => file.at("hosts").list()[0]!.at("cpu").amount(),
    ],
    ["much is 10000000000000, expected a number from 0 to 1000000000000.", () => file.at("much").amount()],
    ['flag is the text "yes", expected true or false.', () => file.at("flag").flag()],
    ["nothing is null, expected a list.", () => file.at("nothing").list()],
    ["hosts is a list, expected an object.", () => file.at("hosts").at("id")],
    ["absent is absent, expected a text of 1 to 256 characters.", () => file.at("absent").text()],
    ["toString is absent, expected an object.", () => file.at("toString").object()],
    [
      "hosts[0].cpu is -1, expected the index of a VM, 0 to 4.",
      () => file.at("hosts").list()[0]!.at("cpu").index(5, "VM"),
    ],
    ["hosts has 1 entries, at most 0 are read.", () => file.at("hosts").list(0)],
    ["much is not known here, expected only hosts.", () => file.only(["hosts"])],
    ["ids[1] is 2.5, expected a whole number from 0 to 9.", () => new JsonReader([1, 2.5], "ids").wholes(9)],
    ["ids is 3, expected a list.", () => new JsonReader(3, "ids").wholes(9)],
    ["The file is a list, expected an object.", () => new JsonReader([]).object()],
  ])("says: %s", (sentence, read) => {
    expect(read).toThrow(new RegExp(`^${sentence.replace(/[.[\]*+?]/g, "\\$&")}$`));
  });

  it("gives what is there", () => {
    const host = file.at("hosts").list()[0]!;
    expect(new JsonReader([1, 9]).wholes(9)).toEqual([1, 9]);
    expect(host.entries().map(([key, { path, value }]) => [key, path, value])).toEqual([
      ["id", "hosts[0].id", "a"],
      ["cpu", "hosts[0].cpu", -1],
    ]);
    expect([host.path, host.at("id").text(), file.at("gone").isAbsent]).toEqual(["hosts[0]", "a", true]);
  });
});
