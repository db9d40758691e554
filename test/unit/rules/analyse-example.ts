/** A rule's example as the inputs of an analysis: the plan at its date, its commits, its ledger and its holidays. */
import { analyse } from '../../../src/core/analysis/analyse';
import { holidayRequest } from '../../../src/core/analysis/holiday-request';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import type { BaselineRead } from '../../../src/core/history/plan-revision';
import { noCommits, type Commit, type CommitLog } from '../../../src/core/model/commit';
import type { Finding } from '../../../src/core/model/finding';
import { noHolidays } from '../../../src/core/model/public-holidays';
import type { RuleExample } from '../../../src/core/rules/rule';
import { runRules } from '../../../src/core/rules/run-rules';
import { lookUpHolidays } from '../../../src/node/holidays/look-up-holidays';

const secondsPerDay = 86_400;

export function analyseExample({ plan, today = '2026-05-04', commits, ledger, tags }: RuleExample): Snapshot {
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
    baseline: tags ? baselineOf(first, tags) : null,
    holidays: request ? lookUpHolidays(request) : noHolidays,
  };
  return analyse(inputs, first);
}

function baselineOf(
  { plan: { baseline: name }, inputs }: Snapshot,
  tags: readonly string[],
): BaselineRead | null {
  if (name === null) return null;
  if (!tags.includes(name)) {
    return { name, failure: `${name} is no tag, branch or commit of the repository.`, absent: true };
  }
  const head = { hash: hash(0), day: inputs.today, author: 'Ana Ruiz', subject: 'Approve' };
  return { name, revision: { ...head, files: inputs.files } };
}

export function findingsOf(example: RuleExample): readonly Finding[] {
  return runRules(analyseExample(example));
}

/** One line of history on `main`, in the order given, from `YYYY-MM-DD subject`. */
function commitLog(lines: readonly string[]): CommitLog {
  const commits = lines.map((line, i): Commit => {
    const day = parseDay(line.slice(0, 10))!;
    return {
      hash: hash(i),
      parents: i === 0 ? [] : [hash(i - 1)],
      author: { name: 'Ana Ruiz', email: 'ana@example.com' },
      day,
      seconds: day * secondsPerDay + i,
      subject: line.slice(11),
      body: '',
      trailers: [],
      tags: [],
    };
  });
  return {
    ...noCommits,
    state: 'complete',
    commits: commits.toReversed(),
    branches: [{ name: 'main', remote: false, tip: hash(lines.length - 1) }],
    mainBranch: 'main',
    head: 'main',
  };
}

function hash(index: number): string {
  return (index + 1).toString(16).padStart(40, '0');
}
