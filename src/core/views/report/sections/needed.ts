/**
 * What is needed from the readers: what is open and waits for one of them, with what waits for that. Who the readers are the
 * report says (`to:`); else they are the team, or all who are not in it.
 */
import { openNeeds, needTable } from '../open-needs';
import type { ReportContext, Section } from '../report-context';

export const needed: Section = (context) => {
  const { audience, t } = context;
  const wanted = openNeeds(context).filter(({ from }) => from.some((id) => isReader(id, context)));
  if (wanted.length === 0) return null;
  return {
    title: audience === 'team' ? t('Waiting for somebody') : t('We need from you'),
    hint: '',
    table: needTable(wanted, context, audience === 'team'),
    statements: [],
    chart: null,
  };
};

function isReader(id: string, { snapshot, definition, audience }: ReportContext): boolean {
  if (definition !== null && definition.to.length > 0) return definition.to.includes(id);
  return audience === 'team' ? snapshot.plan.team.has(id) : snapshot.plan.stakeholders.has(id);
}
