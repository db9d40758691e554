/** The commits that name no task, and the tasks that they may belong to: a part of `milewright commits`. */
import { printDay } from '../../core/base/dates';
import { inEnglish } from '../../core/base/translate';
import type { UnlinkedCommit } from '../../core/history/suggest-links';
import type { Commit } from '../../core/model/commit';
import { sayReason } from '../../core/views/trees/unlinked-rows';
import type { PlanReport } from '../open-plan';
import { cell, printTable, type Cell, type Column, type Style } from '../print';

/** Only of a commit of another repository than the plan's own. */
export function repositoryOf({ repository }: Commit): Pick<Commit, 'repository'> {
  return repository === undefined ? {} : { repository };
}

export function unlinkedRow({ commit, suggestions }: UnlinkedCommit) {
  return {
    ...repositoryOf(commit),
    hash: commit.hash,
    date: printDay(commit.day),
    author: commit.author.name,
    subject: commit.subject,
    suggestions,
  };
}

/** `3f2a9c01`, `api 3f2a9c01` */
export function shortHash({ repository, hash }: Commit): Cell {
  return cell([...(repository === undefined ? [] : [repository]), hash.slice(0, 8)].join(' '), 'yellow');
}

const suggestionColumns: readonly Column[] = [
  { title: 'Without a task' },
  { title: 'Date' },
  { title: 'Author' },
  { title: 'Subject', cut: true },
  { title: 'Perhaps' },
  { title: 'Because', cut: true },
];

/** The commits for which something speaks, as the editor offers them; the others are only counted. */
export function printSuggestions({ snapshot }: PlanReport, style: Style): string {
  const rows = snapshot.unlinked.flatMap(({ commit, suggestions }) =>
    suggestions.map(({ task, reasons }, i) => [
      ...(i === 0
        ? [shortHash(commit), cell(printDay(commit.day)), cell(commit.author.name), cell(commit.subject)]
        : Array.from({ length: 4 }, () => cell(''))),
      cell(task, 'bold'),
      cell(reasons.map((reason) => sayReason(snapshot, reason, { t: inEnglish })).join('; '), 'dim'),
    ]),
  );
  return rows.length > 0 ? `${printTable(suggestionColumns, rows, style)}\n` : '';
}
