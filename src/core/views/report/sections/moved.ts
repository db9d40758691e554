/** What moved in the plan itself since the last report: added, dropped, grown, later or earlier. */
import { printDay } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import type { Translate } from '../../../base/translate';
import { summarizeChanges } from '../../say-plan-change';
import { describeChange } from '../../trees/describe-change';
import type { PlanChange, PlanChangeKind } from '../../../history/plan-change';
import { command, plain, statement, strong, type Section } from '../report-context';

const mostItems = 6;
/** Progress is told of under «done», and wording is no news. */
const untold: ReadonlySet<PlanChangeKind> = new Set<PlanChangeKind>([
  'state',
  'retitled',
  'renamed',
  'moved',
]);
/** Milestones and the finish first: all else is a cause of them. */
const rank = ({ item, kind }: PlanChange): number =>
  item.section === 'project'
    ? 0
    : item.section === 'milestones'
      ? 1
      : kind === 'added' || kind === 'dropped'
        ? 2
        : 3;

export const moved: Section = ({ snapshot, past, period, words, format, t }) => {
  if (past === null) return null;
  const names = { earlier: past.plan, later: snapshot.plan };
  const told = past.changes.filter(({ kind }) => !untold.has(kind)).toSorted((a, b) => rank(a) - rank(b));
  if (told.length === 0) return null;
  const source = command(`diff --json ${printDay(period.from)}`);
  return {
    title: t('Moved since {0}', format.day(period.from)),
    hint: summarizeChanges(told),
    table: null,
    statements: [
      ...told
        .slice(0, mostItems)
        .map((change) =>
          statement(
            [strong(titleOf(change, t)), plain(` ${describeChange(change, names, words)}`)],
            { kind: change.kind, item: change.item.section === 'project' ? null : change.item.id },
            [source],
          ),
        ),
      ...(told.length > mostItems
        ? [
            statement(
              [plain(t('and {0} more', told.length - mostItems))],
              { more: told.length - mostItems },
              [source],
            ),
          ]
        : []),
    ],
    chart: null,
  };
};

function titleOf({ item }: PlanChange, t: Translate): string {
  return item.section === 'project' ? t('The project') : oneLine(item.title);
}
