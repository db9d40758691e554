/**
 * A plan as a resource-constrained project scheduling problem of `level.ts`: without its calendars, in slots of working
 * time, everybody there on every day. What the solver finds for it is no schedule of the plan, but a good order to start
 * from. Null where the plan does not fit into one.
 */
import type { Random } from '../../base/random';
import { minutesPerDay } from '../../base/dates';
import { lagOf, typeOf } from '../links';
import { fullRate } from '../lower-crew';
import { workedBetween } from '../work-calendar';
import { level } from './level';
import type { CapacityProfile, Demand, LevellingLink } from './levelling-problem';
import type { PlanModel } from './plan-model';

/** About so many slots from the status date to the unlevelled finish. */
const resolution = 2000;
/** Units of a full-time person. */
const units = 100;

/** Starts by node: keys for a calendar scheme. */
export function solveInSlots(
  { network, solved, calendars, plan, kinds, isScheduled, variants }: PlanModel,
  schedules: number,
  random: Random,
  shouldStop: () => boolean,
): Float64Array | null {
  const { early, finish } = solved;
  const { nodes, statusMinute } = network;
  const ahead = Math.max(1, workedBetween(calendars.project, statusMinute, finish));
  const slot = Math.max(15, Math.ceil(ahead / resolution));
  const slots = (minutes: number): number => Math.round(minutes / slot);
  const people = [...plan.team.keys()];
  const indexOf = new Map(people.map((id, i) => [id, i]));
  const resources = [...plan.team.values()].map((person): CapacityProfile => [
    { from: 0, capacity: Math.round(units * (person.kind === 'equipment' ? person.units : person.capacity)) },
  ]);
  const lies = (n: number): boolean => isScheduled(n) && nodes.terms[n]!.progress.kind !== 'finished';
  const durations = nodes.terms.map(({ joint, calendar }, n) =>
    lies(n) && !joint && nodes.duration[n]! > 0
      ? Math.max(
          1,
          slots(workedBetween(calendar, Math.max(early.resume[n]!, statusMinute), early.finish[n]!)),
        )
      : 0,
  );
  const demands = nodes.terms.map((_, n): readonly Demand[] => {
    const crew = variants[0]!.nodes[n]!.crew;
    if (kinds[n] === 'idle' || !crew) return [];
    return crew.members.map(({ person, rate }) => {
      const resource = indexOf.get(person)!;
      return {
        resource,
        amount: Math.min(resources[resource]![0]!.capacity, Math.round((units * rate) / fullRate)),
      };
    });
  });
  const links: LevellingLink[] = [];
  for (let i = 0; i < network.links.count; i++) {
    const from = network.links.from[i]!;
    const to = network.links.to[i]!;
    if (!lies(from) || !lies(to)) continue;
    const minutes = early.lagMinutes[i]!;
    const isElapsed = lagOf(network.links, i)?.kind === 'elapsed';
    const wait = isElapsed ? (minutes * 5 * 480) / (7 * minutesPerDay) : minutes;
    const [length, own] = [durations[from]!, durations[to]!];
    const offset = { FS: length, SS: 0, FF: length - own, SF: -own }[typeOf(network.links, i)];
    links.push({ from, to, lag: Math.round(wait / slot) + offset });
  }
  const earliestStarts = Array.from(nodes.earliestStart, (earliestStart, n) =>
    lies(n) && earliestStart > statusMinute
      ? Math.max(0, slots(workedBetween(calendars.project, statusMinute, earliestStart)))
      : 0,
  );
  const result = level(
    { durations, links, resources, demands, earliestStarts },
    { schedules, seed: random.below(2 ** 31), shouldStop },
  );
  return result.kind === 'levelled' ? Float64Array.from(result.starts) : null;
}
