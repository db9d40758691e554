/** The agenda of a team's meeting from the state of the plan: a report with sections of its own, which looks ahead. */
import type { Snapshot } from '../../analysis/snapshot';
import type { Day } from '../../base/dates';
import type { Translate } from '../../base/translate';
import type { ReportDefinition } from '../../model/report-definition';
import { createFormat } from '../format';
import { presentReport } from './present-report';
import type { Report } from './report-model';

export interface AgendaOptions {
  readonly locale: string;
  readonly translate: Translate;
  /** The day of the meeting after this one; null: in a week. */
  readonly until: Day | null;
}

const week = 7;

export function presentAgenda(snapshot: Snapshot, { locale, translate: t, until }: AgendaOptions): Report {
  const { statusDay, plan, budget } = snapshot;
  const next = until ?? statusDay + week;
  const definition: ReportDefinition = {
    id: 'agenda',
    title: t('Agenda'),
    audience: 'team',
    to: [],
    every: null,
    sent: [],
    sections: ['late', 'blocked', 'decide', 'review', 'next'],
    words: new Map(),
  };
  const report = presentReport(snapshot, {
    locale,
    translate: t,
    definition,
    audience: 'team',
    period: { from: statusDay - week, to: statusDay, next },
    past: null,
    odds: null,
    hash: null,
  });
  const { hoursPerDay } = plan.project;
  const { currency, decimals } = budget;
  const format = createFormat({ locale, currency, decimals, statusDay, hoursPerDay });
  return { ...report, id: null, periodLine: t('What comes to {0}', format.longDay(next)), nextLine: '' };
}
