/** Candidates for the register: each kind with what it takes and what falls just short of it, and how one becomes a risk. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { riskChanges } from '../../../src/core/analysis/risk-changes';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { technicalRisks } from '../../../src/core/analysis/technical-risks/technical-risks';
import { candidateId } from '../../../src/core/analysis/technical-risks/risk-candidate';
import { parseDay, printDay } from '../../../src/core/base/dates';
import { applyEdits } from '../../../src/core/base/text';
import { inEnglish } from '../../../src/core/base/translate';
import type { CodeReminder } from '../../../src/core/history/code-reminder';
import type { Commit, CommitLog } from '../../../src/core/model/commit';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';
import { addCandidateEdits, sayCandidate } from '../../../src/core/views/say-candidate';
import { listOf } from '../../support/commit-list';

const today = parseDay('2026-05-04')!;

interface Work {
  readonly by: string;
  readonly paths: readonly string[];
  /** Days before today. */
  readonly ago?: number;
  /** On this branch, which is not merged. */
  readonly branch?: string;
}

interface Given {
  readonly work?: readonly Work[];
  readonly reminders?: readonly CodeReminder[];
}

/** Oldest first in the log where the days are the same. */
function snapshotOf(text: string, { work = [], reminders }: Given): Snapshot {
  const hashOf = (n: number): string => n.toString(16).padStart(40, '0');
  const commits: Commit[] = [];
  const branches = new Map<string, string>();
  let main: string | null = null;
  work.forEach(({ by, ago = 10, branch }, n) => {
    const parent: string | null = branch === undefined ? main : (branches.get(branch) ?? main);
    const hash = hashOf(n + 1);
    commits.push({
      hash,
      parents: parent === null ? [] : [parent],
      author: { name: by, email: `${by}@example.com` },
      day: today - ago,
      seconds: (today - ago) * 86_400 + n,
      subject: `work ${String(n)}`,
      body: '',
      trailers: [],
      tags: [],
    });
    if (branch === undefined) main = hash;
    else branches.set(branch, hash);
  });
  if (main !== null) branches.set('main', main);
  const log: CommitLog = {
    state: 'complete',
    commits: listOf(commits.toSorted((a, b) => b.seconds - a.seconds)),
    branches: Array.from(branches, ([name, tip]) => ({ name, tip, remote: false })),
    mainBranch: 'main',
    head: 'main',
    shallow: false,
  };
  const changes = new Map(
    work.map(({ paths }, n) => [hashOf(n + 1), { paths, added: null, removed: null, more: false }]),
  );
  const inputs: Inputs = {
    files: [{ path: 'project.yaml', text, role: 'root' }],
    ledgers: [],
    commits: work.length > 0 ? log : noCommits,
    changes: work.length > 0 ? changes : null,
    ...(reminders ? { reminders } : {}),
    holidays: noHolidays,
    today,
  };
  return analyse(inputs, null);
}

const words = { t: inEnglish, day: printDay, share: (n: number) => `${String(Math.round(n * 100))} %` };

/** `id: title; why; affected`, a line each. */
function check(text: string, given: Given, expected: readonly string[]): void {
  const snapshot = snapshotOf(text, given);
  const found = technicalRisks(snapshot).map((candidate) => {
    const { title, why } = sayCandidate(snapshot.plan, candidate, words);
    return `${candidate.id}: ${title}; ${why}; ${candidate.affects.join(', ')}`;
  });
  assert.deepEqual(found, expected);
}

const times = (count: number, by: readonly string[], rest: Omit<Work, 'by'>): readonly Work[] =>
  Array.from({ length: count }, (_, i) => ({ by: by[i % by.length]!, ...rest }));

const tokens = `
project: { name: A, key: A, start: 2026-05-04 }
tasks:
  A-1: { title: Session tokens, effort: 5d, paths: ["src/auth/**"] }
  A-2: { title: Login form, effort: 1d, paths: ["src/login/**"] }
`;

describe('a candidate for the register', () => {
  const auth = { paths: ['src/auth/session.ts', 'src/auth/key.ts'] };

  it('is a file below unfinished critical work that many people change often', () => {
    const hot = times(10, ['ana', 'ben', 'eva'], { paths: ['src/auth/session.ts'] });
    const wanted =
      'hot-src-auth-session-ts: src/auth/session.ts is changed often and by many; 10 commits by 3 people in 180 days; A-1';
    check(tokens, { work: hot }, [wanted]);
    check(tokens, { work: hot.slice(1) }, []);
    check(tokens, { work: times(10, ['ana', 'ben'], { paths: ['src/auth/session.ts'] }) }, []);
    // Of a task that has float, of one that is done, and of long ago nothing is said.
    check(tokens, { work: times(12, ['ana', 'ben', 'eva'], { paths: ['src/login/form.ts'] }) }, []);
    check(tokens.replace('effort: 5d,', 'effort: 5d, status: done,'), { work: hot }, []);
    check(tokens, { work: times(12, ['ana', 'ben', 'eva'], { ...auth, ago: 181 }) }, []);
  });

  it('is an area below critical work that one person knows, whoever that is', () => {
    const other = times(2, ['ben'], { paths: ['README.md'] });
    const eight = times(8, ['ana'], auth);
    check(tokens, { work: [...eight, ...times(2, ['ben'], auth), ...other] }, [
      'one-person-src-auth: Only one person knows src/auth/**; 8 of 10 commits in 180 days by one person; A-1',
    ]);
    check(tokens, { work: [...eight, ...times(3, ['ben'], auth), ...other] }, []);
    check(tokens, { work: [...eight, ...other] }, []);
    // In a repository of one author it is no news of an area.
    check(tokens, { work: times(20, ['ana'], auth) }, []);
  });

  it('is a milestone before which work may pile up, as it did before the last one', () => {
    const plan = `
project: { name: A, start: 2026-01-05 }
tasks:
  build: { title: Build, effort: 5d }
milestones:
  alpha: { title: Alpha, finished: 2026-04-20 }
  beta: { title: Beta, needs: [build] }
  launch: { title: Launch, needs: [beta] }
`;
    const early = times(10, ['ana', 'ben'], { paths: ['a'], ago: 30 });
    const late = times(10, ['ana', 'ben'], { paths: ['a'], ago: 16 });
    check(plan, { work: [...early, ...late] }, [
      'rush-beta: Work piles up before Beta; 50 % of the 20 commits before Alpha came in the last 7 of 28 days; build',
    ]);
    check(plan, { work: [...early, ...late.slice(1), ...early.slice(9)] }, []);
    check(plan, { work: late }, []);
    check(plan.replace('finished: 2026-04-20', 'needs: []'), { work: [...early, ...late] }, []);
  });

  it('is a branch that lives long and is still moved', () => {
    const on = (ago: number): Work => ({ by: 'ana', paths: ['a'], ago, branch: 'feature/A-1-tokens' });
    const main = times(1, ['ana'], { paths: ['a'], ago: 60 });
    check(tokens, { work: [...main, on(45), on(20), on(2)] }, [
      'branch-feature-a-1-tokens: feature/A-1-tokens is hard to merge; 3 commits since 2026-03-20, 45 days, not merged; A-1',
    ]);
    check(tokens, { work: [...main, on(29), on(20), on(2)] }, []);
    check(tokens, { work: [...main, on(45), on(2)] }, []);
    check(tokens, { work: [...main, on(59), on(50), on(31)] }, []);
  });

  it('is a task that is done, and that lines of code name as not finished', () => {
    const line = (n: number, text: string): CodeReminder => ({ path: 'src/a.ts', line: n, text });
    const done = tokens.replace('effort: 1d,', 'effort: 1d, status: done,');
    const reminders = [line(3, '// TODO(A-2): empty names'), line(9, '// FIXME A-1 later')];
    check(done, { reminders }, [
      'left-a-2: Login form is not as done as it says; 1 line marked as unfinished names it: src/a.ts:3; A-2',
    ]);
    check(done, { reminders: [...reminders, line(12, 'TODO A-2 and A-2 again')] }, [
      'left-a-2: Login form is not as done as it says; 2 lines marked as unfinished name it, the first: src/a.ts:3; A-2',
    ]);
    check(tokens, { reminders }, []);
    check(done, { reminders: [line(3, '// TODO some day')] }, []);
  });

  it('is a label or a phase whose estimates were always too low', () => {
    const task = (id: string, finished: string): string =>
      `      ${id}: { title: ${id}, duration: 2d, labels: [db], status: done, started: 2026-04-06, finished: ${finished} }\n`;
    const plan = (...finished: readonly string[]): string => `
project: { name: A, start: 2026-04-06 }
tasks:
  build:
    title: Build
    tasks:
${finished.map((day, i) => task(`t${String(i)}`, day)).join('')}      left: { title: Left, duration: 2d, labels: [db] }
`;
    const three = plan('2026-04-08', '2026-04-08', '2026-04-09');
    check(three, {}, [
      'estimates-db: Estimates of «db» are too low; All 3 finished tasks took longer, 1.7 times as long together; left',
      'estimates-build: Estimates in Build are too low; All 3 finished tasks took longer, 1.7 times as long together; build',
    ]);
    check(plan('2026-04-08', '2026-04-08', '2026-04-07'), {}, []);
    check(plan('2026-04-08', '2026-04-09'), {}, []);
    check(three.replace('left: { title: Left,', 'left: { title: Left, status: done,'), {}, []);
  });

  it('is not offered again once the register has it, however it stands there', () => {
    const hot = times(10, ['ana', 'ben', 'eva'], { paths: ['src/auth/session.ts'] });
    const risk = 'risks:\n  hot-src-auth-session-ts: { title: Any, status: closed }\n';
    check(`${tokens}${risk}`, { work: hot }, []);
  });

  it('becomes a risk by one edit, whatever the names hold', () => {
    const path = 'src/auth/"${x}: #1\n- é|.ts';
    const given = { work: times(10, ['ana', 'ben', 'eva'], { paths: [path] }) };
    for (const text of [tokens, `${tokens}risks:\n  old: { title: Old }\n`]) {
      const snapshot = snapshotOf(text, given);
      const [candidate] = technicalRisks(snapshot);
      const edits = addCandidateEdits(snapshot.plan, candidate!, today, words);
      const changes = textEdits(snapshot.parsed, edits);
      assert.ok(changes.ok);
      const written = applyEdits(text, changes.value.get('project.yaml') ?? []);
      const { plan, problems } = parsePlan([{ path: 'project.yaml', text: written, role: 'root' }]);
      assert.deepEqual(problems, []);
      const risk = plan.risks.get(candidate!.id)!;
      assert.match(risk.title, /is changed often and by many$/);
      assert.deepEqual(
        [risk.category, risk.affects, risk.raised, risk.status, risk.probability],
        ['technical', ['A-1'], today, 'open', null],
      );
      assert.match(risk.notes ?? '', /^10 commits by 3 people/);
      assert.deepEqual(technicalRisks(snapshotOf(written, given)), []);
    }
  });

  it('has an id that any plan takes', () => {
    assert.equal(candidateId('hot', 'src/Ünï/Code.ts'), 'hot-src-uni-code-ts');
    assert.equal(candidateId('hot', '🚀'), 'hot');
    assert.match(candidateId('hot', `${'deep/'.repeat(40)}a.ts`), /^hot-[a-z0-9-]{1,48}$/);
  });

  it('is found once for the same inputs, and again where the plan is another', () => {
    const hot = times(10, ['ana', 'ben', 'eva'], { paths: ['src/auth/session.ts'] });
    const first = snapshotOf(tokens, { work: hot });
    const found = technicalRisks(first);
    assert.equal(technicalRisks(first), found);
    const typed = [{ path: 'project.yaml', text: `${tokens}# a comment\n`, role: 'root' as const }];
    assert.equal(technicalRisks(analyse({ ...first.inputs, files: typed }, first)), found);
    const done = [{ ...typed[0]!, text: tokens.replace('effort: 5d,', 'effort: 5d, status: done,') }];
    assert.deepEqual(technicalRisks(analyse({ ...first.inputs, files: done }, first)), []);
  });
});

describe('changes of the files of a risk', () => {
  it('are told since it was found, of live risks, through phases, newest first', () => {
    const plan = `
project: { name: A, start: 2026-05-04 }
tasks:
  build:
    title: Build
    tasks:
      a: { title: One, effort: 1d, paths: [src/a] }
      b: { title: Two, effort: 1d, paths: ["src/b/**"] }
  c: { title: Three, effort: 1d }
risks:
  phase: { title: Phase, affects: build, probability: 50%, impact: { cost: 2k } }
  since: { title: Since, affects: a, raised: 2026-04-25 }
  closed: { title: Closed, affects: a, status: closed }
  none: { title: None, affects: c }
`;
    const work: readonly Work[] = [
      { by: 'ana', paths: ['src/a/x.ts'], ago: 30 },
      { by: 'ben', paths: ['src/b/y.ts', 'src/a/x.ts'], ago: 5 },
      { by: 'ben', paths: ['src/c/z.ts'], ago: 4 },
      { by: 'eva', paths: ['src/b/y.ts'], ago: 3 },
    ];
    const found = Array.from(riskChanges(snapshotOf(plan, { work })), ([id, commits]) => [
      id,
      commits.map(({ subject }) => subject).join(', '),
    ]);
    assert.deepEqual(found, [
      ['phase', 'work 3, work 1, work 0'],
      ['since', 'work 1'],
    ]);
  });
});
