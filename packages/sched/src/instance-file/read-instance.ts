import type { Instance } from "../instance.ts";
import type { ParallelLimits } from "../schedule-legs.ts";
import { readBtrplace } from "./btrplace-format.ts";
import { InstanceError } from "./json-reader.ts";
import { readOwn } from "./own-format.ts";
import { parseJson } from "./parse-json.ts";
import { readHard, readPartition } from "./partition-format.ts";

/** An instance as it was in a file. */
export interface ReadInstance {
  readonly id: string;
  readonly instance: Instance;
  /** True if the file calls hosts and VMs by numbers; `id` of a host or VM is then that number as a text. */
  readonly numbered: boolean;
  /** How many migrations may run at the same time; null where the file does not say. */
  readonly limits: ParallelLimits | null;
}

/**
 * Reads the text of an instance file. The format is detected: `format` names our own, `cpu` the partition format, `req`
 * the one with many dimensions, `model` BtrPlace's. @throws InstanceError in one sentence.
 */
export function readInstance(text: string): ReadInstance {
  const reader = parseJson(text);
  if (!reader.at("format").isAbsent) return readOwn(reader);
  if (!reader.at("req").isAbsent) return readHard(reader);
  if (!reader.at("cpu").isAbsent) return readPartition(reader);
  if (!reader.at("model").isAbsent) return readBtrplace(reader);
  throw new InstanceError(
    'The file is of no known format, expected "format": "dvms-instance-1", a partition instance with req or cpu, or BtrPlace JSON with model.',
  );
}
