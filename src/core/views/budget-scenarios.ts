/**
 * The scenarios of the budget in words: what each assumes of the money that is still to come, what it comes to beside the
 * plan as it stands, and all of them side by side. They differ in what is ahead alone; what is spent and earned is known.
 */
import {
  asPlanned,
  budgetScenario,
  scenarioStates,
  type BudgetScenario,
  type ScenarioChoice,
  type ScenarioId,
  type WhyNoScenario,
} from '../analysis/budget-scenario';
import type { CostOdds } from '../analysis/cost-odds';
import { idleLevers, type Levers } from '../analysis/levers';
import type { Snapshot } from '../analysis/snapshot';
import { oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { marginOf } from './budget-margin';
import type { Run, ScenarioSwitch, Table } from './budget-model';
import { noValue, type Format } from './format';
import { sayUnknown } from './say-unknown';

/** What the page shows, and what it is compared with. */
export interface Scene extends BudgetScenario {
  readonly present: Snapshot;
}

export function sceneOf(snapshot: Snapshot, choice: ScenarioChoice | null, odds: CostOdds | null): Scene {
  const scenario = choice === null ? asPlanned(snapshot) : budgetScenario(snapshot, choice, odds);
  return { ...scenario, present: snapshot };
}

/** Its dates and work are those that were simulated. */
export function isOfPlan({ id }: BudgetScenario): boolean {
  return id !== 'changes' && id !== 'levers';
}

export function scenarioSwitch(
  scene: Scene,
  choice: ScenarioChoice | null,
  odds: CostOdds | null,
  format: Format,
  t: Translate,
): ScenarioSwitch {
  const states = scenarioStates(scene.present, odds);
  const chosen = choice && states.find(({ id }) => id === choice.id);
  return {
    title: t('Scenario'),
    hint: t('of what is still to come'),
    shown: scene.id,
    items: states.map(({ id, unknown }) => ({
      id,
      label: labelOf(id, t),
      unknown: unknown && sayWhyNot(unknown, t),
    })),
    note: chosen?.unknown
      ? t('No value for «{0}»: {1}.', labelOf(chosen.id, t), sayWhyNot(chosen.unknown, t))
      : assumptionOf(scene, choice, odds, format, t),
  };
}

function labelOf(id: ScenarioId, t: Translate): string {
  switch (id) {
    case 'plan':
      return t('As planned');
    case 'approved':
      return t('As approved');
    case 'pace':
      return t('At this pace');
    case 'p80':
      return t('80 % odds');
    case 'changes':
      return t('With changes');
    case 'levers':
      return t('What if');
  }
}

/** A sentence. */
function assumptionOf(
  { id, changes, present }: Scene,
  choice: ScenarioChoice | null,
  odds: CostOdds | null,
  format: Format,
  t: Translate,
): string {
  const { cpi } = present.budget.earned;
  switch (id) {
    case 'plan':
      return t('What is left costs what the plan says of it today.');
    case 'approved':
      return t('What is left costs what the baseline approved for it: AC + (BAC − EV).');
    case 'pace':
      return t('What is left costs as what was done, CPI {0}, on the days of the plan.', format.index(cpi));
    case 'p80':
      return t('Four of five of {0} simulated runs cost no more, risks included.', format.number(odds!.runs));
    case 'changes':
      return changes.length === 1
        ? t('{0} is approved and comes on top.', oneLine(changes[0]!.change.title, 60))
        : t('{0} open changes are approved and come on top.', changes.length);
    case 'levers': {
      const { team, rate, scope } = choice?.levers ?? idleLevers;
      const [people, rates, work] = [team, rate, scope].map((share) => format.share(share));
      return t('As if the plan had team {0}, rates {1}, scope {2}.', people!, rates!, work!);
    }
  }
}

/** What stands before the sum in the headline. */
export function sayForecast({ id, snapshot }: BudgetScenario, sum: string, t: Translate): string {
  switch (id) {
    case 'plan':
      return snapshot.budget.figures.spent === null ? t('Planned {0}', sum) : t('Forecast {0}', sum);
    case 'approved':
      return t('As approved {0}', sum);
    case 'pace':
      return t('At this pace {0}', sum);
    case 'p80':
      return t('At 80 % odds {0}', sum);
    case 'changes':
      return t('With the open changes {0}', sum);
    case 'levers':
      return t('What if: {0}', sum);
  }
}

/** In symbols, where there are any. */
export function forecastMethod({ id, snapshot }: BudgetScenario, t: Translate): string {
  if (id === 'approved') return 'AC + (BAC − EV)';
  if (id === 'pace') return 'BAC ÷ CPI';
  if (id === 'p80') return t('P{0} of the cost', 80);
  return snapshot.budget.figures.spent === null ? t('as planned') : 'AC + ETC';
}

/** Of what is left, as the source of ETC. */
export function sayRest({ id }: BudgetScenario, t: Translate): string {
  switch (id) {
    case 'plan':
      return t('cost of the work that remains');
    case 'approved':
      return t('work that remains, as approved');
    case 'pace':
      return t('work that remains, at this pace');
    case 'p80':
      return t('work that remains, at 80 % odds');
    case 'changes':
      return t('work that remains, with open changes');
    case 'levers':
      return t('work that remains, what if');
  }
}

/** `+10.3k on the plan as it stands; the money ends 12 Aug.` */
export function besidePlan({ snapshot, present }: Scene, format: Format, t: Translate): Run[] {
  const more = snapshot.budget.figures.forecast - present.budget.figures.forecast;
  const [limit] = snapshot.budget.cash.limits;
  const run = (text: string, strong: boolean): Run => ({ text, strong, red: false });
  const beside =
    more === 0
      ? t('The same as the plan as it stands')
      : more > 0
        ? t('{0} more than the plan as it stands', format.roundMoney(more))
        : t('{0} less than the plan as it stands', format.roundMoney(-more));
  if (!limit) return [run(beside, true), run('.', false)];
  const { day } = limit.forecast;
  const end =
    day === null
      ? t('the money lasts')
      : day < snapshot.statusDay
        ? t('the money ended {0}', format.day(day))
        : t('the money ends {0}', format.day(day));
  return [run(beside, true), run(`; ${end}.`, false)];
}

/** One scenario beside the others; without a value where `unknown` says why. */
export interface ScenarioFigures {
  readonly label: string;
  readonly unknown: string | null;
  readonly scene: Scene | null;
}

export function allScenarios(
  snapshot: Snapshot,
  levers: Levers,
  odds: CostOdds | null,
  t: Translate,
): readonly ScenarioFigures[] {
  return scenarioStates(snapshot, odds).map(({ id, unknown }) => ({
    label: labelOf(id, t),
    unknown: unknown && sayWhyNot(unknown, t),
    scene: unknown === null ? sceneOf(snapshot, { id, levers }, odds) : null,
  }));
}

export function scenarioTable(
  snapshot: Snapshot,
  levers: Levers,
  odds: CostOdds | null,
  format: Format,
  t: Translate,
): Table {
  const rows = allScenarios(snapshot, levers, odds, t).map(({ label, unknown, scene }) => {
    if (scene === null) return [label, noValue, noValue, noValue, noValue, noValue, unknown ?? ''];
    const { budget } = scene.snapshot;
    const { forecast } = budget.figures;
    const [limit] = budget.cash.limits;
    const end = limit?.forecast.day ?? null;
    return [
      label,
      format.exactMoney(forecast),
      format.exactMoney(-marginOf(scene.snapshot).over),
      format.consequence(forecast - snapshot.budget.figures.forecast),
      limit === undefined ? noValue : end === null ? t('lasts') : format.day(end),
      format.day(scene.finish),
      forecastMethod(scene, t),
    ];
  });
  return {
    title: t('Scenarios side by side'),
    columns: [
      t('Scenario'),
      t('Forecast EAC'),
      t('At completion VAC'),
      t('On the plan'),
      t('Money ends'),
      t('Finish'),
      t('How'),
    ],
    rows,
  };
}

function sayWhyNot(why: WhyNoScenario, t: Translate): string {
  return why === 'no-odds' ? t('the odds are not simulated yet') : sayUnknown(why, t);
}
