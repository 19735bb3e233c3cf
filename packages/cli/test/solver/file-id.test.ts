import { readInstance } from "@dvms/sched";
import { expect, test } from "vitest";
import { idIn } from "../../src/solver/file-id.ts";
import { overloaded, ruled } from "./instance-folder.ts";

test("ids are what the file writes: numbers where it numbers, texts where it names", () => {
  const [numbered, named] = [overloaded, ruled].map((file) => readInstance(JSON.stringify(file)));
  expect(idIn(numbered!, numbered!.instance.vms[2]!)).toBe(2);
  expect(idIn(named!, named!.instance.hosts[1]!)).toBe("b");
});
