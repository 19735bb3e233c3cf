import { colorOf, partitionColors, type Surface } from "./chart-colors.ts";
import { fontOf } from "./render-chart.ts";
import type { RingReplay } from "./ring-replay.ts";

/** Side of the square that the drawing fills. */
export const ringSide = 440;

/** What the drawing names its colours: the same code draws for paper and, in the reader's browser, for the page. */
export interface RingColors {
  readonly overload: string;
  readonly quiet: string;
  readonly ink: string;
  readonly partitions: readonly string[];
}

export function ringColors(surface: Surface): RingColors {
  return {
    overload: colorOf(surface, "overload"),
    quiet: colorOf(surface, "quiet"),
    ink: surface === "page" ? "currentColor" : colorOf(surface, "ink"),
    partitions: partitionColors.map((_, index) => colorOf(surface, `partition-${index}`)),
  };
}

/** The ring at one instant as a whole SVG file. */
export function ringSvg(replay: RingReplay, atS: number): string {
  const inside = drawRing(replay, atS, ringColors("paper"), ringSide);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ringSide} ${ringSide}" width="${ringSide}" height="${ringSide}" font-family="${fontOf.paper}"><rect width="100%" height="100%" fill="white"/>${inside}</svg>`;
}

/** The instant with the most partitions of several hosts, so that a picture shows something; the first of them. */
export function busiestS({ partitions, untilS }: RingReplay): number {
  const spans = partitions.flatMap(({ members }) => {
    if (members.length < 2) return [];
    const fromS = Math.max(...members.map(([, from]) => from));
    const toS = Math.min(...members.map(([, , to]) => to));
    return toS > fromS ? [{ fromS, toS }] : [];
  });
  let best = { count: 0, atS: untilS / 2 };
  for (const { fromS } of spans) {
    const open = spans.filter((other) => other.fromS <= fromS && other.toS > fromS);
    const atS = (fromS + Math.min(...open.map(({ toS }) => toS))) / 2;
    if (open.length > best.count) best = { count: open.length, atS };
  }
  return best.atS;
}

/**
 * The inside of an SVG: hosts on the ring, those above their capacity in a colour, those that are down
 * hollow, partitions as areas between their members,
 * migrations as arcs with a dot as far as they are. Uses nothing but its arguments, for its text goes into the page.
 */
export function drawRing(replay: RingReplay, atS: number, colors: RingColors, side: number): string {
  const middle = side / 2;
  const radius = side * 0.4;
  const hosts = replay.order.length;
  const dot = Math.max(2.2, Math.min(8, (radius * 2.2) / hosts));
  const placeOf = new Map(replay.order.map((host, place) => [host, place]));
  const at = (host: number) => {
    const angle = ((placeOf.get(host) ?? 0) / hosts) * 2 * Math.PI - Math.PI / 2;
    return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)] as const;
  };
  const text = (value: number) => value.toFixed(1);
  const point = (host: number) => at(host).map(text).join(" ");
  const holds = (fromS: number, toS: number) => fromS <= atS && atS < toS;
  const overloaded = new Set<number>();
  for (const [host, fromS, toS] of replay.violations) if (holds(fromS, toS)) overloaded.add(host);
  const down = new Set<number>();
  for (const [host, fromS, toS] of replay.downs) if (holds(fromS, toS)) down.add(host);
  const parts: string[] = [
    `<circle cx="${middle}" cy="${middle}" r="${radius}" fill="none" stroke="${colors.quiet}" stroke-opacity=".6"/>`,
  ];
  const colorOfHost = new Map<number, string>();
  let partitions = 0;
  for (const [index, { members }] of replay.partitions.entries()) {
    const inside = members.filter(([, fromS, toS]) => holds(fromS, toS)).map(([host]) => host);
    if (inside.length === 0) continue;
    partitions++;
    const color = colors.partitions[index % colors.partitions.length] ?? colors.ink;
    for (const host of inside) colorOfHost.set(host, color);
    if (inside.length < 2) continue;
    inside.sort((left, right) => (placeOf.get(left) ?? 0) - (placeOf.get(right) ?? 0));
    // Two hosts are joined by an arc that keeps off the middle, more by an area.
    const path =
      inside.length === 2
        ? `M${point(inside[0]!)}Q${inside
            .map(at)
            .reduce((sum, [x, y]) => [sum[0] + x * 0.35, sum[1] + y * 0.35] as const, [
              middle * 0.3,
              middle * 0.3,
            ] as const)
            .map(text)
            .join(" ")} ${point(inside[1]!)}`
        : `M${inside.map(point).join("L")}Z`;
    const fill = inside.length === 2 ? "none" : color;
    parts.push(
      `<path d="${path}" fill="${fill}" fill-opacity=".14" stroke="${color}" stroke-width="2" stroke-opacity=".75" stroke-linejoin="round"/>`,
    );
  }
  let migrations = 0;
  for (const [source, target, fromS, toS] of replay.migrations) {
    if (!holds(fromS, toS)) continue;
    migrations++;
    const [[x0, y0], [x1, y1]] = [at(source), at(target)];
    const [cx, cy] = [(x0 + x1) * 0.28 + middle * 0.44, (y0 + y1) * 0.28 + middle * 0.44];
    const done = (atS - fromS) / (toS - fromS);
    const along = (a: number, b: number, c: number) => (1 - done) ** 2 * a + 2 * (1 - done) * done * b + done ** 2 * c;
    parts.push(
      `<path d="M${text(x0)} ${text(y0)}Q${text(cx)} ${text(cy)} ${text(x1)} ${text(y1)}" fill="none" stroke="${colors.ink}" stroke-dasharray="3 3" stroke-opacity=".7"/><circle cx="${text(along(x0, cx, x1))}" cy="${text(along(y0, cy, y1))}" r="4" fill="${colors.ink}"/>`,
    );
  }
  for (const host of replay.order) {
    const [x, y] = at(host);
    const held = colorOfHost.get(host);
    const fill = overloaded.has(host) ? colors.overload : colors.quiet;
    if (held !== undefined)
      parts.push(
        `<circle cx="${text(x)}" cy="${text(y)}" r="${text(dot * 1.7)}" fill="none" stroke="${held}" stroke-width="2"/>`,
      );
    const look = down.has(host) ? `fill="none" stroke="${fill}" stroke-width="1.5"` : `fill="${fill}"`;
    parts.push(`<circle cx="${text(x)}" cy="${text(y)}" r="${text(dot)}" ${look}><title>host ${host}</title></circle>`);
  }
  const minutes = `${Math.floor(atS / 60)}:${String(Math.floor(atS % 60)).padStart(2, "0")}`;
  const words = [
    `${overloaded.size} overloaded`,
    `${partitions} ${partitions === 1 ? "partition" : "partitions"}`,
    `${migrations} ${migrations === 1 ? "migration" : "migrations"}`,
    ...(replay.downs.length > 0 ? [`${down.size} down`] : []),
  ];
  const top = middle - 18;
  parts.push(
    `<g text-anchor="middle" fill="${colors.ink}"><text x="${middle}" y="${top}" font-size="22" stroke="none">${minutes}</text>${words
      .map((word, line) => `<text x="${middle}" y="${top + 22 + line * 17}" font-size="13">${word}</text>`)
      .join("")}</g>`,
  );
  return parts.join("");
}
