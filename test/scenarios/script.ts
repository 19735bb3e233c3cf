/** What a scenario file says: the data centre, then what is done to it, then the trace that must come of it. */
export interface Script {
  readonly title: string;
  readonly hosts: number;
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly vms: readonly ScriptVm[];
  readonly agent: Readonly<Record<string, number | string>>;
  readonly actions: readonly Action[];
  readonly expected: string;
  /** Everything above the separator, as it stands in the file. */
  readonly source: string;
}

export interface ScriptVm {
  readonly name: string;
  readonly host: string;
  readonly memoryMiB: number;
  /** CPU demand in percent of a core from each instant (seconds after the start) on. */
  readonly cpu: readonly { readonly fromS: number; readonly value: number }[];
}

export type Action =
  | { readonly kind: "run"; readonly seconds: number }
  | { readonly kind: "kill" | "restart" | "stop"; readonly host: string }
  /** The next `count` messages of that kind to that host are lost or come late. */
  | {
      readonly kind: "lose" | "delay";
      readonly message: string;
      readonly to: string;
      readonly count: number;
      readonly delayS: number;
    };

export const separator = "---";

/**
 * Reads a scenario. Its lines: `# title`; `hosts N cpu=X memory=Y`; `agent key=value …`; `vm NAME on HOST cpu=X[,Y@S …]
 * memory=M`; then actions in order: `run Ss`, `kill|restart|stop HOST`, `lose KIND to HOST [xN]`, `delay KIND to HOST by Ss
 * [xN]`. Hosts are called h1, h2, … in ring order. Throws on a line that it does not know.
 */
export function parseScript(text: string): Script {
  const [source = "", expected = ""] = text.split(`${separator}\n`);
  const script = { title: "", hosts: 0, cpu: 0, memoryMiB: 0, agent: {} as Record<string, number | string> };
  const vms: ScriptVm[] = [];
  const actions: Action[] = [];
  for (const line of source.split("\n").filter((candidate) => candidate.trim() !== "")) {
    const words = line.split(/\s+/);
    const [verb = "", ...rest] = words;
    const options = new Map(
      rest.filter((word) => word.includes("=")).map((word) => word.split("=") as [string, string]),
    );
    const number = (name: string) => Number(options.get(name));
    if (verb === "#") script.title ||= rest.join(" ");
    else if (verb === "hosts") {
      Object.assign(script, { hosts: Number(rest[0]), cpu: number("cpu"), memoryMiB: number("memory") });
    } else if (verb === "agent") {
      for (const [key, value] of options) script.agent[key] = Number.isNaN(Number(value)) ? value : Number(value);
    } else if (verb === "vm") {
      const cpu = (options.get("cpu") ?? "").split(",").map((step) => {
        const [value, fromS = "0"] = step.split("@");
        return { fromS: Number(fromS), value: Number(value) };
      });
      vms.push({ name: rest[0] ?? "", host: rest[2] ?? "", cpu, memoryMiB: number("memory") });
    } else actions.push(parseAction(verb, rest, line));
  }
  return { ...script, vms, actions, expected, source };
}

function parseAction(verb: string, rest: readonly string[], line: string): Action {
  const count = Number(rest.find((word) => /^x\d+$/.test(word))?.slice(1) ?? 1);
  const [first = "", , to = "", , delay = "0"] = rest;
  switch (verb) {
    case "run":
      return { kind: "run", seconds: Number.parseFloat(first) };
    case "kill":
    case "restart":
    case "stop":
      return { kind: verb, host: first };
    case "lose":
      return { kind: verb, message: first, to, count, delayS: 0 };
    case "delay":
      return { kind: verb, message: first, to, count, delayS: Number.parseFloat(delay) };
    default:
      throw new Error(`The scenario says "${line}", which is no command.`);
  }
}
