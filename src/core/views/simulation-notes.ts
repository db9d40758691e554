/**
 * What a reader of a simulation has to know beside its figures: that estimates are stretched, runs that were not made, figures that rest on fewer of
 * them, and risks that move nothing and why. One sentence each, for every place that shows a simulation.
 */
import type { Snapshot } from '../analysis/snapshot';
import { inEnglish, type Translate } from '../base/translate';
import type { Plan } from '../model/plan';
import { stateKind } from '../model/states';
import type { SimulationResult } from '../schedule/simulation/simulation';

/** Names that a sentence lists. */
const mostNamed = 3;

/** @param name prints an id of the plan */
export function simulationNotes(
  { plan }: Snapshot,
  result: SimulationResult,
  name: (id: string) => string,
  t: Translate = inEnglish,
): readonly string[] {
  const { runs, asked, reproducible, driverRuns, targets, project } = result;
  const notes: string[] = [];
  const { calibration } = plan.project;
  if (calibration !== 1)
    notes.push(t('Work takes {0} times its estimate, as «calibration» says.', calibration));
  if (!reproducible) {
    notes.push(
      t('Stopped after {0} of {1} runs: another machine would come further, or less far.', runs, asked),
    );
  } else if (runs < asked && project !== null) {
    const why = t('with {0} dates to follow, memory holds no more.', targets.size + 1);
    notes.push(t('Only {0} of {1} runs were made: {2}', runs, asked, why));
  }
  if (driverRuns < runs && project !== null) {
    notes.push(t('What drives the dates is taken from the first {0} of {1} runs.', driverRuns, runs));
  }
  const untold = [...targets.values()].filter(({ drivers }) => drivers === null).length;
  if (untold > 0) {
    notes.push(
      t('Of {0} of {1} dates it is not told what drives them: there are too many.', untold, targets.size),
    );
  }
  if (result.risksCut) notes.push(t('The risks affect more than a million tasks: the rest is not delayed.'));
  for (const id of result.idleRisks) notes.push(idleNote(plan, id, name, t));
  return notes;
}

function idleNote(plan: Plan, id: string, name: (id: string) => string, t: Translate): string {
  const affects = plan.risks.get(id)?.affects ?? [];
  const known = affects.filter((affected) => plan.tasks.has(affected) || plan.milestones.has(affected));
  const list = (ids: readonly string[]): string => {
    const named = ids.slice(0, mostNamed).map(name).join(', ');
    return ids.length > mostNamed ? t('{0} and {1} more', named, ids.length - mostNamed) : named;
  };
  if (affects.length === 0) return t('Risk {0} changes no date: it names nothing in «affects».', name(id));
  if (known.length === 0) return t('Risk {0} changes no date: the plan has no {1}.', name(id), list(affects));
  const isOver = (affected: string): boolean => {
    const status = plan.tasks.get(affected)?.status ?? plan.milestones.get(affected)?.status ?? null;
    const finished = plan.tasks.get(affected)?.finished ?? plan.milestones.get(affected)?.finished ?? null;
    const kind = status === null ? 'open' : stateKind(plan, status);
    return finished !== null || kind === 'done' || kind === 'dropped';
  };
  return known.every(isOver)
    ? t('Risk {0} changes no date: {1} is done or dropped.', name(id), list(known))
    : t(
        'Risk {0} changes no date: nothing of {1} is left to do, or it is not scheduled.',
        name(id),
        list(known),
      );
}
