/** What is to be looked at again until the next time: issues, assumptions and risks whose day comes or has passed. */
import { needTable, openNeeds } from '../open-needs';
import type { Section } from '../report-context';

export const review: Section = (context) => {
  const { period, format, t } = context;
  const wanted = openNeeds(context, period.next).filter(
    ({ section, due }) =>
      section !== 'decisions' && section !== 'changes' && due !== null && due <= period.next,
  );
  if (wanted.length === 0) return null;
  return {
    title: t('To review by {0}', format.day(period.next)),
    hint: '',
    table: needTable(wanted, context, true),
    statements: [],
    chart: null,
  };
};
