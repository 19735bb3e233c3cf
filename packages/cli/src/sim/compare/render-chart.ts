import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { Error as errorsOnly, parse, View } from "vega";
import { type Config, compile, type TopLevelSpec } from "vega-lite";
import type { Surface } from "./chart-colors.ts";

/** On paper the font that comes with us; readers of the SVG that lack it have another one. */
export const fontOf = { page: "system-ui, sans-serif", paper: "DejaVu Sans, Verdana, sans-serif" } as const;
/** Pixels for each unit of a picture: sharp on paper at the width of a column. */
const pngScale = 3;

/** A chart as SVG. On the page its ink is the text's colour, and it has no background of its own. */
export async function chartSvg(spec: TopLevelSpec, surface: Surface): Promise<string> {
  const { spec: compiled } = compile({ ...spec, config: configOf(surface) });
  const view = new View(parse(compiled), { renderer: "none", logLevel: errorsOnly });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** An SVG of the paper surface as PNG. The font comes with us, so that every machine draws the same. */
export function pngOf(svg: string): Uint8Array {
  const fontFiles = [createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: pngScale }, background: "white" }).render().asPng();
}

function configOf(surface: Surface): Config {
  const ink = surface === "page" ? "currentColor" : "#22262c";
  const text = { labelColor: ink, titleColor: ink, labelFontSize: 11, titleFontSize: 11 };
  return {
    font: fontOf[surface],
    background: surface === "page" ? "transparent" : "white",
    view: { stroke: null },
    axis: {
      ...text,
      titleFontWeight: "normal",
      domain: false,
      ticks: false,
      labelPadding: 6,
      gridColor: ink,
      gridOpacity: 0.14,
    },
    axisX: { grid: false, domain: true, domainColor: ink, domainOpacity: 0.4 },
    legend: { ...text, title: null, orient: "bottom", symbolOpacity: 1, symbolStrokeWidth: 2.5, symbolType: "circle" },
    title: { color: ink, fontSize: 13, anchor: "start", offset: 10 },
  };
}
