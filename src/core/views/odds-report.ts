/**
 * A simulation as a page of Markdown, which every reader of VS Code can show, search and copy: one sentence, then the odds
 * of each due, what moves the finish, the S-curve as a table, the costs, and what to know about the figures. What the
 * plan says stands in it as text only.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Correlation } from '../analysis/simulation-input';
import { startOfDay } from '../base/dates';
import { escapeMarkdown } from '../base/markdown';
import type { Translate } from '../base/translate';
import type { FinishOutcome, Influence, Outcome, SimulationResult } from '../schedule/simulation/simulation';
import { noValue, type Format } from './format';
import { markdownTable } from './markdown-table';
import { simulationNotes } from './simulation-notes';

/** Rows of the tornado; what is below moves little. */
const mostDrivers = 12;
/** Characters of the longest bar. */
const barLength = 24;

export interface OddsOptions {
  readonly format: Format;
  readonly translate: Translate;
  /** How the estimates were made to err together, or null. */
  readonly correlation: Correlation | null;
}

export function presentOdds(snapshot: Snapshot, result: SimulationResult, options: OddsOptions): string {
  const { format, translate: t } = options;
  const { plan, statusDay } = snapshot;
  const { project } = result;
  const title = `# ${t('Odds of {0}', escapeMarkdown(plan.project.name))}`;
  const notes = simulationNotes(snapshot, result, escapeMarkdown, t).map((note) => `- ${note}`);
  if (project === null) return [title, t('Nothing is scheduled.'), ...notes, ''].join('\n\n');
  const scope = [
    t('status date {0}', format.fullDay(statusDay)),
    t('{0} runs, seed {1}', format.number(result.runs), result.seed),
    result.uncertain.tasks === 1
      ? t('1 task with a range')
      : t('{0} tasks with a range', result.uncertain.tasks),
    result.uncertain.risks === 1 ? t('1 risk') : t('{0} risks', result.uncertain.risks),
    options.correlation === null
      ? t('every estimate errs on its own')
      : options.correlation.by === 'person'
        ? t('estimates of one person err together by {0}', format.share(options.correlation.share))
        : t('estimates of one label err together by {0}', format.share(options.correlation.share)),
  ].join(' · ');
  const sections = [
    title,
    scope,
    headline(snapshot, project, result, options),
    ...section(
      t('Dates'),
      t('odds: share of the runs that keep the date'),
      dates(snapshot, project, result, options),
    ),
    ...section(
      t('What moves the finish'),
      t(
        'mean finish in the fifth of the runs with the shortest, and the longest; of a risk without it, and with it',
      ),
      tornado(snapshot, project, result, options),
    ),
    ...section(
      t('When it is done'),
      t('share of the runs that have finished by then'),
      curve(snapshot, project, result, options),
    ),
    ...section(t('Cost'), snapshot.budget.currency, cost(project, options)),
    ...(notes.length > 0 ? [`## ${t('To know')}`, notes.join('\n')] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Nothing where there is no table. */
function section(heading: string, hint: string, table: string): readonly string[] {
  return table === '' ? [] : [`## ${heading}`, `*${hint}*`, table];
}

/** What a manager could say aloud. */
function headline(
  snapshot: Snapshot,
  project: Outcome,
  { targets }: SimulationResult,
  { format, translate: t }: OddsOptions,
): string {
  const { finish } = project;
  const day = (percent: number): string => format.date(finish.percentiles[percent]!);
  const certain = finish.percentiles[0] === finish.percentiles[100];
  const first = certain
    ? t('The finish is {0} in every run: nothing in the plan is uncertain.', day(50))
    : finish.due === null
      ? t('The finish is {0} in half of the runs, {1} in 80 % of them.', day(50), day(80))
      : t(
          'The deadline of {0} holds in {1} of the runs.',
          format.date(finish.due),
          format.odds(finish.chance),
        );
  const weakest = [...targets]
    .filter(([, { finish: of }]) => of.chance !== null && of.chance < 0.5 && !isReached(snapshot, of))
    .toSorted(([, a], [, b]) => a.finish.chance! - b.finish.chance!)[0];
  if (!weakest) return `**${first}**`;
  const [
    id,
    {
      finish: { due, chance },
    },
  ] = weakest;
  const name = escapeMarkdown(titleOf(snapshot, id));
  return `**${first}** ${t('{0} keeps {1} in only {2} of them.', name, format.date(due!), format.odds(chance))}`;
}

function dates(
  snapshot: Snapshot,
  project: Outcome,
  { targets }: SimulationResult,
  { format, translate: t }: OddsOptions,
): string {
  const oddsOf = (finish: FinishOutcome): string => {
    if (finish.chance === null) return noValue;
    if (isReached(snapshot, finish)) return finish.chance === 1 ? t('kept') : t('missed');
    return odds(finish.chance, format);
  };
  const row = (name: string, { finish }: Outcome): readonly string[] => [
    name,
    finish.due === null ? noValue : format.date(finish.due),
    oddsOf(finish),
    format.date(finish.planned),
    ...[10, 50, 80, 90].map((percent) => format.date(finish.percentiles[percent]!)),
  ];
  return markdownTable(
    ['', t('Due'), t('Odds'), t('Planned'), 'P10', 'P50', 'P80', 'P90'],
    [
      row(`**${t('Project')}**`, project),
      ...[...targets].map(([id, outcome]) => row(escapeMarkdown(titleOf(snapshot, id)), outcome)),
    ],
    '--r',
  );
}

/** It lies before the status date: a fact, of which there are no odds. */
function isReached({ statusDay }: Snapshot, { percentiles }: FinishOutcome): boolean {
  return percentiles[100]! <= startOfDay(statusDay);
}

/** What never or always happened did so in these runs; where something was drawn nothing is certain. */
function odds(chance: number, format: Format): string {
  const text = format.odds(chance);
  return chance < 0.5 ? `**${text}**` : text;
}

function tornado(
  snapshot: Snapshot,
  { drivers }: Outcome,
  { criticality }: SimulationResult,
  { format, translate: t }: OddsOptions,
): string {
  const shown = (drivers ?? []).slice(0, mostDrivers);
  if (shown.length === 0) return '';
  const widest = Math.max(...shown.map(({ swing }) => Math.abs(swing)), 1);
  const { plan } = snapshot;
  const rows = shown.map(({ kind, id, correlation, low, high, swing }: Influence) => {
    const title = (kind === 'risk' ? plan.risks.get(id)?.title : plan.tasks.get(id)?.title) ?? id;
    const bar = '█'.repeat(Math.max(1, Math.round((barLength * Math.abs(swing)) / widest)));
    return [
      `${escapeMarkdown(title)}${kind === 'risk' ? ` (${t('risk')})` : ''}`,
      bar,
      format.slip(swing),
      format.date(low),
      format.date(high),
      format.share(correlation ** 2),
      kind === 'risk' ? noValue : format.share(criticality.get(id) ?? 0),
    ];
  });
  return markdownTable(
    ['', t('Swing'), '', t('From'), t('To'), t('Of the spread'), t('Critical')],
    rows,
    '--r--rr',
  );
}

function curve(
  snapshot: Snapshot,
  project: Outcome,
  { targets }: SimulationResult,
  { format, translate: t }: OddsOptions,
): string {
  const shares = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const milestones = [...targets]
    .filter(([id, { finish }]) => snapshot.plan.milestones.has(id) && !isReached(snapshot, finish))
    .slice(0, 6);
  const columns: readonly (readonly [string, Outcome])[] = [
    [t('Project'), project],
    ...milestones.map(([id, outcome]) => [escapeMarkdown(titleOf(snapshot, id)), outcome] as const),
  ];
  return markdownTable(
    [t('Runs'), ...columns.map(([name]) => name)],
    shares.map((percent) => [
      percent === 0 ? t('earliest') : percent === 100 ? t('latest') : format.share(percent / 100),
      ...columns.map(([, { finish }]) => format.date(finish.percentiles[percent]!)),
    ]),
    'r',
  );
}

function cost({ cost: outcome }: Outcome, { format, translate: t }: OddsOptions): string {
  if (!outcome) return '';
  const money = (minor: number): string => format.exactMoney(minor);
  const cells = [10, 50, 80, 90].map((percent) => money(outcome.percentiles[percent]!));
  return markdownTable(
    [t('Forecast'), t('Mean'), 'P10', 'P50', 'P80', 'P90'],
    [[money(outcome.planned), money(outcome.mean), ...cells]],
    'rrrrrr',
  );
}

function titleOf({ plan }: Snapshot, id: string): string {
  return plan.milestones.get(id)?.title ?? plan.tasks.get(id)?.title ?? id;
}
