import { expect, test } from "vitest";
import { chartSvg, pngOf } from "../../../src/sim/compare/render-chart.ts";

const spec = {
  title: "Words",
  data: { values: [{ x: 1, y: 2 }] },
  mark: "point",
  encoding: { x: { field: "x", type: "quantitative" }, y: { field: "y", type: "quantitative" } },
} as const;

test("on the page the ink is the text's, on paper black on white", async () => {
  expect(await chartSvg(spec, "page")).toContain("currentColor");
  const paper = await chartSvg(spec, "paper");
  expect(paper).toContain("DejaVu Sans");
  expect(paper).not.toContain("currentColor");
});

test("the PNG is three times as large, and its words are drawn", async () => {
  const svg = await chartSvg(spec, "paper");
  const png = pngOf(svg);
  expect([...png.slice(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
  expect(width).toBe(Math.round(3 * Number(/width="([\d.]+)"/.exec(svg)?.[1])));
  const wordless = pngOf(svg.replaceAll(/<text.*?<\/text>/gs, ""));
  expect(png.length).toBeGreaterThan(wordless.length * 1.1);
});
