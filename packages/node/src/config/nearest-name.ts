/** The known name that a misspelt one most likely means; null if none is close. */
export function nearestName(name: string, known: readonly string[]): string | null {
  let nearest: { name: string; distance: number } | null = null;
  for (const candidate of [...known].sort()) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (!nearest || distance < nearest.distance) nearest = { name: candidate, distance };
  }
  // Half of the letters wrong is another word.
  return nearest && nearest.distance <= Math.max(2, nearest.name.length / 2) ? nearest.name : null;
}

/** Letters to insert, delete or replace (Levenshtein), row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
