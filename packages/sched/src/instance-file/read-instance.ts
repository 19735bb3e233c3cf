import type { Instance } from "../instance.ts";
import { InstanceError, JsonReader } from "./json-reader.ts";
import { readOwn } from "./own-format.ts";
import { readHard, readPartition } from "./partition-format.ts";

/** An instance as it was in a file. */
export interface ReadInstance {
  readonly id: string;
  readonly instance: Instance;
  /** True if the file has no ids: hosts and VMs are then called by their indexes. */
  readonly numbered: boolean;
}

/**
 * Reads the text of an instance file. The format is detected: `format` names our own, `cpu` the partition format, `req`
 * the one with many dimensions. @throws InstanceError in one sentence.
 */
export function readInstance(text: string): ReadInstance {
  const reader = new JsonReader(parsed(text));
  if (!reader.at("format").isAbsent) return readOwn(reader);
  if (!reader.at("req").isAbsent) return readHard(reader);
  if (!reader.at("cpu").isAbsent) return readPartition(reader);
  throw new InstanceError(
    'The file is of no known format, expected "format": "dvms-instance-1" or a partition instance with req or cpu.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsedWithoutNaN(text);
  }
}

/** Some writers put NaN and Infinity into JSON. As texts they are still refused, but by the reader, which names the place. */
function parsedWithoutNaN(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/g, (token) => (token[0] === '"' ? token : `"${token}"`)),
    );
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 160) : "unreadable";
    throw new InstanceError(`The file is not complete JSON: ${words}.`);
  }
}
