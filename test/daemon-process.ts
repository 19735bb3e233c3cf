import { readFileSync } from "node:fs";
import { type DaemonConfig, startDaemon } from "@dvms/node";

// A daemon in a process of its own, for tests that kill it: its configuration is the file named by the first argument,
// and it tells its parent once it runs.
const [, , path] = process.argv;
if (!path) throw new Error("daemon-process needs the path of a configuration.");
const daemon = await startDaemon(JSON.parse(readFileSync(path, "utf8")) as DaemonConfig);
process.once("disconnect", () => void daemon.stop());
process.send?.({ address: daemon.self.address });
await daemon.ended;
if (process.connected) process.disconnect();
