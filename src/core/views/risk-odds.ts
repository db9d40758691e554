/** What the simulation says on the page of risks: its curves, its tornadoes, and one sentence in the headline. */
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import type { SimulationResult } from '../schedule/simulation/simulation';
import type { Run } from './budget-model';
import type { Format } from './format';
import type { RiskOdds } from './risk-charts-model';
import { costCurve, datedOdds, finishCurves, lastOf, oddsOf } from './risk-curves';
import { costTornado, finishTornado } from './risk-tornado';
import { simulationNotes } from './simulation-notes';
import type { KnownOdds } from './webview';

const mostNotes = 5;

export function riskOdds(snapshot: Snapshot, odds: KnownOdds | null, format: Format, t: Translate): RiskOdds {
  const result = odds?.result ?? null;
  if (result === null) return { ...nothing, none: t('The dates are being simulated.') };
  if (result.project === null) return { ...nothing, none: t('Nothing is scheduled.') };
  const { plan } = snapshot;
  const name = (id: string): string =>
    oneLine(plan.risks.get(id)?.title ?? plan.milestones.get(id)?.title ?? plan.tasks.get(id)?.title ?? id);
  return {
    none: null,
    finish: finishCurves(snapshot, result, format, t),
    cost: costCurve(snapshot, result, format, t),
    finishTornado: finishTornado(snapshot, result, format, t),
    costTornado: costTornado(snapshot, result, format, t),
    notes: simulationNotes(snapshot, result, name, t).slice(0, mostNotes),
  };
}

const nothing: Omit<RiskOdds, 'none'> = {
  finish: null,
  cost: null,
  finishTornado: null,
  costTornado: null,
  notes: [],
};

/** The last date of all, and the one that is least likely to hold: «Public beta of 30 Jun holds in 18 % of the runs.» */
export function oddsSentence(
  snapshot: Snapshot,
  result: SimulationResult,
  format: Format,
  t: Translate,
): readonly Run[] {
  const run = (text: string, strong = false, red = false): Run => ({ text, strong, red });
  const dated = datedOdds(snapshot, result, t).filter(({ finish }) => finish.chance !== null);
  const [first] = dated;
  const last = lastOf(dated);
  if (!first || !last) return [];
  const told = last === first ? [first, ...dated.slice(1, 2)] : [last, first];
  return [
    ...told.flatMap(({ id, title, finish }, i): Run[] => {
      const date = format.date(finish.due!);
      const certain = finish.percentiles[0] === finish.percentiles[100];
      const name = id === '' ? t('The deadline of {0}', date) : t('{0} of {1}', title, date);
      const verb = certain ? t('{0} is ', name) : i === 0 ? t('{0} holds in ', name) : t('{0} in ', name);
      return [
        run(`${i === 0 ? ' ' : ', '}${verb}`),
        run(oddsOf(finish, format, t), true, finish.chance! < 0.5),
        run(certain || i > 0 ? '' : t(' of the runs')),
      ];
    }),
    run('.'),
  ];
}
