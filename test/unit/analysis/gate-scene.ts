/** Gates asked about short plans with short histories. */
import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { checkGate } from '../../../src/core/analysis/gates/check-gate';
import { gateSubject } from '../../../src/core/analysis/gates/gate-subject';
import type { Inputs, Snapshot } from '../../../src/core/analysis/snapshot';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits, type Commit, type CommitLog } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { listOf } from '../../support/commit-list';

export const people = {
  ana: { name: 'Ana Ruiz', email: 'ana@example.com' },
  ben: { name: 'Ben Okafor', email: 'ben@example.com' },
};

export interface Short {
  /** `abc` or `abc < parent parent` */
  readonly at: string;
  readonly says: string;
  readonly by?: keyof typeof people;
  readonly trailers?: Commit['trailers'];
  readonly body?: string;
  /** Files it changed. */
  readonly files?: readonly string[];
}

function commitOf({ at, says, by = 'ana', trailers = [], body = '' }: Short, i: number): Commit {
  const [hash = '', parents = ''] = at.split(' < ');
  const day = parseDay('2026-04-20')!;
  return {
    hash,
    parents: parents.split(' ').filter(Boolean),
    author: people[by],
    day,
    seconds: day * 86_400 + i,
    subject: says,
    body,
    trailers,
    tags: [],
  };
}

/** Oldest first; the last one is the tip of the main line. */
function logOf(commits: readonly Short[]): CommitLog {
  const list = commits.map(commitOf).toReversed();
  return {
    ...noCommits,
    state: 'complete',
    commits: listOf(list),
    branches: [{ name: 'main', remote: false, tip: list[0]?.hash ?? '' }],
    mainBranch: 'main',
    head: 'main',
  };
}

interface Scene {
  readonly plan: string;
  readonly commits?: readonly Short[];
  readonly inputs?: Partial<Inputs>;
}

export function snapshotOf({ plan, commits, inputs = {} }: Scene): Snapshot {
  const text = `project: { name: Test, key: A, start: 2026-04-20, status-date: 2026-05-04, currency: EUR }\n${plan}`;
  const snapshot = analyse(
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: commits ? logOf(commits) : noCommits,
      changes: commits
        ? new Map(
            commits.map(({ at, files = [] }) => [
              at.split(' ')[0]!,
              { paths: files, added: null, removed: null, more: false },
            ]),
          )
        : null,
      holidays: noHolidays,
      today: parseDay('2026-05-04')!,
      ...inputs,
    },
    null,
  );
  assert.deepEqual(snapshot.parsed.problems, []);
  return snapshot;
}

export const task = 'tasks: { A-1: { title: Tokens, effort: 2d, status: doing } }';
const marks = { met: '+', 'not-met': '-', unknown: '?' } as const;

/** @param expected `+ says`, `- says`, `? says`, then what shows it */
export function checkAnswers(
  what: string,
  asks: string,
  scene: Scene,
  id: string,
  ...expected: readonly string[]
): void {
  it(what, () => {
    const gates = `quality: { gates: { g: { require: [${asks}] } } }\n`;
    const snapshot = snapshotOf({ ...scene, plan: gates + scene.plan });
    const subject = gateSubject(snapshot.plan, id);
    assert.ok(subject);
    const { requirements } = checkGate(snapshot.plan.gates.get('g')!, subject, snapshot);
    assert.deepEqual(
      requirements.flatMap(({ state, says, proof }) => [
        `${marks[state]} ${says}`,
        ...(state === 'met'
          ? []
          : proof.map((one) => {
              if (one.kind === 'commit') return one.hash;
              return one.kind === 'plan' ? one.address.join('/') : `${one.path}:${String(one.line)}`;
            })),
      ]),
      expected,
    );
    for (const { says } of requirements) assert.ok(says.length <= 120 && /[.»]$/.test(says), says);
  });
}
