/** Where labels stand so that they keep a distance, as near to their marks as that allows; in pixels, from the top. */
export function apart(marks: readonly number[], distance: number, bottom: number): readonly number[] {
  const places = [...marks];
  const order = marks.map((_, i) => i).sort((a, b) => marks[a]! - marks[b]!);
  for (const [n, i] of order.entries()) {
    if (n > 0) places[i] = Math.max(places[i]!, places[order[n - 1]!]! + distance);
  }
  // Those that were pushed below the drawing move the others up.
  let limit = bottom;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i]!, limit);
    limit = places[i] - distance;
  }
  return places;
}
