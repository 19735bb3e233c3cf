/** A member of the ring as others know it. Who it is has been proven by its credential before the core sees it. */
export interface HostRef {
  /** UUID made at the first start of the daemon on that host. */
  readonly id: string;
  readonly site: string;
  readonly rack: string;
  /** Where its daemon listens: a multiaddr that ends in /p2p/<peer id>. */
  readonly address: string;
}

/** Ring order: by site, then rack, then id, so that partitions grow inside a rack and a site first. Never 0 for two hosts. */
export function comparePositions(a: HostRef, b: HostRef): number {
  if (a.site !== b.site) return a.site < b.site ? -1 : 1;
  if (a.rack !== b.rack) return a.rack < b.rack ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** True if `x` is met strictly after `from` and strictly before `to` when walking clockwise; with from = to: any other host. */
export function isBetween(from: HostRef, x: HostRef, to: HostRef): boolean {
  const fromX = comparePositions(from, x);
  const xTo = comparePositions(x, to);
  const fromTo = comparePositions(from, to);
  if (fromX === 0 || xTo === 0) return false;
  if (fromTo === 0) return true;
  return fromTo < 0 ? fromX < 0 && xTo < 0 : fromX < 0 || xTo < 0;
}

/** The hosts in clockwise order as seen from `origin`, each once, `origin` left out. */
export function clockwiseFrom(origin: HostRef, hosts: Iterable<HostRef>): HostRef[] {
  const unique = new Map<string, HostRef>();
  for (const host of hosts) if (host.id !== origin.id) unique.set(host.id, host);
  const sorted = [...unique.values()].sort(comparePositions);
  const split = sorted.findIndex((host) => comparePositions(origin, host) < 0);
  return split <= 0 ? sorted : [...sorted.slice(split), ...sorted.slice(0, split)];
}

/** A position as people read it. */
export function formatPosition(host: HostRef): string {
  return `${host.site}/${host.rack}/${host.id}`;
}
