/** Labels at the heights they belong to, moved apart as little as keeps them from standing on each other. */

/** @returns for each wanted height, in its order, one that is at least `gap` from all others and within the bounds */
export function spread(
  wanted: readonly number[],
  gap: number,
  least: number,
  most: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = Array.from(wanted);
  let free = least;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, free);
    free = placed[i] + gap;
  }
  // What ran out of the bounds below pushes its neighbours up again.
  let limit = most;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i] - gap;
  }
  return placed;
}
