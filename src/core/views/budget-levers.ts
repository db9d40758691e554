/**
 * «What if» on the page of the budget: three sliders, and what they would do to finish, cost and the end of the money. The
 * page asks with every move and writes nothing; what applying would write comes from the same levers.
 */
import { leverBounds, type Levers } from '../analysis/levers';
import type { Snapshot } from '../analysis/snapshot';
import { whatIfLevers, type LeverFigures } from '../analysis/what-if-levers';
import { dayOfMinute, type Day, type Minute } from '../base/dates';
import type { Translate } from '../base/translate';
import { workDays } from '../model/work-days';
import type { Lever, LeverAnswer, LeverBoard, LeverRow } from './budget-model';
import { noValue, type Format } from './format';

/** Percent of a slider's step. */
const step = 5;

export function leverBoard(t: Translate): LeverBoard {
  const lever = (id: Lever['id'], label: string, hint: string): Lever => ({
    id,
    label,
    hint,
    least: leverBounds.least * 100,
    most: 200,
    step,
  });
  return {
    title: t('What if'),
    levers: [
      lever('team', t('Team'), t('time that people have, and their shares')),
      lever('rate', t('Rates'), t('what people cost from tomorrow on')),
      lever('scope', t('Scope'), t('work that is not done')),
    ],
    words: { apply: t('Apply…'), reset: t('Reset'), now: t('Now'), after: t('Then') },
  };
}

/** @param percent of each lever; 100 is as planned */
export function presentLevers(
  snapshot: Snapshot,
  percent: Levers,
  format: Format,
  t: Translate,
): LeverAnswer {
  const levers = leversOf(percent);
  const question = whatIfLevers(snapshot);
  const { now } = question;
  const after = question.figures(levers);
  const isPrivate = question.ratesArePrivate && levers.rate !== 1;
  return {
    rows: [
      finishRow(snapshot, now, after, format, t),
      costRow(now, after, format, t),
      endRow(snapshot, now, after, format, t),
    ],
    changes: question.edits(levers).length,
    refusal: isPrivate ? t('Rates are private here: applying leaves them as they are.') : null,
  };
}

export function leversOf({ team, rate, scope }: Levers): Levers {
  return { team: team / 100, rate: rate / 100, scope: scope / 100 };
}

function finishRow(
  { plan, inputs }: Snapshot,
  now: LeverFigures,
  after: LeverFigures,
  format: Format,
  t: Translate,
): LeverRow {
  const dayOf = (minute: Minute | null): Day | null => (minute === null ? null : dayOfMinute(minute - 1));
  const [from, to] = [dayOf(now.finish), dayOf(after.finish)];
  const days = workDays(plan.calendar, inputs.holidays.days);
  const by = from === null || to === null ? 0 : to >= from ? days.between(from, to) : -days.between(to, from);
  const print = (day: Day | null): string => (day === null ? noValue : format.day(day));
  return {
    label: t('Finish'),
    now: print(from),
    after: print(to),
    difference: by === 0 ? '' : format.slip(by * plan.project.hoursPerDay * 60),
    red: by > 0,
  };
}

function costRow(now: LeverFigures, after: LeverFigures, format: Format, t: Translate): LeverRow {
  const by = after.forecast - now.forecast;
  return {
    label: t('Forecast'),
    now: format.exactMoney(now.forecast),
    after: format.exactMoney(after.forecast),
    difference: by === 0 ? '' : format.consequence(by),
    red: by > 0,
  };
}

function endRow(
  { plan }: Snapshot,
  now: LeverFigures,
  after: LeverFigures,
  format: Format,
  t: Translate,
): LeverRow {
  const print = (day: Day | null): string =>
    plan.budget.total === null ? noValue : day === null ? t('lasts') : format.day(day);
  const isSooner = after.moneyEnds !== null && (now.moneyEnds === null || after.moneyEnds < now.moneyEnds);
  return {
    label: t('Money ends'),
    now: print(now.moneyEnds),
    after: print(after.moneyEnds),
    difference: '',
    red: isSooner,
  };
}
