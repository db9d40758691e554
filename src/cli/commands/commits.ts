/** `milewright commits`: which commits belong to which task, and how that is known. */
import { printDay } from '../../core/base/dates';
import type { LinkedCommit } from '../../core/history/evidence';
import type { PlanReport } from '../open-plan';
import { cell, count, printTable, type Column, type Style } from '../print';
import type { Command } from './command';

export const commits: Command = {
  name: 'commits',
  summary: 'list the commits of each task',
  description:
    'Lists the commits that name a task of the plan: in a trailer, in the message, or by branch or merge. Newest first.',
  answers: 'figures',
  commits: 'needed',
  text: printCommits,
  json: ({ snapshot: { plan, evidence } }) => ({
    version: 1,
    tasks: Object.fromEntries(
      [...plan.tasks.keys(), ...plan.milestones.keys()].map((id) => [
        id,
        { commits: (evidence.byTask.get(id) ?? []).map(commitRow) },
      ]),
    ),
    unlinked: evidence.unlinked.length,
    total: evidence.total,
  }),
};

function commitRow({ commit, by }: LinkedCommit) {
  return {
    hash: commit.hash,
    date: printDay(commit.day),
    author: commit.author.name,
    subject: commit.subject,
    by,
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

function printCommits({ snapshot: { plan, evidence } }: PlanReport, style: Style): string {
  const titles = new Map([...plan.milestones, ...plan.tasks].map(([id, { title }]) => [id, title]));
  const rows = [...titles].flatMap(([id, title]) =>
    (evidence.byTask.get(id) ?? []).map(({ commit, by, branch }, i) => [
      cell(i === 0 ? id : '', 'bold'),
      cell(i === 0 ? title : ''),
      cell(commit.hash.slice(0, 8), 'yellow'),
      cell(printDay(commit.day)),
      cell(commit.author.name),
      cell(commit.subject),
      cell(branch === null ? by : `${by} ${branch}`, 'dim'),
    ]),
  );
  const linked = evidence.total - evidence.unlinked.length;
  const named = `${linked} of ${count(evidence.total, 'commit')} ${linked === 1 ? 'names' : 'name'} a task of the plan.`;
  const shallow = evidence.shallow ? ' The clone is shallow: older commits are missing.' : '';
  return `${rows.length > 0 ? `${printTable(columns, rows, style)}\n` : ''}${named}${shallow}\n`;
}
