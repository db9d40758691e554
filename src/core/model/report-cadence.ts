/** How often a report is due: as it says itself, else as the first of its readers who says so hears. */
import type { Cadence } from './cadence';
import type { Plan } from './plan';
import type { ReportDefinition } from './report-definition';

/** Null: nobody says. */
export function reportCadence(
  { stakeholders }: Pick<Plan, 'stakeholders'>,
  { every, to }: ReportDefinition,
): Cadence | null {
  if (every) return every;
  for (const id of to) {
    const hears = stakeholders.get(id)?.every;
    if (hears) return hears;
  }
  return null;
}
