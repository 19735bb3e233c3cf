import { hostname } from "node:os";
import { resourceNamePattern } from "@dvms/sched";
import { z } from "zod";
import { faultOfAddress } from "../transport/peer-address.ts";
import { loadVmSchema } from "./load-vm-schema.ts";
import { placementRuleSchema, placementRulesMax } from "./placement-rules.ts";

const address = z.string().superRefine((value, context) => {
  const fault = faultOfAddress(value);
  if (fault) context.addIssue({ code: "custom", message: fault });
});
/** One address or a list of them. */
const addresses = z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(address).min(1));
const label = z.string().min(1).max(200);
const path = z.string().min(1);
const ratio = z.number().positive().max(10);
const durationS = z.number().nonnegative().max(86_400);
const durationMs = z.number().positive().max(3_600_000);
const count = z.int().positive();

/** The daemon's configuration file. Defaults suit a rack of real hosts; the texts are shown by `--help`. */
export const configSchema = z.strictObject({
  dataDir: path.describe("folder for identity, journal, history and the embedded hypervisor's VMs"),
  host: z
    .strictObject({
      name: label.default(() => hostname()).describe("name for people; the machine's own by default"),
      site: label.default("default").describe("site in the ring: hosts of one site are neighbours"),
      rack: label.default("default").describe("rack in the ring: hosts of one rack are neighbours"),
    })
    .prefault({}),
  listen: addresses.default(["/ip4/0.0.0.0/tcp/7400"]).describe("addresses to listen on"),
  announce: address.nullable().default(null).describe("address that other hosts dial; chosen from listen by default"),
  seeds: z.array(address).default([]).describe("addresses of members to join by; none starts a ring of one"),
  credential: path
    .nullable()
    .default(null)
    .describe("file with the host's credential; credential.json in dataDir by default"),
  control: z
    .strictObject({
      socket: path
        .nullable()
        .default(null)
        .describe(
          "unix socket of the control endpoint; in the user's runtime folder by default, where the commands look for it",
        ),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z
        .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
        .default("info")
        .describe("least level to log"),
    })
    .prefault({}),
  hypervisor: z
    .strictObject({
      kind: z.enum(["embedded", "libvirt"]).default("embedded").describe("what runs the VMs"),
      uri: label.default("qemu:///system").describe("libvirt of this host; name its socket by ?socket=PATH if need be"),
      peerUri: label
        .default("qemu+tls://{host}/system")
        .describe("libvirt of another host as this host's libvirt reaches it; {host} is its address"),
      postCopy: z
        .enum(["off", "on"])
        .default("off")
        .transform((value) => value === "on")
        .describe("on: a migration that does not end switches to post-copy; then losing either host loses the VM"),
      capacity: z
        .record(z.string().regex(resourceNamePattern), z.number().positive())
        .nullable()
        .default(null)
        .describe("what the host offers: cpu in percent of a core, memory in MiB; with libvirt all that it has"),
      migrationMiBPerS: z.number().positive().default(125).describe("what one migration may use"),
      speed: z.number().positive().max(1_000).default(1).describe("how many times faster than real time the load runs"),
      vms: z.array(loadVmSchema).default([]).describe("VMs that start on this host"),
      vmsFile: path.nullable().default(null).describe("JSON or YAML file with such a list, instead of vms"),
    })
    .prefault({}),
  scheduling: z
    .strictObject({
      overloadRatio: ratio.default(1).describe("load above which a host is overloaded"),
      clearRatio: ratio.default(0.97).describe("load below which it is no longer"),
      targetRatio: ratio
        .default(1)
        .describe(
          "load to which a host that helps is filled at most; a lower one keeps room and makes partitions larger",
        ),
      holdS: durationS.default(10).describe("how long an overload must last before it is acted on"),
      cooldownS: durationS.default(60).describe("how long a VM that moved stays where it is"),
      backoffMinS: durationS.default(5).describe("first pause after an event that could not be solved"),
      backoffMaxS: durationS.default(300).describe("longest such pause"),
      sampleS: z.number().positive().max(3_600).default(1).describe("time between two samples of the VMs"),
      automation: z.enum(["auto", "observe"]).default("auto").describe("observe: show plans, move nothing"),
      partitionMembersMax: count.max(1_000).default(32).describe("hosts of one partition at most"),
      migrationsParallelMax: count.max(100).default(2).describe("migrations of one host at the same time"),
      solveStepsMax: count.default(400).describe("the solver's budget in search nodes"),
      planMovesMax: count
        .max(1_000)
        .default(8)
        .describe("migrations of one plan at most; a longer plan is no cure but a storm"),
      solveMaxMs: durationMs.default(1_000).describe("the solver's budget in time"),
      rules: z
        .array(placementRuleSchema)
        .max(placementRulesMax)
        .default([])
        .describe(
          "what no arrival may break: spread (VMs), ban or fence (VMs and hosts), by id; the same on every host",
        ),
    })
    .prefault({}),
  network: z
    .strictObject({
      heartbeatMs: durationMs.default(750).describe("time between two questions to the successor"),
      suspectMs: durationMs.default(2_000).describe("silence after which a neighbour counts as dead"),
      successorsMax: count
        .max(64)
        .default(8)
        .describe("length of the successor list: failures at once to survive, plus one"),
      hintsMs: durationMs.default(500).describe("time between two hints of spare room"),
      retryMs: durationMs.default(250).describe("time between two sendings of a request without an answer"),
      retriesMax: count.max(100).default(3).describe("sendings after which a host counts as silent"),
      leaseMs: durationMs.default(6_000).describe("how long a reserved host waits for a leader that says nothing"),
      clockDriftMax: z.number().min(0).max(0.2).default(0.01).describe("the worst relative error of a clock"),
      planningMaxMs: durationMs.default(10_000).describe("time from raising an event to its first order"),
      changedMax: count.max(100).default(3).describe("plans that members may answer with changed"),
    })
    .prefault({}),
});

export type ParsedConfig = z.output<typeof configSchema>;
