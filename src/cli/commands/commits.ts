/** `milewright commits`: which commits belong to which task, and how that is known. */
import { baselineTag } from '../../core/analysis/evidence-of-task';
import { printDay } from '../../core/base/dates';
import { inEnglish } from '../../core/base/translate';
import type { LinkedCommit } from '../../core/history/evidence';
import { inferProgress, type InferredProgress } from '../../core/history/infer-progress';
import { inferState } from '../../core/history/infer-state';
import { shortProgress } from '../../core/history/say-progress';
import { summarizeEvidence, type TaskEvidence } from '../../core/history/task-evidence';
import { list } from '../../core/rules/say';
import type { PlanReport } from '../open-plan';
import { cell, count, printTable, type Cell, type Column, type Style } from '../print';
import { repositoryOption } from '../repository-option';
import type { Command } from './command';
import { printSuggestions, repositoryOf, shortHash, unlinkedRow } from './commits-unlinked';

export const commits: Command = {
  name: 'commits',
  summary: 'list the commits of each task',
  description:
    'Lists the commits that name a task of the plan: in a trailer, in the message, or by branch or merge. Newest first.',
  answers: 'figures',
  commits: 'needed',
  options: [repositoryOption],
  text: printCommits,
  json: (report) => {
    const { plan, evidence } = report.snapshot;
    const figures = figuresOf(report);
    return {
      version: 1,
      tasks: Object.fromEntries(
        [...plan.tasks.keys(), ...plan.milestones.keys()].map((id) => [
          id,
          {
            evidence: evidenceJson(figures.get(id)),
            inferred: inferredJson(report, id),
            commits: (evidence.byTask.get(id) ?? []).map(commitRow),
          },
        ]),
      ),
      unlinked: evidence.unlinkedCount,
      total: evidence.total,
      planOnly: report.snapshot.planCommits.size,
      withoutTask: report.snapshot.unlinked.map(unlinkedRow),
    };
  },
};

function figuresOf({ snapshot, changes }: PlanReport): ReadonlyMap<string, TaskEvidence> {
  return summarizeEvidence(snapshot.logs, snapshot.evidence, changes, baselineTag(snapshot.plan));
}

function commitRow({ commit, by, closes, onMain, revertedBy, reverts, copyOf }: LinkedCommit) {
  return {
    ...repositoryOf(commit),
    hash: commit.hash,
    date: printDay(commit.day),
    author: commit.author.name,
    subject: commit.subject,
    by,
    closes,
    onMain,
    reverts,
    revertedBy,
    copyOf,
  };
}

/** What the plan does not claim itself; null where nothing speaks for it. */
function inferredJson({ snapshot: { plan, evidence } }: PlanReport, id: string) {
  const task = plan.tasks.get(id);
  const state = task ? inferState(plan, task, evidence) : null;
  return { state: state?.state ?? null, progress: task ? inferProgress(plan, task, evidence) : null };
}

/** Null for a task without commits. */
function evidenceJson(figures: TaskEvidence | undefined) {
  if (!figures) return null;
  const { first, last, people, ...rest } = figures;
  return {
    first: first === null ? null : printDay(first),
    last: last === null ? null : printDay(last),
    people: people.map(({ name }) => name),
    ...rest,
  };
}

const columns: readonly Column[] = [
  { title: 'Task' },
  { title: 'Title', cut: true },
  { title: 'Commit' },
  { title: 'Date' },
  { title: 'Author' },
  { title: 'Subject', cut: true },
  { title: 'Named by' },
];

const inWords = { t: inEnglish, share: (share: number) => `${Math.round(share * 100)} %` };

/** Below the commits of a task: what they show together, and progress where the plan claims none. */
function sumRows(
  { commits, activeDays, people, files, added, removed, tests, onMain, tags, untagged }: TaskEvidence,
  progress: InferredProgress | null,
): readonly (readonly Cell[])[] {
  const lines = added === null || removed === null ? '' : `, +${added} −${removed}`;
  const parts = [
    `${count(activeDays, 'active day')}, ${people.length === 1 ? '1 person' : `${people.length} people`}`,
    ...(files === null ? [] : [`${count(files, 'file')}${lines}, ${count(tests ?? 0, 'test')}`]),
    ...(onMain === null ? [] : [`${onMain} of ${commits} on the main line`]),
    ...(tags.length === 0 ? [] : [`in ${list(tags)}${untagged > 0 ? `, ${untagged} in no tag` : ''}`]),
  ];
  const row = (text: string): readonly Cell[] => [
    ...Array.from({ length: 5 }, () => cell('')),
    cell(text, 'dim'),
    cell(''),
  ];
  const inferred = progress ? [row(`inferred progress: ${shortProgress(progress, inWords)}`)] : [];
  return [row(parts.join('; ')), ...inferred];
}

function printCommits(report: PlanReport, style: Style): string {
  const { plan, evidence } = report.snapshot;
  const titles = new Map([...plan.milestones, ...plan.tasks].map(([id, { title }]) => [id, title]));
  const figures = figuresOf(report);
  const rows = [...titles].flatMap(([id, title]) => {
    const linked = evidence.byTask.get(id) ?? [];
    const shown = figures.get(id);
    const task = plan.tasks.get(id);
    const progress = task ? inferProgress(plan, task, evidence) : null;
    const sum = shown && shown.commits > 0 ? sumRows(shown, progress) : [];
    const commitRows = linked.map(({ commit, by, branch, revertedBy }) => [
      cell(''),
      cell(''),
      shortHash(commit),
      cell(printDay(commit.day)),
      cell(commit.author.name),
      cell(commit.subject, revertedBy === null ? null : 'dim'),
      cell(
        [branch === null ? by : `${by} ${branch}`, revertedBy === null ? '' : ', taken back'].join(''),
        'dim',
      ),
    ]);
    const [first, ...others] = [...commitRows, ...sum];
    return first ? [[cell(id, 'bold'), cell(title), ...first.slice(2)], ...others] : [];
  });
  const linked = evidence.total - evidence.unlinkedCount;
  const { size } = report.snapshot.planCommits;
  const own = size === 0 ? '' : `; ${size} ${size === 1 ? 'changes' : 'change'} the plan alone`;
  const named = `${linked} of ${count(evidence.total, 'commit')} ${linked === 1 ? 'names' : 'name'} a task of the plan${own}.`;
  const table = rows.length > 0 ? `${printTable(columns, rows, style)}\n` : '';
  return `${table}${printSuggestions(report, style)}${named}\n`;
}
