import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../../src/config/load-config.ts";
import { OperatorError } from "../../src/operator-error.ts";
import { tempFolder } from "../temp-folder.ts";

function load(text: string, environment: Record<string, string> = {}, flags: Record<string, string> = {}) {
  const file = join(tempFolder(), "dvms.yaml");
  writeFileSync(file, text);
  return loadConfig({ file, environment, flags });
}

/** The sentences of a refusal, without the file's name. */
function faultsOf(
  text: string,
  environment: Record<string, string> = {},
  flags: Record<string, string> = {},
): string[] {
  try {
    load(text, environment, flags);
  } catch (error) {
    if (error instanceof OperatorError && error.kind === "config") {
      return error.message.split("\n").map((line) => line.replace(/^.*dvms\.yaml:? /, ""));
    }
    throw error;
  }
  return [];
}

const vm = { id: "5ad64e3b-9f0e-4d49-8f9e-8f6b7b9a3d11", name: "vm-1", memoryMiB: 1024, dirtyIntensity: 0.1 };
const constant = { kind: "constant", cpu: 60 };

test("a data folder is all that has to be said", () => {
  const config = load("dataDir: /var/lib/dvms");
  expect(config.listen).toEqual(["/ip4/0.0.0.0/tcp/7400"]);
  expect(config.credential).toBe("/var/lib/dvms/credential.json");
  expect(config.control.socket).toBeNull();
  expect(config.network.heartbeatMs).toBe(750);
});

test("YAML and JSON say the same", () => {
  const tree = { dataDir: "/x", host: { name: "a", site: "s", rack: "r" }, listen: "/ip4/127.0.0.1/tcp/0" };
  expect(load(JSON.stringify(tree))).toEqual(
    load("dataDir: /x\nhost: {name: a, site: s, rack: r}\nlisten: /ip4/127.0.0.1/tcp/0\n"),
  );
});

test("flags win over the environment, and the environment over the file", () => {
  const config = load(
    "dataDir: /file\nlog: {level: error}\nhost: {site: file}",
    { DVMS_LOG_LEVEL: "warn", DVMS_HOST_SITE: "environment", DVMS_NETWORK_HEARTBEAT_MS: "100" },
    { "log.level": "debug" },
  );
  expect([config.dataDir, config.log.level, config.host.site]).toEqual(["/file", "debug", "environment"]);
  expect(config.network.heartbeatMs).toBe(100);
});

test("without a file, flags and environment are enough", () => {
  const environment = { DVMS_LISTEN: "/ip4/127.0.0.1/tcp/1, /ip6/::1/tcp/2" };
  const config = loadConfig({ file: null, flags: { dataDir: "/x" }, environment });
  expect(config.listen).toEqual(["/ip4/127.0.0.1/tcp/1", "/ip6/::1/tcp/2"]);
});

test("VMs can be kept in a file of their own", () => {
  const vmsFile = join(tempFolder(), "vms.json");
  writeFileSync(vmsFile, JSON.stringify([{ ...vm, profile: constant }]));
  const config = load(`dataDir: /x\nhypervisor: {vmsFile: ${vmsFile}}`);
  expect(config.hypervisor.vms).toEqual([{ ...vm, hostIndex: 0, profile: constant }]);
  writeFileSync(vmsFile, JSON.stringify([{ ...vm, profile: constant, colour: "red" }]));
  expect(() => load(`dataDir: /x\nhypervisor: {vmsFile: ${vmsFile}}`)).toThrow(
    `${vmsFile}: 0.colour is not a known key`,
  );
});

test.each([
  ["", ["dataDir is missing; expected a text."]],
  ["dataDir: 7", ["dataDir: got 7, expected a text."]],
  ["dataDir: /x\nhost: bob", ['host: got the text "bob", expected a group of keys.']],
  ["dataDir: /x\nhost: {name: null}", ["host.name: got nothing, expected a text."]],
  ["dataDir: /x\nnetwrok: {}", ["netwrok is not a known key; did you mean network?"]],
  [
    "dataDir: /x\nnetwork: {heartbeatMS: 5}",
    ["network.heartbeatMS is not a known key; did you mean network.heartbeatMs?"],
  ],
  ["dataDir: /x\ncontrol: {xyzzy: 5}", ["control.xyzzy is not a known key; known here: socket."]],
  ["dataDir: /x\nnetwork: {retryMs: fast}", ['network.retryMs: got the text "fast", expected a number.']],
  ["dataDir: /x\nnetwork: {retryMs: -1}", ["network.retryMs: got -1, expected a number above 0."]],
  ["dataDir: /x\nnetwork: {retriesMax: 1.5}", ["network.retriesMax: got 1.5, expected a whole number."]],
  ["dataDir: /x\nhypervisor: {speed: 5000}", ["hypervisor.speed: got 5000, expected a number of at most 1000."]],
  [
    "dataDir: /x\nlog: {level: loud}",
    ['log.level: got the text "loud", expected one of trace, debug, info, warn, error, fatal, silent.'],
  ],
  ["dataDir: /x\nlisten: here", ['listen.0: "here" is not an address like /ip4/192.0.2.7/tcp/7400.']],
  ["dataDir: /x\nlisten: []", ["listen: got a list of 0, expected a list of at least 1."]],
  [
    "dataDir: /x\nseeds: [/ip4/192.0.2.1]",
    ['seeds.0: "/ip4/192.0.2.1" is not an address like /ip4/192.0.2.7/tcp/7400.'],
  ],
  [
    "dataDir: /x\nhypervisor: {capacity: {CPU: 1}}",
    ['hypervisor.capacity.CPU: got the text "CPU", expected the name of a resource, like cpu or memory.'],
  ],
  [
    "dataDir: /x\nhypervisor: {vms: [{}]}",
    expect.arrayContaining(["hypervisor.vms.0.id is missing; expected a text."]),
  ],
  [
    "dataDir: [",
    [expect.stringMatching(/^\(the configuration\) is neither YAML nor JSON: .* at line 1, column \d+\.$/)],
  ],
  ["- dataDir", ['(the configuration) holds no keys; write one "key: value" per line.']],
])("%j is refused: %j", (text, sentences) => {
  expect(faultsOf(text)).toEqual(sentences);
});

test("a VM with a profile of an unknown kind is refused with the kinds there are", () => {
  const tree = { dataDir: "/x", hypervisor: { vms: [{ ...vm, profile: { kind: "sine" } }] } };
  expect(faultsOf(JSON.stringify(tree))).toEqual([
    'hypervisor.vms.0.profile.kind: got the text "sine", expected a profile of the kind constant, vmplaces or steps.',
  ]);
});

test("each fault has its own line, and a flood of them is cut", () => {
  const text = `dataDir: 7\nseeds: [${Array(30).fill("x").join()}]`;
  const sentences = faultsOf(text);
  expect(sentences.length).toBe(11);
  expect(sentences[10]).toBe("21 more faults are not shown.");
});

test("a wrong entry of a list is named by the flag or variable that gave the list", () => {
  const fault = '"foo" is not an address like /ip4/192.0.2.7/tcp/7400.';
  expect(faultsOf("dataDir: /x", {}, { seeds: "/ip4/192.0.2.1/tcp/1,foo" })).toEqual([`--seeds, entry 2: ${fault}`]);
  expect(faultsOf("dataDir: /x", { DVMS_SEEDS: "foo" })).toEqual([`DVMS_SEEDS, entry 1: ${fault}`]);
});

test("a wrong flag or variable is named as such, not as the file's key", () => {
  expect(faultsOf("dataDir: /x", { DVMS_NETWORK_HEARTBEAT_MS: "soon" }, { "log.level": "loud" })).toEqual([
    '--log-level: got the text "loud", expected one of trace, debug, info, warn, error, fatal, silent.',
    'DVMS_NETWORK_HEARTBEAT_MS: got the text "soon", expected a number.',
  ]);
});

test("an override does not hide a fault of the file", () => {
  expect(faultsOf("dataDir: /x\nlog: loud", { DVMS_LOG_LEVEL: "info" })).toEqual([
    'log: got the text "loud", expected a group of keys.',
  ]);
});

test("a file that is not there is named", () => {
  const file = join(tempFolder(), "none.yaml");
  expect(() => loadConfig({ file, flags: {}, environment: {} })).toThrow(
    `${file} (the configuration) cannot be read (ENOENT); check the name.`,
  );
});
