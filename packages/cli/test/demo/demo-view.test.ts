import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { DemoRecord } from "../../src/demo/demo-record.ts";
import { LineView, ScreenView, until, type ViewFrame } from "../../src/demo/demo-view.ts";
import { endedWith, hostId, statusLine, traceLine } from "../fixtures.ts";

const frame: ViewFrame = {
  hostIds: [hostId(1)],
  nameOf: (id) => `h${Number(id.slice(0, 8))}`,
  title: "dvms demo",
  startAtUnixMs: 1_000,
  seconds: 60,
  violationSNoneAt: () => 12,
};

test("without a terminal every event is a line with the time since the load's start", () => {
  let text = "";
  const view = new LineView((part) => {
    text += part;
  }, frame);
  view.onLine(statusLine(2_000, {}));
  view.onLine(traceLine(1, 13_000, endedWith()));
  expect(text).toMatch(/^0:12 h1 overloaded, CPU at 104 %: solved with h2 .*\n$/);
});

test("without a terminal deaths and the stop are lines too", () => {
  let text = "";
  const view = new LineView((part) => {
    text += part;
  }, frame);
  view.onNews("h1's daemon was ended by SIGKILL");
  view.onStop();
  expect(text.split("\n")).toEqual([
    expect.stringContaining("h1's daemon was ended by SIGKILL"),
    expect.stringContaining("stopping the daemons"),
    "",
  ]);
});

test("the last picture stays on the terminal", () => {
  const stream = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: false });
  const record = new DemoRecord();
  record.apply(statusLine(2_000, {}));
  const view = new ScreenView(record, frame, stream as unknown as NodeJS.WriteStream);
  view.onStop();
  view.close();
  const text = String(stream.read());
  expect(text).toContain("dvms demo");
  expect(text).toContain("stopping; Ctrl-C: at once");
  expect(text).toContain("with nobody acting 12 s");
});

test("waiting ends at once when it is interrupted", async () => {
  await until(Date.now() + 3_600_000, AbortSignal.abort());
  await until(0, new AbortController().signal);
});
