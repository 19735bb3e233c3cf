/** What libvirt's capabilities tell of a host, as far as two hosts must agree on it. */
export interface HostCapabilities {
  /** Empty where libvirt tells none. */
  readonly uuid: string;
  readonly cpuModel: string;
  readonly machines: readonly string[];
}

/** Reads the three off the XML: they stand in elements of their own, so no reader of all of XML is needed. */
export function readCapabilities(xml: string): HostCapabilities {
  const host = /<host>([\s\S]*?)<\/host>/.exec(xml)?.[1] ?? "";
  const cpu = /<cpu\b[^>]*>([\s\S]*?)<\/cpu>/.exec(host)?.[1] ?? "";
  const machines = [...xml.matchAll(/<machine\b[^>]*>([^<]+)<\/machine>/g)].map(([, name = ""]) => name);
  return {
    uuid: /<uuid>([^<]+)<\/uuid>/.exec(host)?.[1]?.toLowerCase() ?? "",
    cpuModel: /<model>([^<]+)<\/model>/.exec(cpu)?.[1] ?? "",
    machines: [...new Set(machines)].sort(),
  };
}
