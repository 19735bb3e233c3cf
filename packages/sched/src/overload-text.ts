import type { Model } from "./model.ts";

/** "host a is at 720 of 700 cpu", of the fullest dimension above its capacity; null for a host that is not above. */
export function overloadText(model: Model, use: Float64Array, host: number): string | null {
  const { instance, dimensionCount, capacity, scale } = model;
  let text: string | null = null;
  let worst = 0;
  for (const [d, { name }] of instance.dimensions.entries()) {
    const at = host * dimensionCount + d;
    const share = use[at]! * scale[at]!;
    if (use[at]! <= capacity[at]! || share <= worst) continue;
    worst = share;
    text = `host ${instance.hosts[host]!.id} is at ${rounded(use[at]!)} of ${rounded(instance.hosts[host]!.capacity[d]!)} ${name}`;
  }
  return text;
}

/** The hosts above capacity, a text each; the last one says how many are left out. */
export function overloadTexts(model: Model, use: Float64Array): string[] {
  const texts = model.instance.hosts.flatMap((_, h) => overloadText(model, use, h) ?? []);
  return texts.length <= textsMax ? texts : [...texts.slice(0, textsMax), `${texts.length - textsMax} more hosts`];
}

/** What keeps every placement from being a cure: the dimension in which the hosts together lack room, if one does. */
export function shortageText({ instance, hostCount, dimensionCount, use, capacity, home, demand }: Model): string {
  for (const [d, { name }] of instance.dimensions.entries()) {
    let [asked, offered] = [0, 0];
    for (let h = 0; h < hostCount; h += 1) {
      asked += use[h * dimensionCount + d]!;
      offered += capacity[h * dimensionCount + d]!;
    }
    for (const [v, host] of home.entries()) if (host < 0) asked += demand[v * dimensionCount + d]!;
    if (asked > offered) return `together they ask for ${rounded(asked)} of ${rounded(offered)} ${name}`;
  }
  return "what is free is in too small pieces, kept as headroom, or closed to the VMs that may move";
}

export function rounded(amount: number): string {
  return Number.isFinite(amount) ? String(Math.round(amount * 10) / 10) : "no limit";
}

/** Longer lists help nobody in one sentence. */
export const textsMax = 3;
