/** A file that is no instance, in one sentence that names the place inside the file and what was expected there. */
export class InstanceError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "InstanceError";
  }
}

/** A value inside a parsed JSON file that knows its path, such as `vms[3].demand.cpu`. Every accessor checks. */
export class JsonReader {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path = "") {
    this.value = value;
    this.path = path;
  }

  /** What to throw where something else was expected. */
  refusal(expected: string): InstanceError {
    return new InstanceError(
      `${this.path === "" ? "The file" : this.path} is ${kindOf(this.value)}, expected ${expected}.`,
    );
  }

  get isAbsent(): boolean {
    return this.value === undefined;
  }

  object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.refusal("an object");
    return value as Record<string, unknown>;
  }

  /** A field; a reader of `undefined` where the object has none of its own. */
  at(key: string): JsonReader {
    const object = this.object();
    const path = this.path === "" ? key : `${this.path}.${key}`;
    return new JsonReader(Object.hasOwn(object, key) ? object[key] : undefined, path);
  }

  /** Refuses fields that nobody reads: a misspelt name would otherwise be a rule or a limit that silently does not hold. */
  only(keys: readonly string[]): void {
    const strange = Object.keys(this.object()).find((key) => !keys.includes(key));
    if (strange === undefined) return;
    const shown = strange.slice(0, textMax);
    const where = this.path === "" ? shown : `${this.path}.${shown}`;
    throw new InstanceError(`${where} is not known here, expected only ${keys.join(", ")}.`);
  }

  list(max = listMax): JsonReader[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.refusal("a list");
    if (value.length > max)
      throw new InstanceError(`${this.path} has ${value.length} entries, at most ${max} are read.`);
    return value.map((entry: unknown, index) => new JsonReader(entry, `${this.path}[${index}]`));
  }

  /** The entries of a map, in its order. */
  entries(): [string, JsonReader][] {
    return Object.entries(this.object()).map(([key, value]) => [key, new JsonReader(value, `${this.path}.${key}`)]);
  }

  /** A list of whole numbers without a reader for each: some files have millions. */
  wholes(max: number): readonly number[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.refusal("a list");
    for (const [index, entry] of value.entries())
      if (!isWhole(entry, max)) throw new JsonReader(entry, `${this.path}[${index}]`).refusal(wholeTo(max));
    return value;
  }

  text(): string {
    const { value } = this;
    if (typeof value !== "string" || value === "" || value.length > textMax)
      throw this.refusal(`a text of 1 to ${textMax} characters`);
    return value as string;
  }

  amount(): number {
    const { value } = this;
    if (typeof value !== "number" || !(value >= 0 && value <= amountMax))
      throw this.refusal(`a number from 0 to ${amountMax}`);
    return value as number;
  }

  positive(): number {
    if (this.amount() === 0) throw this.refusal("a number above 0");
    return this.value as number;
  }

  index(end: number, what: string): number {
    const { value } = this;
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= end)
      throw this.refusal(`the index of a ${what}, 0 to ${end - 1}`);
    return value as number;
  }

  whole(max: number): number {
    const { value } = this;
    if (!isWhole(value, max)) throw this.refusal(wholeTo(max));
    return value;
  }

  flag(): boolean {
    if (typeof this.value !== "boolean") throw this.refusal("true or false");
    return this.value as boolean;
  }
}

function isWhole(value: unknown, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max;
}

const wholeTo = (max: number): string => `a whole number from 0 to ${max}`;

function kindOf(value: unknown): string {
  if (value === undefined) return "absent";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return `the text ${JSON.stringify(value.slice(0, 40))}`;
  return String(value);
}

/** Above it sums of amounts would lose units. */
const amountMax = 1e12;
const textMax = 256;
/** More VMs or hosts than any data centre's scheduler looks at together. */
const listMax = 1_000_000;
