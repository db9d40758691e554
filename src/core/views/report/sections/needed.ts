/**
 * What is needed from the readers: open issues, decisions, assumptions, changes and reviews that wait for one of them,
 * with what waits for that. Who the readers are the report says (`to:`); else they are the team, or all who are not in it.
 */
import { dayOfMinute, printDay, type Day } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import { isLiveRisk } from '../../../model/risk-edits';
import { isOver } from '../../../model/states';
import { titleOf } from '../../../rules/names';
import { isSettled } from '../../../model/settled';
import { inPlan, personOf, type ReportContext, row, type Section, strong } from '../report-context';

interface Need {
  readonly section: 'issues' | 'decisions' | 'assumptions' | 'changes' | 'risks';
  readonly id: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly due: Day | null;
  readonly blocks: readonly string[];
}

const mostRows = 5;

export const needed: Section = (context) => {
  const { snapshot, audience, t } = context;
  const wanted = needsOf(context).filter(({ from }) => from.some((id) => isReader(id, context)));
  if (wanted.length === 0) return null;
  const rows = wanted
    .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity))
    .slice(0, mostRows)
    .map((need) => {
      const who = need.from.map((id) => personOf(snapshot, id)).join(', ');
      return row(
        [strong(oneLine(need.title)), audience === 'team' ? who : '', sayNeed(need, context)],
        { item: need.id, due: need.due === null ? null : printDay(need.due), from: need.from.join(' ') },
        [inPlan(need.section, need.id)],
      );
    });
  return {
    title: audience === 'team' ? t('Waiting for somebody') : t('We need from you'),
    hint: '',
    table: {
      columns: [
        { title: t('What'), align: 'left' },
        { title: audience === 'team' ? t('From') : '', align: 'left' },
        { title: t('By when, and what waits for it'), align: 'left' },
      ],
      rows,
    },
    statements: [],
    chart: null,
  };
};

function needsOf({ snapshot }: ReportContext): readonly Need[] {
  const { plan, statusDay } = snapshot;
  const own = (owner: string | null): readonly string[] => (owner === null ? [] : [owner]);
  return [
    ...Array.from(plan.issues.values())
      .filter((issue) => !isSettled(issue))
      .map((one): Need => ({
        section: 'issues',
        id: one.id,
        title: one.title,
        from: own(one.owner),
        due: one.due,
        blocks: one.blocks,
      })),
    ...Array.from(plan.decisions.values())
      .filter((one) => one.date === null && !isSettled(one))
      .map((one): Need => ({
        section: 'decisions',
        id: one.id,
        title: one.title,
        from: one.by.length > 0 ? one.by : own(one.owner),
        due: one.due,
        blocks: one.blocks,
      })),
    ...Array.from(plan.assumptions.values())
      .filter((one) => !isSettled(one))
      .map((one): Need => ({
        section: 'assumptions',
        id: one.id,
        title: one.title,
        from: own(one.owner),
        due: one.validateBy,
        blocks: one.affects,
      })),
    ...Array.from(plan.changes.values())
      .filter((one) => one.approved === null && one.approvedBy === null && !isSettled(one))
      .map((one): Need => ({
        section: 'changes',
        id: one.id,
        title: one.title,
        from: own(one.owner),
        due: null,
        blocks: one.affects,
      })),
    // A risk needs its owner when its review has come.
    ...Array.from(plan.risks.values())
      .filter((one) => isLiveRisk(one) && one.review !== null && one.review <= statusDay)
      .map((one): Need => ({
        section: 'risks',
        id: one.id,
        title: one.title,
        from: own(one.owner),
        due: one.review,
        blocks: one.affects,
      })),
  ];
}

function isReader(id: string, { snapshot, definition, audience }: ReportContext): boolean {
  if (definition !== null && definition.to.length > 0) return definition.to.includes(id);
  return audience === 'team' ? snapshot.plan.team.has(id) : snapshot.plan.stakeholders.has(id);
}

/** `by 22 May; Wallets waits for it from 26 May` */
function sayNeed({ due, blocks }: Need, { snapshot, format, t }: ReportContext): string {
  const { plan, schedule, statusDay } = snapshot;
  const when =
    due === null ? [] : [due < statusDay ? t('was due {0}', format.day(due)) : t('by {0}', format.day(due))];
  const [first] = blocks
    .flatMap((id) => {
      const dates = schedule.tasks.get(id);
      const task = plan.tasks.get(id);
      return !dates || (task && (isOver(plan, task) || task.started !== null))
        ? []
        : [{ id, start: dates.start }];
    })
    .toSorted((a, b) => a.start - b.start);
  const waits = first
    ? [
        t(
          '{0} waits for it, from {1}',
          oneLine(titleOf(plan, first.id)),
          format.day(dayOfMinute(first.start)),
        ),
      ]
    : [];
  return [...when, ...waits].join('; ');
}
