/**
 * What the search for orders looks at in each direction of time. Forwards dates that the plan wants kept count most, then
 * the finish, then how much is moved at all; backwards first that all finds room after the start of the plan, then that
 * the first work begins as late as can be.
 */
import { newPlacedPlan, type PlacedPlan } from './calendar-scheme';
import type { PlanModel } from './plan-model';
import type { FoundOrder, OrderView } from './search-orders';

export function forwardView({ network, solved, isScheduled }: PlanModel): OrderView {
  const { early } = solved;
  const costOf = ({ start, finish, isPlaced, delayed, way }: PlacedPlan): FoundOrder['cost'] => {
    let [late, end, delay, moved] = [0, -Infinity, 0, 0];
    network.nodes.terms.forEach(({ aside, limits, progress }, n) => {
      if (isPlaced[n] === 0 || aside) return;
      if (progress.kind !== 'finished') {
        late += Math.max(0, finish[n]! - limits.latestFinish) + Math.max(0, start[n]! - limits.latestStart);
      }
      if (finish[n]! > end) end = finish[n]!;
      delay += start[n]! - early.start[n]!;
      if (delayed[n] === 1 || way[n]! > 0) moved++;
    });
    return [late, end, delay, moved];
  };
  return {
    key: ({ start }, n) => start[n]!,
    reference: early.start,
    costOf,
    least: costOf({
      ...newPlacedPlan(network.nodes.count),
      ...early,
      isPlaced: Uint8Array.from(network.nodes.terms, (_, n) => +isScheduled(n)),
    }),
  };
}

export function backwardView({ network, solved, isScheduled, kinds }: PlanModel): OrderView {
  const { placed } = solved;
  const costOf = ({ start, finish, isPlaced, delayed, way, stuck }: PlacedPlan): FoundOrder['cost'] => {
    let [late, first, delay, moved] = [0, Infinity, 0, 0];
    kinds.forEach((kind, n) => {
      if (isPlaced[n] === 0 || kind !== 'free') return;
      if (stuck[n] === 1) late += Math.max(1, finish[n]! - start[n]!);
      if (start[n]! < first) first = start[n]!;
      delay += placed.finish[n]! - finish[n]!;
      if (delayed[n] === 1 || way[n]! > 0) moved++;
    });
    return [late, -first, delay, moved];
  };
  return {
    key: ({ finish }, n) => -finish[n]!,
    reference: placed.finish.map((finish) => -finish),
    costOf,
    least: costOf({
      ...newPlacedPlan(network.nodes.count),
      ...placed,
      isPlaced: Uint8Array.from(network.nodes.terms, (_, n) => +isScheduled(n)),
    }),
  };
}
