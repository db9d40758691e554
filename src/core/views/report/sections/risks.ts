/** The risks that matter most to a reader: the greatest exposure first, with who does what about it by when. */
import { printDay } from '../../../base/dates';
import { oneLine } from '../../../base/one-line';
import { isLiveRisk } from '../../../model/risk-edits';
import { printDecimal } from '../../../model/money';
import type { RiskExposure } from '../../../risk/exposure';
import { titleOf } from '../../../rules/names';
import { command, inPlan, personOf, type ReportContext, row, type Section, strong } from '../report-context';
import type { ReportRow } from '../report-model';

const mostRows = 5;

export const risks: Section = (context) => {
  const { snapshot, format, t } = context;
  const { exposure } = snapshot;
  const live = exposure.risks.filter(({ risk }) => isLiveRisk(risk));
  if (live.length === 0) return null;
  return {
    title: t('Risks that matter'),
    hint:
      exposure.openCount === 1
        ? t('1 open, worth {0}', format.roundMoney(exposure.cost))
        : t('{0} open, worth {1}', exposure.openCount, format.roundMoney(exposure.cost)),
    table: {
      columns: [
        { title: t('Risk'), align: 'left' },
        { title: t('Odds'), align: 'right' },
        { title: t('Cost'), align: 'right' },
        { title: t('Delay'), align: 'right' },
        { title: t('What comes next'), align: 'left' },
      ],
      rows: live.slice(0, mostRows).map((entry) => rowOf(entry, context)),
    },
    statements: [],
    chart: null,
  };
};

/** If it happens; the exposure is what is expected of it. */
function rowOf({ risk, cost, delay }: RiskExposure, context: ReportContext): ReportRow {
  const { snapshot, format } = context;
  const { probability } = risk;
  const whole = (expected: number | null): number | null =>
    expected === null || !probability ? null : Math.round(expected / probability);
  const [money, time] = [whole(cost), whole(delay)];
  return row(
    [
      strong(oneLine(risk.title)),
      format.share(probability),
      format.roundMoney(money),
      time === null ? '—' : format.workingTime(time),
      nextStep(risk, context),
    ],
    {
      risk: risk.id,
      probability,
      expectedCost: cost === null ? null : printDecimal(cost, snapshot.budget.decimals),
      expectedDelay: delay,
      review: risk.review === null ? null : printDay(risk.review),
    },
    [inPlan('risks', risk.id), command('risks --json')],
  );
}

/** `Ana: log scrubber by 26 May`; the review where no task carries the response. */
function nextStep({ owner, actions, review }: RiskExposure['risk'], context: ReportContext): string {
  const { snapshot, format, words, t } = context;
  const { plan, schedule } = snapshot;
  const open = actions.filter((id) => plan.tasks.has(id) && plan.tasks.get(id)!.finished === null);
  const [action] = open;
  const finish = action === undefined ? undefined : schedule.tasks.get(action)?.finish;
  const what =
    action !== undefined && finish !== undefined
      ? t('{0} by {1}', oneLine(titleOf(plan, action)), words.finish(finish))
      : review === null
        ? t('no review is set')
        : review < snapshot.statusDay
          ? t('review was due {0}', format.day(review))
          : t('review {0}', format.day(review));
  return owner === null ? what : `${personOf(snapshot, owner)}: ${what}`;
}
