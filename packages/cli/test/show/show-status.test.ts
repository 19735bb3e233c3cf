import { expect, test } from "vitest";
import { showStatus } from "../../src/show/show-status.ts";
import { answeringServer } from "../answering-server.ts";
import { statusWith } from "../fixtures.ts";
import { keptOutput } from "../output.ts";

test("a status is shown in words or as it is", async () => {
  const { socket } = await answeringServer({ "/v1/status": statusWith() });
  const [text, json] = [keptOutput(), keptOutput()];
  expect(await showStatus({ socket }, text)).toBe(0);
  expect(text.text).toMatch(/^host {10}h01 /);
  expect(await showStatus({ socket, json: true }, json)).toBe(0);
  expect(JSON.parse(json.text)).toEqual(statusWith());
});
