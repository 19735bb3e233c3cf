import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { z } from "zod";
import { CliError, exitCodes } from "../exit-codes.ts";
import { phases } from "./migration-book.ts";

const hostName = z.string().regex(/^h[1-9]\d*$/, "must be a host such as h1");
const guestName = z.string().regex(/^g[1-9]\d*$/, "must be a guest such as g1");
const seconds = z.number().positive().max(3_600);
const percent = z.number().int().min(0).max(100);
const mib = z.number().int().min(0).max(4_096);

const load = { cpu: percent.optional(), heldMiB: mib.optional(), dirtyMiBPerS: mib.optional() };
/** When: at once, or as soon as any migration is that far. */
const when = {
  phase: z.enum(phases).optional(),
  within: seconds.default(90),
  delayMs: z.number().min(0).max(60_000).default(0),
};
/** Where: a host by its name, or that side of the migration which reached the phase. */
const where = { host: hostName.optional(), side: z.enum(["source", "target"]).optional() };

const step = z.union([
  z.strictObject({
    deploy: z.strictObject({ guest: guestName, memoryMiB: mib.default(128), ...load, ...where, ...when }),
  }),
  z.strictObject({ stress: z.strictObject({ guests: z.array(guestName).min(1), ...load }) }),
  z.strictObject({ balloon: z.strictObject({ guests: z.array(guestName).min(1), memoryMiB: mib.min(32) }) }),
  z.strictObject({ wait: z.strictObject({ seconds: seconds.optional(), ...when }) }),
  z.strictObject({ migrate: z.strictObject({ guest: guestName, to: hostName, ...when }) }),
  z.strictObject({ stop: z.strictObject({ guest: guestName.optional(), ...when }) }),
  z.strictObject({ kill: z.strictObject({ what: z.enum(["daemon", "libvirtd", "host"]), ...where, ...when }) }),
  z.strictObject({
    pause: z.strictObject({
      what: z.enum(["daemon", "libvirtd", "qemu"]),
      guest: guestName.optional(),
      ...where,
      ...when,
    }),
  }),
  z.strictObject({ split: z.strictObject({ ...where, ...when }) }),
  z.strictObject({ heal: z.strictObject({}).nullable() }),
  z.strictObject({
    expect: z.strictObject({
      relieved: z.array(hostName).optional(),
      settled: z.literal(true).optional(),
      moved: z.array(guestName).optional(),
      stayed: z.array(guestName).optional(),
      on: z.record(guestName, hostName).optional(),
      outcome: z.array(z.string()).optional(),
      refused: z.string().min(1).optional(),
      parallelEvents: z.number().int().min(2).optional(),
      overheadS: seconds.optional(),
      within: seconds.default(60),
    }),
  }),
]);

const scenario = z.strictObject({
  name: z.string().min(1),
  hosts: z.number().int().min(1).max(20).default(3),
  vms: z.number().int().min(0).max(100).default(6),
  memoryMiB: mib.default(128),
  capacity: z.strictObject({ cpu: z.number().positive().default(40), memoryMiB: mib.default(1_024) }).prefault({}),
  linkMiBPerS: z.number().int().min(1).max(1_000).default(40),
  steps: z.array(step).min(1),
});

/** A scenario file as docs/lab.md describes it. */
export type Scenario = z.output<typeof scenario>;
export type Step = z.output<typeof step>;
export type When = {
  readonly phase?: (typeof phases)[number] | undefined;
  readonly within: number;
  readonly delayMs: number;
};
export type Where = { readonly host?: string | undefined; readonly side?: "source" | "target" | undefined };

/** @throws CliError with one sentence if the file cannot be read or is no scenario. */
export function readScenario(path: string): Scenario {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(exitCodes.usage, `The scenario ${path} cannot be read (${code}); check the name.`);
  }
  return parseScenario(text, path);
}

/** @throws CliError with one sentence that names the place. */
export function parseScenario(text: string, path: string): Scenario {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) throw new CliError(exitCodes.usage, `${path} is not YAML: ${fault.message.split("\n")[0]}.`);
  const parsed = scenario.safeParse(document.toJS());
  if (!parsed.success) throw new CliError(exitCodes.usage, `${path}: ${issueSentence(parsed.error.issues[0])}.`);
  const missing = unknownName(parsed.data);
  if (missing !== null) throw new CliError(exitCodes.usage, `${path}: ${missing}.`);
  return parsed.data;
}

/** The words of a step, as the report names it: `kill daemon source at copying`. */
export function stepWords(step: Step): string {
  const [[verb, options] = ["", {}]] = Object.entries(step);
  const words = Object.entries((options ?? {}) as Record<string, unknown>)
    .filter(([key, value]) => value !== undefined && !quiet.includes(key) && value !== 0)
    .map(([key, value]) => {
      const text =
        typeof value === "object"
          ? JSON.stringify(value)
              .replace(/[[\]{}"]/g, "")
              .replaceAll(",", " ")
          : String(value);
      if (key === "phase") return `at ${text}`;
      return plain.includes(key) ? text : `${key} ${text}`;
    });
  return [verb, ...words].join(" ");
}

const quiet = ["within", "memoryMiB"];
const plain = ["what", "side", "host", "guest", "guests"];

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** For a step, the fault of the kind that the step seems to be: the one whose own key is there. */
function issueSentence(issue: Issue | undefined): string {
  if (issue === undefined) return "it is no scenario";
  const place = issue.path
    .map((part) => (typeof part === "number" ? `[${part + 1}]` : `.${String(part)}`))
    .join("")
    .slice(1);
  const candidates = (issue.errors ?? []).map((errors) => errors[0]).filter((inner) => inner !== undefined);
  const nearest = candidates.find((inner) => inner.path.length > 1);
  const inner = nearest ? `${nearest.path.map(String).join(".")}: ${nearest.message}` : null;
  const words = inner ?? (issue.errors ? `no step; a step is one of ${verbs.join(", ")}` : issue.message);
  return `${place || "the file"}: ${words}`.replace(/\.$/, "");
}

const verbs = ["deploy", "stress", "balloon", "wait", "migrate", "stop", "kill", "pause", "split", "heal", "expect"];

/** A name that the lab of this scenario will not have. */
function unknownName({ hosts, vms, steps }: Scenario): string | null {
  const deployed = steps.flatMap((step) => ("deploy" in step ? [step.deploy.guest] : []));
  for (const name of JSON.stringify(steps).match(/"[hg][1-9]\d*"/g) ?? []) {
    const [kind, number] = [name[1], Number(name.slice(2, -1))];
    if (kind === "h" && number > hosts) return `there is no host h${number}, the scenario has ${hosts}`;
    if (kind === "g" && number > vms && !deployed.includes(`g${number}`)) {
      return `there is no guest g${number}, the scenario has ${vms} and deploys ${deployed.length}`;
    }
  }
  return null;
}
