import type { z } from "zod";
import { configSchema } from "./schema.ts";

/** One value of the configuration that a flag or an environment variable can set as well. */
export interface Setting {
  /** `host.name` */
  readonly path: string;
  /** `--host-name` */
  readonly flag: string;
  /** `DVMS_HOST_NAME` */
  readonly environment: string;
  /** A list is written with commas. */
  readonly kind: "text" | "number" | "list";
  readonly description: string;
}

/** All settings, in the order of the schema; what is no single value (VMs, capacity) is for the file only. */
export function configSettings(): readonly Setting[] {
  return settingsOf(configSchema, []);
}

/** The names that are valid at a path of the configuration; none where it is not an object. */
export function namesAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configSchema;
  for (const name of path) {
    const shape = shapeOf(schema);
    schema = shape ? shape[String(name)] : elementOf(schema);
  }
  return Object.keys(shapeOf(schema) ?? {});
}

/** The part of zod's public definition that is walked here. */
interface Definition {
  readonly type: string;
  readonly innerType?: unknown;
  readonly out?: unknown;
  readonly element?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
}

function settingsOf(schema: unknown, path: readonly string[]): Setting[] {
  const shape = shapeOf(schema);
  if (shape) return Object.entries(shape).flatMap(([name, inner]) => settingsOf(inner, [...path, name]));
  const kind = kindOf(bare(schema));
  if (!kind) return [];
  const words = path.flatMap(wordsOf);
  const description = (schema as z.ZodType).description ?? "";
  const flag = `--${words.join("-")}`;
  return [{ path: path.join("."), flag, environment: `DVMS_${words.join("_").toUpperCase()}`, kind, description }];
}

/** `migrationMiBPerS`: migration, mib, per, s. */
function wordsOf(name: string): string[] {
  const words = name.replace("MiB", "Mib").split(/(?<=[a-z])(?=[A-Z])/);
  return words.map((word) => word.toLowerCase());
}

function kindOf(definition: Definition): Setting["kind"] | null {
  if (definition.type === "string" || definition.type === "enum") return "text";
  if (definition.type === "number") return "number";
  return definition.type === "array" && bare(definition.element).type === "string" ? "list" : null;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  return bare(schema).shape ?? null;
}

function elementOf(schema: unknown): unknown {
  return bare(schema).element;
}

/** The definition under defaults, nulls and preprocessing. */
function bare(schema: unknown): Definition {
  const definition = (schema as { readonly def?: Definition } | undefined)?.def;
  if (!definition) return { type: "unknown" };
  const inner = definition.innerType ?? definition.out;
  return inner ? bare(inner) : definition;
}
