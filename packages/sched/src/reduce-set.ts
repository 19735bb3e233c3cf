/**
 * A subset that still is hopeless, while without any one of its members it is not (irreducible): pieces are left out, halved
 * again and again, so that few looks are needed where few members matter. `mayLook` ends it early, with what is left then.
 */
export function reduceSet(
  all: readonly number[],
  isHopeless: (subset: readonly number[]) => boolean,
  mayLook: () => boolean,
): readonly number[] {
  let kept = all;
  for (let size = Math.ceil(kept.length / 2); size > 0 && mayLook(); size = Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (isHopeless(fewer)) kept = fewer;
      else from += size;
    }
    if (size === 1) return kept;
  }
  return kept;
}
