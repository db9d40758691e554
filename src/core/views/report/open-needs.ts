/** What of the registers is open and asks somebody for something, by when, and which work waits for that. */
import { dayOfMinute, printDay, type Day } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import { isLiveRisk } from '../../model/risk-edits';
import { isSettled } from '../../model/settled';
import { isOver } from '../../model/states';
import { titleOf } from '../../rules/names';
import { inPlan, personOf, row, strong, type ReportContext } from './report-context';
import type { ReportTable } from './report-model';

export interface Need {
  readonly section: 'issues' | 'decisions' | 'assumptions' | 'changes' | 'risks';
  readonly id: string;
  readonly title: string;
  readonly from: readonly string[];
  readonly due: Day | null;
  readonly blocks: readonly string[];
}

const mostRows = 5;

/**
 * Issues, decisions, assumptions, changes and reviews of risks that nobody has settled, in the order of the registers.
 * @param reviewsTo the last day whose reviews count
 */
export function openNeeds({ snapshot }: ReportContext, reviewsTo = snapshot.statusDay): readonly Need[] {
  const { plan } = snapshot;
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
      .filter((one) => isLiveRisk(one) && one.review !== null && one.review <= reviewsTo)
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

/** The nearest due first; from whom where the readers are not the ones who are asked. */
export function needTable(needs: readonly Need[], context: ReportContext, withPeople: boolean): ReportTable {
  const { snapshot, t } = context;
  const rows = needs
    .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity))
    .slice(0, mostRows)
    .map((need) => {
      const who = need.from.map((id) => personOf(snapshot, id)).join(', ');
      return row(
        [strong(oneLine(need.title)), ...(withPeople ? [who] : []), sayNeed(need, context)],
        { item: need.id, due: need.due === null ? null : printDay(need.due), from: need.from.join(' ') },
        [inPlan(need.section, need.id)],
      );
    });
  return {
    columns: [
      { title: t('What'), align: 'left' },
      ...(withPeople ? [{ title: t('From'), align: 'left' as const }] : []),
      { title: t('By when, and what waits for it'), align: 'left' },
    ],
    rows,
  };
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
