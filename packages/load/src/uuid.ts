import { createRandom } from "./random.ts";

/** An id in the shape of a random UUID (version 4), derived from a seed and labels, so a replay has the same ids. */
export function seededUuid(seed: number, ...stream: readonly (string | number)[]): string {
  const random = createRandom(seed, "uuid", ...stream);
  const words = [random.bits(), random.bits(), random.bits(), random.bits()];
  const hex = words.map((word) => word.toString(16).padStart(8, "0")).join("");
  const variant = "89ab"[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
