import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadVm } from "@dvms/load";
import { parseDocument } from "yaml";
import { OperatorError } from "../operator-error.ts";
import { crossFaults } from "./cross-checks.ts";
import { faultSentences } from "./fault-sentence.ts";
import { configSchema, type ParsedConfig } from "./schema.ts";
import { configSettings, type Setting } from "./settings.ts";

/** The configuration as the daemon uses it: complete, checked, with every file name of the data folder filled in. */
export interface DaemonConfig extends ParsedConfig {
  readonly credential: string;
}

export interface ConfigSources {
  /** A YAML or JSON file; null where flags and environment say everything. */
  readonly file: string | null;
  /** By path (`host.name`), as `configSettings` lists them; they win over the environment, and that over the file. */
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Reads and checks a configuration. @throws OperatorError with one sentence per fault, one per line. */
export function loadConfig(sources: ConfigSources): DaemonConfig {
  const source = sources.file ?? "The configuration";
  const value = sources.file === null ? {} : readConfigFile(sources.file);
  const origins = new Map<string, string>();
  for (const setting of configSettings()) override(value, setting, sources, origins);
  const parsed = configSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    // A list that a flag gave is named by the flag, and its entry by a number.
    const nameOf = (path: string) => {
      const [list = "", entry = ""] = path.match(/^(.*)\.(\d+)$/)?.slice(1) ?? [];
      const origin = origins.get(list);
      return origins.get(path) ?? (origin === undefined ? path : `${origin}, entry ${Number(entry) + 1}`);
    };
    throw faulty(
      source,
      parsed.error.issues.flatMap((issue) => faultSentences(issue, nameOf)),
    );
  }
  const config = withVmsOfFile(parsed.data);
  const faults = crossFaults(config);
  if (faults.length > 0) throw faulty(source, faults);
  return { ...config, credential: config.credential ?? join(config.dataDir, "credential.json") };
}

type Tree = { [name: string]: unknown };

function readConfigFile(path: string): Tree {
  const value = readYaml(path, "the configuration");
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new OperatorError("config", `${path} (the configuration) holds no keys; write one "key: value" per line.`);
  }
  return value as Tree;
}

function withVmsOfFile(config: ParsedConfig): ParsedConfig {
  const { vmsFile } = config.hypervisor;
  if (vmsFile === null || config.hypervisor.vms.length > 0) return config;
  const shape = configSchema.shape.hypervisor.def.innerType.shape.vms;
  const parsed = shape.safeParse(readYaml(vmsFile, "the list of VMs"), { reportInput: true });
  if (!parsed.success)
    throw faulty(
      vmsFile,
      parsed.error.issues.flatMap((issue) => faultSentences(issue, (path) => path)),
    );
  const vms: LoadVm[] = parsed.data;
  return { ...config, hypervisor: { ...config.hypervisor, vms, vmsFile: null } };
}

/** JSON is YAML, so one reader reads both. */
function readYaml(path: string, label: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new OperatorError("config", `${path} (${label}) cannot be read (${code}); check the name.`, { cause: error });
  }
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault) {
    const sentence = fault.message.split("\n")[0]?.replace(/:$/, "") ?? "it is not YAML";
    throw new OperatorError("config", `${path} (${label}) is neither YAML nor JSON: ${sentence}.`, { cause: fault });
  }
  return document.toJS();
}

/** Puts a flag's or an environment variable's value into the tree, and notes where it came from. */
function override(tree: Tree, setting: Setting, sources: ConfigSources, origins: Map<string, string>): void {
  const flag = sources.flags[setting.path];
  const text = flag ?? sources.environment[setting.environment];
  if (text === undefined) return;
  origins.set(setting.path, flag === undefined ? setting.environment : setting.flag);
  const names = setting.path.split(".");
  const last = names.pop() ?? "";
  let group = tree;
  for (const name of names) {
    const inner = group[name];
    // Whatever else stands there is a fault that the schema names; it must not be hidden by the override.
    if (inner !== undefined && (typeof inner !== "object" || inner === null || Array.isArray(inner))) return;
    group[name] = { ...inner };
    group = group[name] as Tree;
  }
  group[last] = readValue(text, setting.kind);
}

function readValue(text: string, kind: Setting["kind"]): unknown {
  if (kind === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (kind === "list")
    return text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
  return text;
}

function faulty(source: string, faults: readonly string[]): OperatorError {
  const shown = faults.slice(0, faultsShown).map((fault) => `${source}: ${fault}${fault.endsWith("?") ? "" : "."}`);
  if (faults.length > faultsShown) shown.push(`${source}: ${faults.length - faultsShown} more faults are not shown.`);
  return new OperatorError("config", shown.join("\n"));
}

const faultsShown = 10;
