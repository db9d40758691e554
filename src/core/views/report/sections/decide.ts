/** What is to be decided: decisions without a date, and changes that nobody has approved. */
import { needTable, openNeeds } from '../open-needs';
import type { Section } from '../report-context';

export const decide: Section = (context) => {
  const wanted = openNeeds(context).filter(({ section }) => section === 'decisions' || section === 'changes');
  if (wanted.length === 0) return null;
  return {
    title: context.t('To decide'),
    hint: '',
    table: needTable(wanted, context, true),
    statements: [],
    chart: null,
  };
};
