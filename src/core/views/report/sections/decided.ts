/** What was decided in the period, and which changes were approved. */
import { printDay } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import { inPlan, isWithin, personOf, plain, statement, strong, type Section } from '../report-context';

const longest = 200;

export const decided: Section = ({ snapshot, period, format, t }) => {
  const { plan } = snapshot;
  const decisions = Array.from(plan.decisions.values()).flatMap(({ id, title, date, what, by }) =>
    date !== null && isWithin(period, date) ? [{ section: 'decisions', id, title, date, what, by }] : [],
  );
  const changes = Array.from(plan.changes.values()).flatMap(({ id, title, approved, approvedBy, effect }) =>
    approved !== null && isWithin(period, approved)
      ? [
          {
            section: 'changes',
            id,
            title,
            date: approved,
            what: effect.scope,
            by: approvedBy === null ? [] : [approvedBy],
          },
        ]
      : [],
  );
  const all = [...decisions, ...changes].toSorted((a, b) => a.date - b.date);
  if (all.length === 0) return null;
  return {
    title: t('Decided'),
    hint: '',
    table: null,
    statements: all.map(({ section, id, title, date, what, by }) => {
      const who = by.map((one) => personOf(snapshot, one)).join(', ');
      const when = who === '' ? format.day(date) : `${format.day(date)}, ${who}`;
      const said = what === null ? '' : `: ${oneLine(what, longest)}`;
      return statement([strong(oneLine(title)), plain(`${said} (${when})`)], { id, date: printDay(date) }, [
        inPlan(section, id),
      ]);
    }),
    chart: null,
  };
};
