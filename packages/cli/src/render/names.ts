/** Turns an id into what people call it. */
export type Namer = (id: string) => string;

/** Names from a table; an id that is not in it is shortened to its first eight characters. */
export function namerOf(names: ReadonlyMap<string, string>): Namer {
  return (id) => names.get(id) ?? id.slice(0, 8);
}

/** Names of hosts or VMs as a list for a sentence; a long list is cut and counted. */
export function listNames(ids: readonly string[], nameOf: Namer, namesMax = 6): string {
  const shown = ids.slice(0, namesMax).map(nameOf).join(", ");
  return ids.length > namesMax ? `${shown} and ${ids.length - namesMax} more` : shown;
}

/** The part of a multiaddr that people read: `127.0.0.1:4001`; anything else unchanged. */
export function shortAddress(address: string): string {
  const parts = /^\/(?:ip4|ip6|dns|dns4|dns6)\/([^/]+)\/tcp\/(\d+)/.exec(address);
  if (parts?.[1] === undefined) return address;
  return parts[1].includes(":") ? `[${parts[1]}]:${parts[2]}` : `${parts[1]}:${parts[2]}`;
}

/** Replaces every UUID in a sentence of a daemon by its name: daemons only know ids. */
export function nameIds(text: string, nameOf: Namer): string {
  return text.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, nameOf);
}
