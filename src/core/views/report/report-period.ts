/**
 * From when to when a report speaks: from the day of the one before it to the status date, and when the next is due. The
 * day of the last report has been told of; the period begins with its end.
 */
import type { Day } from '../../base/dates';
import { addCadence, type Cadence } from '../../model/cadence';
import type { Plan } from '../../model/plan';
import type { ReportDefinition } from '../../model/report-definition';
import { reportCadence } from '../../model/report-cadence';

export interface ReportPeriod {
  /** The day of the last report: what happened after it is told. */
  readonly from: Day;
  /** The status date, told of to its end. */
  readonly to: Day;
  readonly next: Day;
}

/** Where nobody says how often. */
const usual: Cadence = { unit: 'days', count: 14 };

/** @param since null: the last day on which it was sent before the status date, else one cadence back */
export function periodOf(
  plan: Pick<Plan, 'stakeholders'>,
  report: ReportDefinition | null,
  statusDay: Day,
  since: Day | null,
): ReportPeriod {
  const cadence = (report && reportCadence(plan, report)) ?? usual;
  const sent = (report?.sent ?? []).filter((day) => day < statusDay);
  const from = since ?? (sent.length > 0 ? Math.max(...sent) : addCadence(statusDay, cadence, -1));
  return { from, to: statusDay, next: addCadence(statusDay, cadence) };
}
