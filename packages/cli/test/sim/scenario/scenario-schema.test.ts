import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scenarioJsonSchema, scenarioSchema } from "../../../src/sim/scenario/scenario-schema.ts";

test("the shipped JSON schema is made of the schema that files are checked by", () => {
  const path = fileURLToPath(new URL("../../../../../docs/scenario.schema.json", import.meta.url));
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
});

test("a key that nobody reads is refused", () => {
  expect(scenarioSchema.safeParse({ hosts: [{ name: "a", cpus: 3 }] }).success).toBe(false);
});
