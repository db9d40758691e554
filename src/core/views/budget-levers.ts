/**
 * «What if» on the page of the budget: three sliders, what they would do to dates and money beside the present figures,
 * and the edits that applying them proposes. Nothing here writes; a move of a slider computes, and keeps nothing.
 */
import { idleLevers, leverBounds, type Levers } from '../analysis/levers';
import type { Snapshot } from '../analysis/snapshot';
import { whatIfLevers, type LeverFigures } from '../analysis/what-if-levers';
import { dayOfMinute } from '../base/dates';
import type { Translate } from '../base/translate';
import { workDays } from '../model/work-days';
import type { LeverAnswer, LeverPanel, LeverRow } from './budget-model';
import { marginOf } from './budget-margin';
import { noValue, type Format } from './format';
import { oneLine } from '../base/one-line';
import type { ViewProposal } from './webview';

/** As far as a plan is changed in earnest; the levers themselves reach further. */
const range = { min: leverBounds.least * 100, max: 200, step: 5 } as const;

export function leverPanel(t: Translate): LeverPanel {
  return {
    title: t('What if'),
    hint: t('nothing is written before you apply it'),
    sliders: [
      { id: 'team', label: t('Team'), hint: t('time people have'), ...range },
      { id: 'rate', label: t('Rates'), hint: t('cost of people'), ...range },
      { id: 'scope', label: t('Scope'), hint: t('work not done'), ...range },
    ],
    columns: ['', t('As planned'), t('What if'), t('Difference')],
    apply: t('Apply to the plan…'),
    reset: t('Reset'),
    open: t('Show what if'),
    close: t('Hide what if'),
  };
}

export function answerLevers(snapshot: Snapshot, levers: Levers, format: Format, t: Translate): LeverAnswer {
  const question = whatIfLevers(snapshot);
  const { now } = question;
  const then = question.figures(levers);
  const edits = question.edits(levers).length;
  const rows = [
    finishRow(snapshot, now, then, format, t),
    forecastRow(now, then, format, t),
    marginRow(snapshot, now, then, format, t),
    endRow(snapshot, now, then, format, t),
  ];
  const isPrivate = question.ratesArePrivate && levers.rate !== 1;
  return {
    rows: rows.filter((row) => row !== null),
    edits: edits === 0 ? null : edits === 1 ? t('1 change of the plan') : t('{0} changes of the plan', edits),
    note: isPrivate ? t('The rates are private: applying leaves them as they are.') : null,
  };
}

export function proposeLevers(
  snapshot: Snapshot,
  levers: Levers,
  format: Format,
  t: Translate,
): ViewProposal | null {
  const edits = whatIfLevers(snapshot).edits(levers);
  if (edits.length === 0) return null;
  const names = { team: t('team'), rate: t('rates'), scope: t('scope') };
  const moved = (['team', 'rate', 'scope'] as const).filter((id) => levers[id] !== idleLevers[id]);
  const intro = moved.map((id) => `${names[id]} ${format.share(levers[id])}`).join(', ');
  return { edits, what: t('What If'), intro: `${oneLine(intro, 100)}.` };
}

function finishRow(
  { plan, inputs }: Snapshot,
  now: LeverFigures,
  then: LeverFigures,
  format: Format,
  t: Translate,
): LeverRow {
  const [from, to] = [now.finish, then.finish];
  const days = workDays(plan.calendar, inputs.holidays.days);
  // A finish at midnight belongs to the day that it ends.
  const dayOf = (minute: number): number => dayOfMinute(minute - 1);
  const between = (a: number, b: number): number => (b >= a ? days.between(a, b) : -days.between(b, a));
  const moved = from === null || to === null ? 0 : between(dayOf(from), dayOf(to));
  return {
    id: 'finish',
    label: t('Finish'),
    now: from === null ? noValue : format.day(dayOf(from)),
    whatIf: to === null ? noValue : format.day(dayOf(to)),
    difference: format.slip(moved * plan.project.hoursPerDay * 60),
    red: moved > 0,
  };
}

function forecastRow(now: LeverFigures, then: LeverFigures, format: Format, t: Translate): LeverRow {
  return {
    id: 'forecast',
    label: t('Forecast EAC'),
    now: format.exactMoney(now.forecast),
    whatIf: format.exactMoney(then.forecast),
    difference: format.consequence(then.forecast - now.forecast),
    red: then.forecast > now.forecast,
  };
}

/** Against the budget, where there is one. */
function marginRow(
  snapshot: Snapshot,
  now: LeverFigures,
  then: LeverFigures,
  format: Format,
  t: Translate,
): LeverRow | null {
  if (snapshot.budget.total === null) return null;
  const { budget } = marginOf(snapshot);
  const left = (forecast: number): string =>
    forecast > budget
      ? t('{0} over', format.exactMoney(forecast - budget))
      : t('{0} under', format.exactMoney(budget - forecast));
  return {
    id: 'margin',
    label: t('Budget'),
    now: left(now.forecast),
    whatIf: left(then.forecast),
    difference: '',
    red: then.forecast > budget,
  };
}

function endRow(
  { budget }: Snapshot,
  now: LeverFigures,
  then: LeverFigures,
  format: Format,
  t: Translate,
): LeverRow | null {
  if (budget.total === null) return null;
  const say = ({ moneyEnds }: LeverFigures): string =>
    moneyEnds === null ? t('lasts') : format.day(moneyEnds);
  return {
    id: 'ends',
    label: t('Money ends'),
    now: say(now),
    whatIf: say(then),
    difference: '',
    red: then.moneyEnds !== null,
  };
}
