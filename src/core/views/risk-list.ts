/** The open risks in rows, by exposure, with what is done about each; and the sentences about those that ask for something. */
import type { PlanTrend } from '../analysis/plan-trend';
import type { Snapshot } from '../analysis/snapshot';
import { clip, oneLine } from '../base/one-line';
import type { Translate } from '../base/translate';
import { minorOf, moneyBase } from '../model/money';
import { itemAddress } from '../model/item-address';
import type { Impact, Risk } from '../model/plan';
import { workingMinutes } from '../model/durations';
import { isLiveRisk } from '../model/risk-edits';
import type { RiskExposure } from '../risk/exposure';
import { noValue, type Format } from './format';
import { kindOf, levelWords } from './risk-grid';
import { riskHistory } from './risk-history';
import type { RiskAlert, RiskColumn, RiskList, RiskRow, RiskText } from './risk-model';

const longestTitle = 72;
/** Sentences that can still be read. */
const mostAlerts = 4;
const mostNamed = 3;

export function riskList(
  snapshot: Snapshot,
  trend: PlanTrend | null,
  format: Format,
  t: Translate,
): RiskList {
  const { exposure } = snapshot;
  const open = exposure.risks.filter(({ risk }) => isLiveRisk(risk));
  const over = exposure.risks.length - open.length;
  const largest = open.reduce((most, { cost }) => Math.max(most, Math.abs(cost ?? 0)), 0);
  const hasResidual = open.some(({ residual }) => residual !== null);
  const column = (id: RiskColumn, title: string, number = false, secondary = false) => ({
    id,
    title,
    number,
    secondary,
  });
  return {
    title: t('Exposure'),
    hint: t('probability × impact'),
    columns: [
      column('owner', t('Owner'), false, true),
      column('response', t('Response'), false, true),
      column('chance', t('Chance'), true),
      column('cost', t('Cost'), true, true),
      column('delay', t('Delay'), true, true),
      column('exposure', t('Exposure'), true),
      column('expected', t('Expected delay'), true, true),
      ...(hasResidual ? [column('left', t('After the response'), true, true)] : []),
      column('review', t('Review')),
    ],
    rows: open.map((entry) => ({
      ...rowOf(snapshot, entry, largest, format, t),
      history: riskHistory(entry.risk.id, trend, format, t),
    })),
    total: { label: t('Total'), exposure: format.money(exposure.cost) },
    over: over === 0 ? null : t('{0} over', format.number(over)),
    alerts: alertsOf(snapshot, open, format, t).slice(0, mostAlerts),
  };
}

function rowOf(
  snapshot: Snapshot,
  entry: RiskExposure,
  largest: number,
  format: Format,
  t: Translate,
): Omit<RiskRow, 'history'> {
  const { plan } = snapshot;
  const { risk, cost, delay, residual, level, reviewOverdue, cell } = entry;
  const plain = (text: string, red = false): RiskText => ({ text, red });
  const impact = amountsOf(risk, plan);
  const owner = risk.owner === null ? noValue : personName(snapshot, risk.owner);
  const cells: RiskRow['cells'] = {
    owner: plain(owner),
    response: responseOf(snapshot, risk, t),
    chance: plain(format.share(risk.probability)),
    cost: plain(wordFor(risk, 'cost') ?? format.roundMoney(impact.cost)),
    delay: plain(
      wordFor(risk, 'schedule') ?? (impact.delay === null ? noValue : format.workingTime(impact.delay)),
    ),
    exposure: plain(format.money(cost)),
    expected: plain(delay === null ? noValue : format.workingTime(delay)),
    left: plain(leftOf(residual, format)),
    review:
      risk.review === null
        ? plain(noValue)
        : reviewOverdue
          ? plain(t('{0}, over', format.day(risk.review)), true)
          : plain(format.day(risk.review)),
  };
  return {
    id: risk.id,
    title: clip(oneLine(risk.title), longestTitle),
    kind: kindOf(entry),
    kindWord: risk.kind === 'opportunity' ? t('opportunity') : levelWords(t)[level],
    address: itemAddress('risks', risk.id),
    cells,
    bar: largest === 0 ? 0 : Math.abs(cost ?? 0) / largest,
    cell,
    residual: residual?.cell ?? null,
    details: detailsOf(snapshot, risk, format, t),
  };
}

function amountsOf(
  { impact: { cost, schedule } }: { readonly impact: Impact },
  plan: Snapshot['plan'],
): { readonly cost: number | null; readonly delay: number | null } {
  return {
    cost: cost === null ? null : minorOf(cost, moneyBase(plan)),
    delay: schedule === null ? null : workingMinutes(schedule, plan.project.hoursPerDay),
  };
}

/** A word of the matrix stands where nobody can count it. */
function wordFor({ impact }: Risk, key: string): string | null {
  const word = impact.other.get(key);
  return word === undefined ? null : clip(oneLine(word), 20).replaceAll('-', ' ');
}

function leftOf(residual: RiskExposure['residual'], format: Format): string {
  if (residual === null) return noValue;
  const parts = [
    ...(residual.cost === null ? [] : [format.money(residual.cost)]),
    ...(residual.delay === null ? [] : [format.workingTime(residual.delay)]),
  ];
  return parts.join(', ') || noValue;
}

function responseOf({ plan }: Snapshot, risk: Risk, t: Translate): RiskText {
  const { response } = risk;
  if (response === null) return { text: t('none decided'), red: true };
  const [first, ...more] = risk.actions;
  if (first === undefined)
    return response === 'accept'
      ? { text: response, red: false }
      : { text: t('{0}, no task', response), red: needsTask(risk) };
  const title = clip(oneLine(plan.tasks.get(first)?.title ?? first), 28);
  const text = more.length === 0 ? `${response}: ${title}` : `${response}: ${title} +${more.length}`;
  return { text, red: false };
}

/** To transfer or share a risk is a contract; to accept it is nothing to do. */
function needsTask({ response, actions }: Risk): boolean {
  return actions.length === 0 && response !== null && !['accept', 'transfer', 'share'].includes(response);
}

function detailsOf(snapshot: Snapshot, risk: Risk, format: Format, t: Translate): readonly string[] {
  const { plan } = snapshot;
  const title = (id: string): string =>
    oneLine(plan.tasks.get(id)?.title ?? plan.milestones.get(id)?.title ?? id);
  const affected = risk.affects.slice(0, mostNamed).map(title).join(', ');
  const rest = risk.affects.length - mostNamed;
  return [
    ...(risk.category === null ? [] : [t('Category: {0}', oneLine(risk.category))]),
    ...(affected === ''
      ? []
      : [t('Affects {0}', rest > 0 ? t('{0} and {1} more', affected, rest) : affected)]),
    ...(risk.trigger === null ? [] : [t('Trigger: {0}', clip(oneLine(risk.trigger), 200))]),
    ...(risk.proximity === null
      ? []
      : [t('May happen {0}', format.dayRange(risk.proximity.first, risk.proximity.last))]),
  ];
}

function alertsOf(
  snapshot: Snapshot,
  open: readonly RiskExposure[],
  format: Format,
  t: Translate,
): readonly RiskAlert[] {
  const link = (text: string, risk: Risk, field: string): RiskAlert['action'] => ({
    text,
    target: { kind: 'address', address: [...itemAddress('risks', risk.id), field] },
  });
  const name = (risk: Risk): string => clip(oneLine(risk.title), 60);
  return open.flatMap(({ risk, level, reviewOverdue, cost, delay }): RiskAlert[] => {
    const alerts: RiskAlert[] = [];
    if (level === 'high' && risk.kind === 'threat' && needsTask(risk)) {
      const amounts = [
        ...(cost === null ? [] : [format.money(cost)]),
        ...(delay === null ? [] : [format.workingTime(delay)]),
      ].join(', ');
      alerts.push({
        text: t('{0}: {1}, but no task carries it.', name(risk), risk.response ?? ''),
        action: link(t('Add a task'), risk, 'actions'),
        adds: risk.id,
        note: amounts === '' ? '' : t('saves up to {0}', amounts),
      });
    }
    if (reviewOverdue && risk.review !== null) {
      alerts.push({
        text: t('{0}: review was due {1}.', name(risk), format.day(risk.review)),
        action: link(t('Review now'), risk, 'review'),
        adds: null,
        note: risk.owner === null ? '' : personName(snapshot, risk.owner),
      });
    }
    return alerts;
  });
}

function personName({ plan }: Snapshot, id: string): string {
  return oneLine(plan.team.get(id)?.name ?? plan.stakeholders.get(id)?.name ?? id);
}
