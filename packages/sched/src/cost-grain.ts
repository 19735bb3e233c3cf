/** The greatest number that all costs are whole multiples of; 0 where they are not whole. */
export function grainOf(costs: Float64Array): number {
  let grain = 0;
  for (const cost of costs) {
    if (!Number.isInteger(cost)) return 0;
    let [a, b] = [grain, cost];
    while (b !== 0) [a, b] = [b, a % b];
    grain = a;
  }
  return grain;
}

/** Sums of costs are multiples of the grain, so what is at least `bound` is at least this. */
export function raisedToGrain(bound: number, grain: number): number {
  return grain > 0 ? Math.ceil(bound / grain - rounding) * grain : bound;
}

/** Of a bound that carries rounding errors. */
const rounding = 1e-6;
