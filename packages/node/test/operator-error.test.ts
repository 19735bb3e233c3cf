import { expect, test } from "vitest";
import { OperatorError } from "../src/operator-error.ts";

test("carries its kind and its sentence, and can be told from other errors", () => {
  const error = new OperatorError("refused", "The folder is in use; stop the other daemon first.");
  expect(error).toBeInstanceOf(Error);
  expect(new Error("x")).not.toBeInstanceOf(OperatorError);
  expect(error.kind).toBe("refused");
  expect(error.name).toBe("OperatorError");
  expect(error.message).toBe("The folder is in use; stop the other daemon first.");
});

test("keeps what was behind it, if anything was", () => {
  const cause = new Error("EACCES");
  expect(new OperatorError("config", "The file cannot be read.", { cause }).cause).toBe(cause);
  expect("cause" in new OperatorError("config", "The file cannot be read.")).toBe(false);
});
