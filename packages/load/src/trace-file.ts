import { open } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { TraceError, type TraceRow } from "./trace.ts";
import { parseTrace } from "./trace-parse.ts";

/** A day of the largest trace we know is 1.4 MB; this leaves room for much larger ones and none for a zip bomb. */
const fileBytesMax = 64 * 1024 * 1024;
const textBytesMax = 256 * 1024 * 1024;

/**
 * Reads trace files, plain or gzip, PlanetLab or Google, and puts their rows one after the other. Throws a TraceError, one
 * sentence that names the file, the line and the remedy, for anything that cannot be read or used.
 */
export async function readTraceFiles(paths: readonly string[]): Promise<TraceRow[]> {
  const rows: TraceRow[] = [];
  for (const path of paths) {
    for (const row of parseTrace(await readTraceText(path), path)) rows.push(row);
  }
  return rows;
}

/** The text of a trace, unpacked. @throws TraceError */
export async function readTraceText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!compressed && path.endsWith(".gz") && bytes.length > 0) {
    throw new TraceError(`Trace ${path} is named .gz but is not gzip: rename it or compress it again.`);
  }
  return (compressed ? await decompress(bytes, path) : bytes).toString("utf8");
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    await using file = await open(path, "r");
    const stats = await file.stat();
    // A pipe or a device may never end.
    if (!stats.isFile() && !stats.isDirectory())
      throw new TraceError(`Trace ${path} is no plain file: save it to one.`);
    if (stats.size > fileBytesMax) {
      throw new TraceError(
        `Trace ${path} has ${stats.size} bytes, more than ${fileBytesMax}: cut it into smaller files.`,
      );
    }
    return await file.readFile();
  } catch (error) {
    if (error instanceof TraceError) throw error;
    throw new TraceError(`Trace ${path} ${describe(error)}.`);
  }
}

async function decompress(bytes: Buffer, path: string): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: textBytesMax });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new TraceError(
      tooLarge
        ? `Trace ${path} unpacks to more than ${textBytesMax} bytes: cut it into smaller files.`
        : `Trace ${path} is damaged gzip: compress it again or fetch it anew.`,
    );
  }
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  if (code === "ENOENT") return "does not exist: check its path";
  if (code === "EISDIR") return "is a folder: name the files in it";
  if (code === "EACCES") return "may not be read: change its permissions";
  return `cannot be read (${code}): check the file`;
}
