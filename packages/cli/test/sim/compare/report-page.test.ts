import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { reportPage } from "../../../src/sim/compare/report-page.ts";
import { smallComparison } from "./sweep-runs.ts";

const comparison = smallComparison();
const html = reportPage(comparison, [{ title: "A chart", note: "Of hosts.", svg: "<svg></svg>" }]);

test("the page needs no network, and has charts and tables", () => {
  expect(html).not.toMatch(/https?:|src=|@import|url\(/);
  expect(html).toContain("6, 12 hosts, mean demand of a VM 68 % of a core, 240 simulated seconds, 2 seeds.");
  expect(html).toContain("<h3>A chart</h3><figcaption>Of hosts.</figcaption><svg></svg>");
  expect(html).toContain("12 hosts at a glance");
});

test("the page tells the command, what seeds share, and shows names of files as they are", () => {
  expect(html).toContain("<code>dvms sim compare</code>");
  expect(html).toContain("All algorithms see the same load for the same seed.");
  const experiment = "<b>.csv";
  const page = reportPage({ ...comparison, experiment, load: `load of ${experiment}`, sameLoad: true }, []);
  expect(page).toContain("<h1>Placement of VMs: &lt;b&gt;.csv</h1>");
  expect(page).toContain("load of &lt;b&gt;.csv");
  expect(page).toContain("The load is the same for all algorithms and seeds");
});

test("hosts that go down are in the key, where there are any", () => {
  expect(html).not.toContain("host that is down");
  const replay = { ...comparison.lines[0]!.replay!, downs: [[0, 1, 2] as const] };
  const page = reportPage({ ...comparison, lines: [{ ...comparison.lines[0]!, replay }] }, []);
  expect(page).toContain("host that is down");
});

test("the ring is played by the page itself", () => {
  const page = new Page(html);
  expect(page.element("ring").innerHTML).toContain("<circle");
  const before = page.element("ring-time").value;
  page.element("ring-play").fire("click");
  expect(page.element("ring-play").textContent).toBe("Pause");
  for (const nowMs of [0, 50, 100]) page.frame(nowMs);
  expect(page.element("ring-time").value).toBeCloseTo(Number(before) + 2, 9);
  page.element("ring-play").fire("click");
  expect(page.element("ring-play").textContent).toBe("Play");
  page.element("ring-time").value = 0;
  page.element("ring-time").fire("input");
  expect(page.element("ring").innerHTML).toContain(">0:00<");
  page.element("ring-run").value = 1;
  page.element("ring-run").fire("change");
  expect(page.element("ring").innerHTML).toContain("0 partitions");
});

test("it stops at the end, and plays from the start again", () => {
  const page = new Page(html);
  page.element("ring-time").value = 239.5;
  page.element("ring-time").fire("input");
  page.element("ring-play").fire("click");
  for (const nowMs of [0, 50, 100]) page.frame(nowMs);
  expect(page.element("ring-play").textContent).toBe("Play");
  expect(page.element("ring-time").value).toBe(240);
  page.element("ring-play").fire("click");
  for (const nowMs of [0, 100]) page.frame(nowMs);
  expect(page.element("ring-time").value).toBe(2);
});

test("without a run that can be drawn there is no ring", () => {
  const lines = comparison.lines.map((line) => ({ ...line, replay: null }));
  expect(reportPage({ ...comparison, lines }, [])).not.toContain("<script");
});

/** As much of an element as the player touches. */
class Element {
  innerHTML = "";
  textContent = "";
  value: number | string = 0;
  readonly #listeners = new Map<string, () => void>();

  addEventListener(kind: string, listener: () => void): void {
    this.#listeners.set(kind, listener);
  }

  fire(kind: string): void {
    this.#listeners.get(kind)?.();
  }
}

/** A page whose scripts run, and whose frames come when the test says so. */
class Page {
  readonly #elements = new Map<string, Element>();
  #frames: ((nowMs: number) => void)[] = [];

  constructor(source: string) {
    const [data, script] = [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text!);
    this.element("replays").textContent = data!;
    this.element("ring-speed").value = "20";
    const context = createContext({
      document: { getElementById: (id: string) => this.element(id) },
      requestAnimationFrame: (task: (nowMs: number) => void) => this.#frames.push(task),
      cancelAnimationFrame: () => {
        this.#frames = [];
      },
    });
    runInContext(script!, context);
  }

  element(id: string): Element {
    if (!this.#elements.has(id)) this.#elements.set(id, new Element());
    return this.#elements.get(id)!;
  }

  frame(nowMs: number): void {
    const frames = this.#frames;
    this.#frames = [];
    for (const task of frames) task(nowMs);
  }
}
