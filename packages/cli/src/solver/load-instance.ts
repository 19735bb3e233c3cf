import { readFile, stat } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { InstanceError, type ReadInstance, readInstance } from "@dvms/sched";
import { CliError, exitCodes } from "../exit-codes.ts";

/** Reads an instance from a file, gzip or not. @throws CliError in one sentence that names the file. */
export async function loadInstance(path: string): Promise<ReadInstance> {
  const text = await readText(path);
  try {
    return readInstance(text);
  } catch (error) {
    if (error instanceof InstanceError) throw new CliError(exitCodes.usage, `${path}: ${error.message}`);
    throw error;
  }
}

/** The text of a file, unpacked. @throws CliError */
export async function readText(path: string): Promise<string> {
  const refuse = (why: string): CliError => new CliError(exitCodes.usage, `${path} cannot be read: ${why}.`);
  try {
    const { size } = await stat(path);
    if (size > bytesMax) throw refuse(`it has ${size} bytes, at most ${bytesMax} are read`);
    const bytes = await readFile(path);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes, { maxOutputLength: bytesMax }) : bytes).toString("utf8");
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw refuse(error instanceof Error ? error.message.split("\n")[0]! : String(error));
  }
}

/** Enough for 5,000 hosts with 30,000 VMs and their rules, many times over; less than a string may have. */
const bytesMax = 256 * 1024 * 1024;
