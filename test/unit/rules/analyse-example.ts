/** A rule's example as the inputs of an analysis: the plan at its date, its commits, its ledger and its holidays. */
import { analyse } from '../../../src/core/analysis/analyse';
import { dueOdds } from '../../../src/core/analysis/due-odds';
import { holidayRequest } from '../../../src/core/analysis/holiday-request';
import { pastForecasts } from '../../../src/core/analysis/past-forecasts';
import { planAt } from '../../../src/core/analysis/plan-at';
import type { TrendPoint } from '../../../src/core/analysis/plan-trend';
import { simulationInput } from '../../../src/core/analysis/simulation-input';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { trendLine } from '../../../src/core/analysis/trend-line';
import { parseDay } from '../../../src/core/base/dates';
import type { BaselineRead } from '../../../src/core/history/plan-revision';
import { noCommits, type Commit, type CommitLog, type RepositoryRead } from '../../../src/core/model/commit';
import type { Finding } from '../../../src/core/model/finding';
import { noHolidays } from '../../../src/core/model/public-holidays';
import type { ExampleCommit, RuleExample } from '../../../src/core/rules/rule';
import { runRules } from '../../../src/core/rules/run-rules';
import { simulate } from '../../../src/core/schedule/simulation/simulate';
import { lookUpHolidays } from '../../../src/node/holidays/look-up-holidays';
import { listOf } from '../../support/commit-list';

const secondsPerDay = 86_400;
const committedHead = { hash: hash(0), day: parseDay('2026-05-01')!, author: 'Ana Ruiz', subject: 'Keep' };

export function analyseExample(example: RuleExample): Snapshot {
  const { plan, today = '2026-05-04', commits, ledger, folders, odds, earlier } = example;
  const first = analyse(
    {
      files: [{ path: 'project.yaml', text: plan, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
      today: parseDay(today)!,
    },
    null,
  );
  const request = holidayRequest(first.plan, first.statusDay);
  const inputs = {
    ...first.inputs,
    ledgers: first.plan.budget.ledger.map((path) => ({ path, text: ledger ?? null })),
    commits: commits ? commitLog(commits) : noCommits,
    baseline: baselineOf(first, example),
    ...(example.committed === undefined
      ? {}
      : {
          committed: [{ ...committedHead, files: [{ ...first.inputs.files[0]!, text: example.committed }] }],
        }),
    ...(folders ? { repositories: repositoriesOf(first.plan.repositories, folders) } : {}),
    holidays: request ? lookUpHolidays(request) : noHolidays,
  };
  const present = analyse(inputs, first);
  if (!odds && !earlier) return present;
  const result = odds ? simulate(simulationInput(present), { runs: 500, seed: 1 }) : null;
  return analyse(
    {
      ...inputs,
      ...(result ? { odds: dueOdds(result) } : {}),
      ...(earlier ? { forecasts: pastForecasts(pointsOf(present, earlier)) } : {}),
    },
    present,
  );
}

function pointsOf(present: Snapshot, earlier: NonNullable<RuleExample['earlier']>): readonly TrendPoint[] {
  const line = trendLine({ ...present, whole: true });
  const [file] = present.inputs.files;
  for (const [i, { on, replace }] of earlier.toReversed().entries()) {
    const day = parseDay(on)!;
    const text = file!.text.replace(...replace);
    const head = { hash: hash(i), day, author: 'Ana Ruiz', subject: 'Estimate again' };
    line.add(head, planAt([{ ...file!, text }], day, new Map()), new Map());
  }
  return line.end();
}

function repositoriesOf(
  names: readonly string[],
  folders: readonly string[],
): ReadonlyMap<string, RepositoryRead> {
  const read = (name: string): RepositoryRead =>
    folders.includes(name) ? { ...noCommits, state: 'complete' } : { state: 'absent', why: 'nowhere' };
  return new Map(names.map((name) => [name, read(name)]));
}

function baselineOf(
  { plan: { baseline: name }, inputs }: Snapshot,
  { tags, approved }: RuleExample,
): BaselineRead | null {
  if (name === null) return null;
  if (approved) {
    const head = { hash: hash(0), day: parseDay(approved.on)!, author: 'Ana Ruiz', subject: 'Approve' };
    return { name, revision: { ...head, files: [{ ...inputs.files[0]!, text: approved.plan }] } };
  }
  if (!tags) return null;
  if (!tags.includes(name)) {
    return { name, failure: `${name} is no tag, branch or commit of the repository.`, absent: true };
  }
  const head = { hash: hash(0), day: inputs.today, author: 'Ana Ruiz', subject: 'Approve' };
  return { name, revision: { ...head, files: inputs.files } };
}

export function findingsOf(example: RuleExample): readonly Finding[] {
  return runRules(analyseExample(example));
}

/** In the order given, from `YYYY-MM-DD subject`: a line of history on `main`, and the branches that leave it. */
function commitLog(lines: readonly (string | ExampleCommit)[]): CommitLog {
  const tips = new Map<string, string>();
  const commits = lines.map((line, i): Commit => {
    const {
      text,
      by = 'Ana Ruiz',
      branch = 'main',
      reverts,
    } = typeof line === 'string' ? { text: line } : line;
    const day = parseDay(text.slice(0, 10))!;
    const parent = tips.get(branch) ?? tips.get('main');
    tips.set(branch, hash(i));
    return {
      hash: hash(i),
      parents: parent === undefined ? [] : [parent],
      author: { name: by, email: `${by.split(' ')[0]!.toLowerCase()}@example.com` },
      day,
      seconds: day * secondsPerDay + i,
      subject: text.slice(11),
      body: reverts === undefined ? '' : `This reverts commit ${hash(reverts)}.`,
      trailers: [],
      tags: [],
    };
  });
  return {
    ...noCommits,
    state: 'complete',
    commits: listOf(commits.toSorted((a, b) => b.seconds - a.seconds)),
    branches: Array.from(tips, ([name, tip]) => ({ name, remote: name.startsWith('origin/'), tip })),
    mainBranch: tips.has('main') ? 'main' : null,
    head: 'main',
  };
}

function hash(index: number): string {
  return (index + 1).toString(16).padStart(40, '0');
}
