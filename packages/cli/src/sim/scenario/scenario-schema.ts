import { z } from "zod";
import { algorithms, migrationKinds } from "../experiments.ts";

const name = z.string().min(1).max(200);
const seconds = z.number().nonnegative().max(1e9);
const count = z.int().min(1).max(100_000);
const percent = z.number().nonnegative().max(102_400);
const mib = z
  .number()
  .positive()
  .max(64 * 1024 * 1024);

const power = z.strictObject({
  idleW: z.number().nonnegative().optional(),
  peakW: z.number().nonnegative().optional(),
  tableW: z
    .array(z.number().nonnegative())
    .min(2)
    .max(1_001)
    .optional()
    .describe("watts at even steps from idle to full use"),
});

const host = z.strictObject({
  name,
  count: count.default(1).describe("more than one: they are called name-1, name-2 .."),
  site: name.default("site"),
  rack: name.optional().describe("absent: racks of 32 hosts"),
  cpu: percent.positive().default(700).describe("percent of a core"),
  memoryMiB: mib.default(32_768),
  migrationMiBPerS: mib.default(125).describe("what one migration has at most"),
  power: power.optional().describe("idleW and peakW, or tableW; absent: HP ProLiant ML110 G5"),
});

const link = z.strictObject({
  name,
  between: z.tuple([name, name]).describe("two sites"),
  bandwidthMiBPerS: mib,
  latencyMs: z.number().nonnegative().max(60_000).default(0),
});

const load = z.strictObject({
  law: z.literal("vmplaces").default("vmplaces"),
  vmsPerHost: z.int().nonnegative().max(1_000).default(10).describe("on a host of 700 percent; others in proportion"),
  mean: z
    .number()
    .min(0)
    .max(100)
    .default(60)
    .describe("percent of a core, also of each core of a VM of a trace without use"),
  sd: z.number().min(0).max(100).default(20),
});

const trace = z.strictObject({
  files: z.array(name).min(1).describe("beside the scenario, unless their paths are absolute"),
  fromS: seconds.optional().describe("where the load begins on the trace's clock; absent: with its first VM"),
});

const vm = z.strictObject({
  name,
  count: count.default(1),
  host: name.optional().describe("absent: one host after the other"),
  memoryMiB: mib.default(1_024),
  dirtyShare: z.number().min(0).max(1).default(0.3).describe("of the speed of a migration, at a full core"),
  cores: z.number().positive().max(1_024).default(1).describe("each follows the law of load, without cpu and changes"),
  cpu: percent.optional().describe("percent of a core, always"),
  changes: z
    .array(z.tuple([seconds, percent]))
    .min(1)
    .max(100_000)
    .optional()
    .describe("from these seconds on these percents of a core"),
  arrivesS: seconds.default(0),
  departsS: seconds.optional(),
});

const fault = z.strictObject({
  atS: seconds,
  crash: name.optional().describe("a host"),
  cut: name.optional().describe("a link"),
  forS: z.number().positive().max(1e9).optional().describe("absent: until the end"),
});

/** A scenario file as docs/simulator.md describes it; docs/scenario.schema.json is made of this. */
export const scenarioSchema = z.strictObject({
  $schema: z.string().optional(),
  algorithm: z.enum(algorithms as [string, ...string[]]).default("dvms"),
  seconds: z.int().min(1).max(10_000_000).default(1_800),
  seed: z.int().min(0).max(4_294_967_295).default(23),
  migration: z.enum(migrationKinds).default("pre-copy").describe("how VMs move"),
  sites: z.array(name).min(1).optional().describe("if given, hosts and links name no others"),
  hosts: z.array(host).min(1),
  links: z.array(link).default([]),
  load: load.optional().describe("VMs by a law on all hosts"),
  trace: trace.optional(),
  vms: z.array(vm).default([]),
  faults: z.array(fault).default([]),
  crashes: z
    .strictObject({ periodS: z.number().positive().max(1e9), durationS: z.number().positive().max(1e9) })
    .optional()
    .describe("of any host, at random, besides faults"),
});

export type ScenarioFile = z.output<typeof scenarioSchema>;

/** The JSON schema of a scenario file, for editors and other programs. */
export function scenarioJsonSchema(): object {
  return { ...z.toJSONSchema(scenarioSchema, { io: "input" }), title: "A scenario of dvms sim run" };
}
