/**
 * Behind an estimate that is being typed: the same by the factor that finished tasks of the same people, label or phase
 * took. Where the simulation counts with a factor already, nothing is offered: it would count twice.
 */
import { referenceClasses } from '../../analysis/reference-classes';
import { sayClass, timesEstimate } from '../estimate-factors';
import { offer, type Ask, type Completion } from './completion';

const estimateKeys: ReadonlySet<string> = new Set(['effort', 'duration']);
const mostClasses = 3;

export function completeEstimates(ask: Ask): readonly Completion[] {
  const { snapshot, key, item, typed, before, words, place } = ask;
  const { plan } = snapshot;
  const isTask = place.path.at(-3) === 'tasks' && estimateKeys.has(key);
  if (!isTask || before.length > 0 || typed === '' || plan.project.calibration !== 1) return [];
  // Days are what is meant as long as no unit stands there.
  const estimate = /\d$/.test(typed) ? `${typed}d` : typed;
  const task = (item === null ? undefined : plan.tasks.get(item)) ?? null;
  const offered = new Set<string>([estimate]);
  return referenceClasses(snapshot, task)
    .slice(0, mostClasses)
    .flatMap((found) => {
      const scaled = timesEstimate(estimate, found.factor);
      if (scaled === null || offered.has(scaled)) return [];
      offered.add(scaled);
      const detail = words.t('{0} × {1}, as {2}', estimate, found.factor, sayClass(found, plan, words.t));
      return [offer(ask, scaled, 'amount', detail, { filter: estimate })];
    });
}
