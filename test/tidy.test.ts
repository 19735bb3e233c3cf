import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

interface Source {
  readonly path: string;
  readonly package: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|[\\/]generated[\\/]/.test(path))
    .sort();
}

const sources: readonly Source[] = filesBelow(join(root, "packages")).map((absolute) => {
  const path = relative(root, absolute);
  const text = readFileSync(absolute, "utf8");
  const imports = [...text.matchAll(/^(?:import|export)[^"';]*?from "([^"]+)"|import\("([^"]+)"\)/gms)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return { path, package: path.split("/")[1] ?? "", text, imports };
});
const products = sources.filter((source) => source.path.includes("/src/"));

/** The rule of the arrows: what each package may import of ours. */
const arrows: Record<string, readonly string[]> = {
  sched: [],
  protocol: ["sched"],
  load: ["sched"],
  libvirt: [],
  "sim-driver": ["load", "protocol", "sched"],
  node: ["libvirt", "load", "protocol", "sched"],
  cli: ["libvirt", "load", "node", "protocol", "sched", "sim-driver"],
};

/** What the protocol may use of sched by value: small pure functions, never the solver. */
const solverNames = ["solve", "decide", "orderMigrations", "partitionInstance", "checkPlan"];

const purePackages = ["sched", "protocol"];
const impure = [
  /\bDate\.now\b/,
  /\bMath\.random\b/,
  /\bnew Date\b/,
  /\basync\b/,
  /\bawait\b/,
  /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/,
  /\bconsole\./,
  /\bprocess\./,
  /\bfrom "node:/,
  /\blocaleCompare\b/,
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
}

describe("the house is tidy", () => {
  it("finds the sources it is to judge", () => {
    expect(new Set(products.map((source) => source.package))).toEqual(new Set(Object.keys(arrows)));
    expect(products.length).toBeGreaterThan(50);
  });

  it("follows the rule of the arrows", () => {
    const broken = products.flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith("@dvms/"))
        .filter((name) => !arrows[source.package]?.includes(name.slice("@dvms/".length)))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it("has no deep imports between packages", () => {
    const broken = sources.flatMap((source) =>
      source.imports
        .filter((name) => /^@dvms\/[^/]+\/|^(\.\.\/)+packages\//.test(name))
        .map((name) => `${source.path} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it("keeps the solver out of the protocol", () => {
    const broken = products
      .filter((source) => source.package === "protocol")
      .flatMap((source) => {
        const named = [...source.text.matchAll(/import \{([^}]*)\} from "@dvms\/sched"/g)].flatMap((match) =>
          (match[1] ?? "").split(",").map((name) => name.trim()),
        );
        return named.filter((name) => solverNames.includes(name)).map((name) => `${source.path} imports ${name}`);
      });
    expect(broken).toEqual([]);
  });

  it("keeps the core pure", () => {
    const broken = products
      .filter((source) => purePackages.includes(source.package))
      .flatMap((source) =>
        impure
          .filter((pattern) => pattern.test(withoutComments(source.text)))
          .map((pattern) => `${source.path}: ${pattern}`),
      );
    expect(broken).toEqual([]);
  });

  it("keeps files to 300 lines at most", () => {
    const long = [...sources, ...filesBelow(join(root, "test")).map(read)]
      .map((source) => ({ path: source.path, lines: source.text.split("\n").length - 1 }))
      .filter((source) => source.lines > 300);
    expect(long).toEqual([]);
  });

  it("has no default exports, no utils, nothing left to do", () => {
    const broken = products.flatMap((source) => {
      const faults: string[] = [];
      if (/^export default\b/m.test(source.text)) faults.push("default export");
      if (/(^|\/)(utils?|helpers?|misc|common)\.ts$/.test(source.path)) faults.push("a name that says nothing");
      if (/\b(TODO|FIXME|XXX)\b/.test(source.text)) faults.push("something left to do");
      return faults.map((fault) => `${source.path}: ${fault}`);
    });
    expect(broken).toEqual([]);
  });

  it("mirrors each source of the core in a test of its own", () => {
    const tests = new Set(sources.map((source) => source.path).filter((path) => path.endsWith(".test.ts")));
    const untested = products
      .filter((source) => !source.path.endsWith("/index.ts") && hasCode(source.text))
      .map((source) => source.path.replace("/src/", "/test/").replace(/\.ts$/, ".test.ts"))
      .filter((path) => !tests.has(path));
    expect(untested).toEqual([]);
  });
});

function read(absolute: string): { path: string; text: string } {
  return { path: relative(root, absolute), text: readFileSync(absolute, "utf8") };
}

/** False for files that hold types only: the compiler tests those. */
function hasCode(text: string): boolean {
  return /^export (?:const|function|class|abstract class|async function)\b|^(?:const|function|class)\b/m.test(
    withoutComments(text),
  );
}
