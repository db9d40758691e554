/**
 * A status report for one audience and one period, from the plan, its history, its commits, its ledgers and a simulation.
 * It only selects and says: every figure is one that the snapshot, the comparison or the simulation already holds.
 */
import { costOdds } from '../../analysis/cost-odds';
import { projectWork } from '../../analysis/plan-at';
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf, printDay } from '../../base/dates';
import { oneLine } from '../../base/one-line';
import type { Translate } from '../../base/translate';
import type { ReportDefinition } from '../../model/report-definition';
import type { ReportAudience, ReportSectionId } from '../../model/report-words';
import { scheduleProjection } from '../../schedule/schedule-projection';
import type { SimulationResult } from '../../schedule/simulation/simulation';
import { createFormat } from '../format';
import { wordsOf } from '../trees/words';
import {
  command,
  inPlan,
  plain,
  statement,
  strong,
  type PlanPast,
  type ReportContext,
} from './report-context';
import type { Report, ReportSection, Statement } from './report-model';
import type { ReportPeriod } from './report-period';
import { openMilestones, slipOf } from './sections/dates';
import { sections } from './sections/index';
import { sayForecast } from './sections/money';

export interface ReportOptions {
  readonly locale: string;
  readonly translate: Translate;
  readonly definition: ReportDefinition | null;
  /** The definition's where one is given. */
  readonly audience: ReportAudience;
  readonly period: ReportPeriod;
  /** Null where no commit of the period's first day or before holds the plan. */
  readonly past: PlanPast | null;
  /** Null: no simulation was run, and no odds are told. */
  readonly odds: SimulationResult | null;
  /** Of the commit that holds the plan; null where git has none. */
  readonly hash: string | null;
}

/** What each audience is told where the plan does not say: the team knows what it earns, the client how it is made. */
const usual: Readonly<Record<ReportAudience, readonly ReportSectionId[]>> = {
  client: ['dates', 'money', 'risks', 'decided', 'done', 'next', 'needed'],
  sponsor: ['dates', 'money', 'risks', 'decided', 'done', 'moved', 'next', 'needed'],
  team: ['dates', 'done', 'moved', 'next', 'risks', 'decided', 'needed'],
};

export function presentReport(snapshot: Snapshot, options: ReportOptions): Report {
  const { definition, period, translate: t, odds } = options;
  const { plan, statusDay, budget } = snapshot;
  const audience = definition?.audience ?? options.audience;
  const context = contextOf(snapshot, { ...options, audience });
  const { format } = context;
  const wanted =
    definition !== null && definition.sections.length > 0 ? definition.sections : usual[audience];
  const shown = [...new Set(wanted)].flatMap((id): ReportSection[] => {
    const section = sections[id](context);
    const words = definition?.words.get(id) ?? null;
    if (section === null && words === null) return [];
    const rest = section ?? {
      title: titleOfWords(id, t),
      hint: '',
      table: null,
      statements: [],
      chart: null,
    };
    return [{ id, words, ...rest }];
  });
  return {
    id: definition?.id ?? null,
    project: oneLine(plan.project.name),
    title: definition?.title
      ? `${oneLine(definition.title)}, ${format.fullDay(statusDay)}`
      : titleOf(audience, format.fullDay(statusDay), t),
    audience,
    period: { from: printDay(period.from), to: printDay(period.to), next: printDay(period.next) },
    periodLine: t('Reporting period {0} to {1}', format.longDay(period.from), format.longDay(period.to)),
    nextLine: t('Next report {0}', format.longDay(period.next)),
    lead: leadOf(context, wanted),
    summary: definition?.words.get('summary') ?? null,
    sections: shown,
    origin: [
      originOf(snapshot, options.hash, t),
      ...(odds === null ? [] : [t('Odds: {0} runs, seed {1}.', format.number(odds.runs), odds.seed)]),
      ...(budget.privateUsed ? [t('Costs rest on rates that are not in the repository.')] : []),
    ].join(' '),
  };
}

function contextOf(
  snapshot: Snapshot,
  { locale, translate, definition, audience, period, past, odds }: ReportOptions,
): ReportContext {
  const { plan, budget, statusDay, inputs } = snapshot;
  return {
    snapshot,
    definition,
    audience,
    period,
    past,
    work: projectWork(scheduleProjection(plan), inputs.holidays.days),
    odds: odds?.project ? odds : null,
    costOdds: odds ? costOdds(snapshot, odds) : null,
    format: createFormat({
      locale,
      currency: budget.currency,
      decimals: budget.decimals,
      statusDay,
      hoursPerDay: plan.project.hoursPerDay,
    }),
    words: wordsOf(snapshot, { locale, translate }),
    t: translate,
  };
}

function titleOf(audience: ReportAudience, day: string, t: Translate): string {
  switch (audience) {
    case 'client':
      return t('Status of {0}, for the client', day);
    case 'sponsor':
      return t('Status of {0}, for the sponsor', day);
    case 'team':
      return t('Status of {0}, for the team', day);
  }
}

/** Of a section that has words of one's own and nothing else to say. */
function titleOfWords(id: ReportSectionId, t: Translate): string {
  const titles: Readonly<Record<ReportSectionId, string>> = {
    dates: t('Dates'),
    money: t('Money'),
    risks: t('Risks that matter'),
    decided: t('Decided'),
    done: t('Done'),
    moved: t('Moved'),
    next: t('Next'),
    needed: t('We need from you'),
    late: t('Late'),
    blocked: t('Blocked'),
    decide: t('To decide'),
    review: t('To review'),
  };
  return titles[id];
}

/** What a manager would say first: the date that is in danger, the odds of the last one, and the money where it is told of. */
function leadOf(context: ReportContext, wanted: readonly ReportSectionId[]): readonly Statement[] {
  return [...leadOfDates(context), ...(wanted.includes('money') ? sayForecast(context) : [])];
}

function leadOfDates(context: ReportContext): readonly Statement[] {
  const { snapshot, format, odds, t } = context;
  const open = openMilestones(context).filter(({ finished }) => finished === null);
  const lateBy = (id: string): number => snapshot.schedule.tasks.get(id)?.lateBy ?? 0;
  const first = open.find(({ id }) => lateBy(id) > 0) ?? open[0];
  if (!first) return [];
  const finish = snapshot.schedule.tasks.get(first.id)!.finish;
  const day = format.longDay(lastDayOf(finish));
  const name = oneLine(first.title);
  const slip = slipOf(first, context);
  const verdict =
    lateBy(first.id) > 0
      ? strong(t('{0} will be {1} late, on {2}.', name, lateness(lateBy(first.id), context), day), true)
      : strong(
          slip === '' ? t('{0} comes on {1}.', name, day) : t('{0} comes on {1}, {2}.', name, day, slip),
        );
  const last = open.findLast(({ id, due }) => due !== null && id !== first.id);
  const chance = last && odds?.targets.get(last.id)?.finish.chance;
  return [
    statement([verdict], { milestone: first.id }, [
      inPlan('milestones', first.id),
      command('schedule --json'),
    ]),
    ...(last?.due && chance !== undefined && chance !== null
      ? [
          statement(
            [
              plain(
                t(
                  '{0} on {1} holds in {2} of the runs.',
                  oneLine(last.title),
                  format.longDay(last.due.day),
                  format.odds(chance),
                ),
              ),
            ],
            { milestone: last.id, chance },
            [inPlan('milestones', last.id), command('simulate --json')],
          ),
        ]
      : []),
  ];
}

/** In prose, whole days are working days. */
function lateness(minutes: number, { snapshot, format, t }: ReportContext): string {
  const days = minutes / (snapshot.plan.project.hoursPerDay * 60);
  if (!Number.isInteger(days)) return format.workingTime(minutes);
  return days === 1 ? t('1 working day') : t('{0} working days', format.number(days));
}

function originOf({ inputs, evidence, plan }: Snapshot, hash: string | null, t: Translate): string {
  const file = inputs.files[0]?.path ?? '';
  const baseline = plan.baseline === null ? '' : `; ${t('baseline {0}', oneLine(plan.baseline))}`;
  if (hash === null) return `${t('Made from {0}', file)}${baseline}.`;
  const short = hash.slice(0, 7);
  const made =
    evidence.total === 1
      ? t('Made from {0} at {1} and 1 commit', file, short)
      : t('Made from {0} at {1} and {2} commits', file, short, evidence.total);
  return `${made}${baseline}.`;
}
