import type { AlgorithmName } from "@dvms/sim-driver";

/** Where a chart is seen: on the report's page, which follows the reader's theme, or on paper. */
export type Surface = "page" | "paper";

/** The colour of an algorithm, the same in every picture; [on white, on black]. */
export const algorithmColors: Readonly<Record<AlgorithmName, readonly [string, string]>> = {
  dvms: ["#1a66c2", "#6cb0ff"],
  "dvms-original": ["#c75f00", "#f5a04c"],
  entropy: ["#23814d", "#5cc98a"],
  snooze: ["#7d4cb3", "#bd97ec"],
  "ffd-lazy": ["#b8336a", "#f284ad"],
  "ffd-optimistic": ["#806a00", "#d3bb45"],
  none: ["#6b7078", "#a4abb6"],
};

/** Colours of partitions in the drawing of the ring, by turns; none of them is like that of an overload. */
export const partitionColors: readonly (readonly [string, string])[] = [
  ["#1a66c2", "#6cb0ff"],
  ["#23814d", "#5cc98a"],
  ["#7d4cb3", "#bd97ec"],
  ["#b98900", "#e8c14f"],
  ["#0f8596", "#56cbdc"],
  ["#8a5a34", "#d6a57c"],
];

const overload = ["#cc2b1d", "#ff7a66"] as const;
const quiet = ["#c3c8d0", "#4a515c"] as const;
const ink = ["#22262c", "#e6e9ee"] as const;

/** What a drawing names its colours: on the page variables, whose values are the theme's. */
export function colorOf(surface: Surface, name: string): string {
  return surface === "page" ? `var(--${name})` : (namedColors[name]?.[0] ?? ink[0]);
}

/** The variables of a theme, as declarations. */
export function colorVariables(theme: "light" | "dark"): string {
  const side = theme === "light" ? 0 : 1;
  return Object.entries(namedColors)
    .map(([name, pair]) => `--${name}:${pair[side]}`)
    .join(";");
}

const namedColors: Readonly<Record<string, readonly [string, string]>> = {
  ...algorithmColors,
  ...Object.fromEntries(partitionColors.map((pair, index) => [`partition-${index}`, pair])),
  overload,
  quiet,
  ink,
};
