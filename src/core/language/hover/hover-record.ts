/**
 * What else has an id: goals, registers, releases, budget lines and roles. Each tells its facts beside what follows from the
 * plan: when the tasks of a goal end, what a line has spent, when a release can be.
 */
import type { Snapshot } from '../../analysis/snapshot';
import { lastDayOf } from '../../base/dates';
import { escapeMarkdown } from '../../base/markdown';
import type { NameKind } from '../names/name';
import type { Plan } from '../../model/plan';
import { isOver, isSummary } from '../../model/states';
import { titleOf } from '../../rules/names';
import type { LanguageWords } from '../words';
import { factTable, heading, names, paragraphs, type Fact } from './facts';
import { planText } from './plan-text';

interface RecordAsk {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly id: string;
  readonly words: LanguageWords;
}

interface Told {
  readonly title: string;
  /** Behind the title. */
  readonly more?: readonly (string | null)[];
  readonly facts: readonly (Fact | null)[];
  readonly notes?: string | null;
}

type Tells = (ask: RecordAsk) => Told | null;

const records: Partial<Readonly<Record<NameKind, Tells>>> = {
  goal: ofGoal,
  issue: ofIssue,
  assumption: ofAssumption,
  decision: ofDecision,
  change: ofChange,
  release: ofRelease,
  stakeholder: ofStakeholder,
  line: ofLine,
  role: ofRole,
};

/** @returns null where the kind is told elsewhere, or the plan has no such thing */
export function hoverRecord(
  snapshot: Snapshot,
  { kind, id }: { readonly kind: NameKind; readonly id: string },
  words: LanguageWords,
): string | null {
  const told = records[kind]?.({ snapshot, plan: snapshot.plan, id, words });
  if (!told) return null;
  const more = (told.more ?? []).flatMap((part) => part ?? []);
  return paragraphs(
    heading(told.title, id, ...more),
    factTable(told.facts),
    told.notes ? planText(told.notes) : '',
  );
}

function ofGoal({ snapshot, plan, id, words }: RecordAsk): Told | null {
  const goal = plan.goals.get(id);
  if (!goal) return null;
  const { t } = words;
  const { metric = null, from = null, target = null, now = null, due = null } = goal.measure ?? {};
  const way = [from, now, target].flatMap((value) => value ?? []).map(escapeMarkdown);
  return {
    title: goal.title,
    facts: [
      metric === null ? null : [t('Measure'), escapeMarkdown(metric)],
      [t('From, now, target'), way.join(' → ')],
      due === null ? null : [t('Due'), words.day(due.day)],
      ...tasksOf(snapshot, goal.tasks, words),
    ],
  };
}

function ofRelease({ snapshot, plan, id, words }: RecordAsk): Told | null {
  const release = plan.releases.get(id);
  if (!release) return null;
  const { t } = words;
  const { milestone, date, tag, gates, tasks, title } = release;
  const reached = milestone === null ? undefined : snapshot.schedule.tasks.get(milestone);
  return {
    title,
    facts: [
      date === null ? null : [t('Planned'), words.day(date)],
      milestone === null
        ? null
        : [
            t('Milestone'),
            [escapeMarkdown(titleOf(plan, milestone)), reached ? words.day(lastDayOf(reached.finish)) : '']
              .filter(Boolean)
              .join(', '),
          ],
      ...tasksOf(snapshot, tasks, words),
      [t('Gates'), list(gates, words)],
      tag === null ? null : [t('Tag'), escapeMarkdown(tag)],
    ],
  };
}

/** How much of them is open, and when the last of them ends. */
function tasksOf(
  { plan, schedule }: Snapshot,
  ids: readonly string[],
  words: LanguageWords,
): readonly Fact[] {
  const leaves = new Set<string>();
  const left = [...ids];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const task = plan.tasks.get(id);
    if (!task || leaves.has(id)) continue;
    if (isSummary(task)) left.push(...task.children);
    else leaves.add(id);
  }
  if (leaves.size === 0) return [];
  const tasks = [...leaves].flatMap((id) => plan.tasks.get(id) ?? []);
  const open = tasks.filter((task) => !isOver(plan, task));
  const last = tasks.reduce((latest, { id }) => Math.max(latest, schedule.tasks.get(id)?.finish ?? 0), 0);
  return [
    [words.t('Tasks'), words.t('{0} of {1} open', open.length, tasks.length)],
    [words.t('Last ends'), last === 0 ? '' : words.day(lastDayOf(last))],
  ];
}

function ofIssue({ plan, id, words }: RecordAsk): Told | null {
  const issue = plan.issues.get(id);
  if (!issue) return null;
  const { t } = words;
  return {
    title: issue.title,
    more: [issue.severity, issue.status],
    facts: [
      issue.raised === null ? null : [t('Raised'), words.day(issue.raised)],
      issue.due === null ? null : [t('Due'), words.day(issue.due)],
      owner(plan, issue.owner, words),
      [t('Blocks'), titles(plan, issue.blocks, words)],
      [t('Actions'), titles(plan, issue.actions, words)],
      risk(plan, issue.risk, words),
    ],
    notes: issue.notes,
  };
}

function ofAssumption({ plan, id, words }: RecordAsk): Told | null {
  const one = plan.assumptions.get(id);
  if (!one) return null;
  return {
    title: one.title,
    more: [one.status],
    facts: [
      one.validateBy === null ? null : [words.t('Validate by'), words.day(one.validateBy)],
      owner(plan, one.owner, words),
      [words.t('Affects'), titles(plan, one.affects, words)],
      risk(plan, one.risk, words),
    ],
    notes: one.notes,
  };
}

function ofDecision({ plan, id, words }: RecordAsk): Told | null {
  const one = plan.decisions.get(id);
  if (!one) return null;
  const { t } = words;
  const by = one.by.map((party) => partyOf(plan, party));
  return {
    title: one.title,
    more: [one.status],
    facts: [
      one.date === null ? null : [t('Date'), words.day(one.date)],
      one.due === null ? null : [t('Due'), words.day(one.due)],
      [t('By'), list(by, words)],
      one.what === null ? null : [t('What'), escapeMarkdown(one.what)],
      one.why === null ? null : [t('Why'), escapeMarkdown(one.why)],
      [t('Blocks'), titles(plan, one.blocks, words)],
      one.supersedes === null
        ? null
        : [t('Supersedes'), escapeMarkdown(plan.decisions.get(one.supersedes)?.title ?? one.supersedes)],
    ],
    notes: one.notes,
  };
}

function ofChange({ plan, id, words }: RecordAsk): Told | null {
  const one = plan.changes.get(id);
  if (!one) return null;
  const { t } = words;
  const { scope, time } = one.effect;
  return {
    title: one.title,
    more: [one.status],
    facts: [
      one.askedBy === null ? null : [t('Asked by'), escapeMarkdown(partyOf(plan, one.askedBy))],
      one.date === null ? null : [t('Date'), words.day(one.date)],
      scope === null ? null : [t('Scope'), escapeMarkdown(scope)],
      time === null ? null : [t('Time'), `${time.amount} ${time.elapsed ? 'e' : ''}${time.unit}`],
      [t('Affects'), titles(plan, one.affects, words)],
      [
        t('Approved'),
        [
          one.approvedBy === null ? '' : escapeMarkdown(partyOf(plan, one.approvedBy)),
          one.approved === null ? '' : words.day(one.approved),
        ]
          .filter(Boolean)
          .join(', '),
      ],
    ],
    notes: one.notes,
  };
}

function ofStakeholder({ plan, id, words }: RecordAsk): Told | null {
  const one = plan.stakeholders.get(id);
  if (!one) return null;
  return {
    title: one.name,
    facts: [[words.t('Hears'), list(one.hears, words)]],
  };
}

function ofLine({ snapshot: { budget }, plan, id, words }: RecordAsk): Told | null {
  const line = plan.budget.lines.get(id);
  if (!line) return null;
  const row = budget.lines.find((one) => one.kind === 'line' && one.id === id);
  return {
    title: line.title,
    facts: [
      row ? [words.t('Planned'), words.exactMoney(row.planned)] : null,
      row && row.spent !== null ? [words.t('Spent'), words.exactMoney(row.spent)] : null,
      row ? [words.t('Forecast'), words.exactMoney(row.forecast)] : null,
    ],
  };
}

function ofRole({ plan, id, words }: RecordAsk): Told | null {
  if (!plan.rates.has(id)) return null;
  const people = [...plan.team.values()].filter(({ role }) => role === id).map(({ name }) => name);
  return {
    title: id,
    facts: [[words.t('People'), list(people, words)]],
    notes: null,
  };
}

function partyOf(plan: Plan, id: string): string {
  return plan.team.get(id)?.name ?? plan.stakeholders.get(id)?.name ?? id;
}

function owner(plan: Plan, id: string | null, words: LanguageWords): Fact | null {
  return id === null ? null : [words.t('Owner'), escapeMarkdown(partyOf(plan, id))];
}

function risk(plan: Plan, id: string | null, words: LanguageWords): Fact | null {
  return id === null ? null : [words.t('Risk'), escapeMarkdown(plan.risks.get(id)?.title ?? id)];
}

function titles(plan: Plan, ids: readonly string[], words: LanguageWords): string {
  return list(
    ids.map((id) => titleOf(plan, id)),
    words,
  );
}

function list(all: readonly string[], words: LanguageWords, most?: number): string {
  return names(all, (count) => words.t('and {0} more', count), most);
}
