import { defaultLimits, type ParallelLimits } from "../schedule-legs.ts";
import type { JsonReader } from "./json-reader.ts";
import type { Ids } from "./rule-format.ts";

/** `migrations: {perSource, perTarget, links: [{hosts, migrations}]}`; null where it is absent. @throws InstanceError */
export function readLimits(reader: JsonReader, ids: Ids): ParallelLimits | null {
  if (reader.isAbsent) return null;
  reader.only(["perSource", "perTarget", "links"]);
  const [perSource, perTarget, links] = [reader.at("perSource"), reader.at("perTarget"), reader.at("links")];
  return {
    perSource: perSource.isAbsent ? defaultLimits.perSource : countOf(perSource),
    perTarget: perTarget.isAbsent ? defaultLimits.perTarget : countOf(perTarget),
    links: links.isAbsent ? [] : links.list(linksMax).map((link) => linkOf(link, ids)),
  };
}

function linkOf(link: JsonReader, ids: Ids): ParallelLimits["links"][number] {
  link.only(["hosts", "migrations"]);
  const hosts = link
    .at("hosts")
    .list()
    .map((entry) => {
      const host = ids.hosts.get(entry.text());
      if (host === undefined) throw entry.refusal("the id of a host of this file");
      return host;
    });
  return { hosts, migrationsMax: countOf(link.at("migrations")) };
}

/** With none at a time no plan would ever end. */
function countOf(reader: JsonReader): number {
  if (reader.whole(countMax) === 0) throw reader.refusal(`a whole number from 1 to ${countMax}`);
  return reader.whole(countMax);
}

const countMax = 1_000_000;
const linksMax = 10_000;
