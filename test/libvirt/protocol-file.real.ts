import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventKinds } from "../../packages/libvirt/src/events.ts";
import { procedures } from "../../packages/libvirt/src/procedures.ts";
import { limits } from "../../packages/libvirt/src/xdr-types.ts";

const folder = mkdtempSync(join(tmpdir(), "dvms-protocol-"));
let text: string | null = null;
beforeAll(() => {
  text = protocolFile();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("has the procedure numbers of libvirt's own protocol file", (context) => {
  if (text === null) return context.skip("SKIPPED: apt-get source libvirt gave no protocol file");
  const numbers = new Map(
    [...text.matchAll(/REMOTE_PROC_(\w+) = (\d+)/g)].map((match) => [match[1], Number(match[2])]),
  );
  for (const { name, number } of [...Object.values(procedures), ...Object.values(eventKinds)])
    expect([name, numbers.get(name)]).toEqual([name, number]);
});

it("has the fields of libvirt's own protocol file, in their order, and its limits", (context) => {
  if (text === null) return context.skip("SKIPPED: apt-get source libvirt gave no protocol file");
  const schemas = [
    ...Object.values(procedures).flatMap(({ args, answer }) => [args, answer]),
    ...Object.values(eventKinds).map(({ message }) => message),
  ] as readonly Struct[];
  const structs = schemas.filter(({ kind, name }) => kind === "struct" && name !== undefined);
  expect(structs.length).toBeGreaterThan(50);
  for (const { name, entries } of structs)
    expect([name, entries?.map(([field]) => field)]).toEqual([name, fieldsOf(text, name ?? "")]);
  const limit = (name: string) => Number(new RegExp(`const ${name} = (\\d+)`).exec(text ?? "")?.[1]);
  expect([limits.string, limits.domains, limits.jobStats, limits.migrateParameters, limits.domainStats]).toEqual([
    limit("REMOTE_STRING_MAX"),
    limit("REMOTE_DOMAIN_LIST_MAX"),
    limit("REMOTE_DOMAIN_JOB_STATS_MAX"),
    limit("REMOTE_DOMAIN_MIGRATE_PARAM_LIST_MAX"),
    limit("REMOTE_CONNECT_GET_ALL_DOMAIN_STATS_MAX"),
  ]);
});

interface Struct {
  readonly kind: string;
  readonly name: string | undefined;
  readonly entries?: readonly (readonly [string, unknown])[];
}

function fieldsOf(protocol: string, name: string): string[] {
  const body = new RegExp(`struct ${name} \\{([\\s\\S]*?)\\n\\};`).exec(protocol)?.[1] ?? "";
  const lines = body.replace(/\/\*[\s\S]*?\*\//g, "").split(";");
  return lines.map((line) => /(\w+)(?:[<[].*)?$/.exec(line.trim())?.[1] ?? "").filter((field) => field !== "");
}

function protocolFile(): string | null {
  const key = "/usr/share/keyrings/debian-archive-keyring.gpg";
  const release = /VERSION_CODENAME=(\w+)/.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "stable";
  const sources = `Types: deb-src\nURIs: http://deb.debian.org/debian\nSuites: ${release}\nComponents: main\nSigned-By: ${key}\n`;
  mkdirSync(join(folder, "lists/partial"), { recursive: true });
  writeFileSync(join(folder, "src.sources"), sources);
  const options = [
    `Dir::Etc::sourcelist=${folder}/src.sources`,
    "Dir::Etc::sourceparts=-",
    `Dir::State::lists=${folder}/lists`,
  ];
  const apt = options.flatMap((option) => ["-o", option]);
  spawnSync("apt-get", [...apt, "update", "-qq"], { cwd: folder });
  spawnSync("apt-get", [...apt, "source", "--download-only", "-qq", "libvirt"], { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith(".orig.tar.xz"));
  if (!archive) return null;
  spawnSync("tar", ["xJf", archive, "--wildcards", "--strip-components=1", "*/src/remote/remote_protocol.x"], {
    cwd: folder,
  });
  const path = join(folder, "src/remote/remote_protocol.x");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
