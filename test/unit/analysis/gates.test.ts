/** What each requirement of a gate says of a plan with its commits, and when gates hold. */
import assert from 'node:assert/strict';
import { mayEnterState } from '../../../src/core/analysis/gates/enter-state';
import { gateSubject } from '../../../src/core/analysis/gates/gate-subject';
import { gatesFor } from '../../../src/core/analysis/gates/gates-of';
import { checkAnswers, snapshotOf, task, type people, type Short } from './gate-scene';

describe('A gate', () => {
  describe('about the plan', () => {
    const points = 'tasks: { A-1: { title: Tokens, checklist: { model: done, load: todo, docs: open } } }';
    checkAnswers(
      'wants the checklist',
      'checklist',
      { plan: points },
      'A-1',
      '- «load» and 1 more of Tokens is open.',
      'task/A-1/checklist/load',
      'task/A-1/checklist/docs',
    );
    checkAnswers('knows no checklist', 'checklist', { plan: task }, 'A-1', '+ There is no checklist.');
    const phase =
      'tasks: { p: { title: P, tasks: { A-1: { title: One, status: done }, A-2: { title: Two, status: review }, A-3: { title: Three, status: dropped } } } }';
    checkAnswers(
      'wants the tasks of a phase done; dropped ones do not count',
      'all-tasks',
      { plan: phase },
      'p',
      '- Two is review.',
      'task/A-2/status',
    );
    checkAnswers(
      'wants them at least in review',
      'all-tasks: review',
      { plan: phase },
      'p',
      '+ 2 tasks, each review.',
    );
    const risky = `risks:
  leak: { title: Leak, probability: 90%, impact: { schedule: 30d }, affects: [p] }
  small: { title: Small, probability: 10%, impact: { schedule: 1d }, affects: [A-1] }
  gone: { title: Gone, probability: 90%, impact: { schedule: 30d }, affects: [A-1], status: closed }
  luck: { title: Luck, kind: opportunity, probability: 90%, impact: { schedule: 30d }, affects: [A-1] }
${phase}`;
    checkAnswers(
      'sees a risk of the phase in its tasks',
      'no-open-risk: high',
      { plan: risky },
      'A-1',
      '- Leak is open: high.',
      'risks/leak',
    );
    checkAnswers(
      'takes lower levels too',
      'no-open-risk: low',
      { plan: risky },
      'A-1',
      '- Leak and 1 more is open: high.',
      'risks/leak',
      'risks/small',
    );
    const yes =
      'team: { ana: { name: Ana }, ben: { name: Ben } }\ntasks: { A-1: { title: Tokens, assign: ana, approved: { ben: 2026-05-01, ana: 2026-05-01, eva: 2026-06-01 } } }';
    checkAnswers(
      'wants somebody to have approved',
      'approved: ben',
      { plan: yes },
      'A-1',
      '+ ben approved Tokens on 2026-05-01.',
    );
    checkAnswers(
      'lets nobody approve their own work',
      'approved: ana',
      { plan: yes },
      'A-1',
      '- ana is assigned to Tokens, and cannot approve it.',
      'task/A-1/approved',
    );
    checkAnswers(
      'counts no approval that is still to come',
      'approved: 2',
      { plan: yes },
      'A-1',
      '- 1 of 2 approvals of Tokens by people who are not assigned.',
      'task/A-1/approved',
    );
    checkAnswers(
      'compares the forecast of a release with the budget',
      'budget-within: 5%',
      {
        plan: 'budget: { total: 1000 }\ntasks: { A-1: { title: T, effort: 1d, cost: { x: 1100 } } }\nreleases: { 1.0.0: { tasks: A-1 } }',
      },
      '1.0.0',
      '- The forecast is 10.0 % over what was approved; 5.0 % may be.',
      'budget/total',
    );
    checkAnswers(
      'compares that of a task with its plan',
      'budget-within',
      { plan: 'tasks: { A-1: { title: T, effort: 1d, cost: { x: 1100 } } }' },
      'A-1',
      '+ The forecast is within what was approved.',
    );
    checkAnswers(
      'says what it cannot understand, and never counts it as met',
      'no-such, no-open-risk: huge',
      { plan: task },
      'A-1',
      '? No requirement is called «no-such».',
      '? no-open-risk «huge» is none of low, medium, high.',
    );
    checkAnswers(
      'is not passed by an empty release',
      'checklist',
      { plan: 'releases: { 1.0.0: {} }' },
      '1.0.0',
      '? There is no task in 1.0.0.',
    );
  });

  describe('about commits', () => {
    const side: readonly Short[] = [
      { at: '1', says: 'begin' },
      {
        at: '2 < 1',
        says: 'feat(auth): rotate tokens',
        trailers: [['Task', 'A-1']],
        files: ['src/a.ts', 'docs/auth.md'],
      },
      { at: '3 < 2', says: 'wip', trailers: [['Task', 'A-1']], files: ['test/a.test.ts'] },
    ];
    const merged = (by: keyof typeof people): readonly Short[] => [
      ...side,
      { at: '4 < 1 3', says: 'Merge it', by },
    ];
    checkAnswers(
      'knows nothing without commits',
      'tests-touched, reviewed',
      { plan: task },
      'A-1',
      '? The commits are not read.',
      '? The commits are not read.',
    );
    checkAnswers(
      'wants commits at all',
      'conventional',
      { plan: task, commits: [{ at: '1', says: 'begin' }] },
      'A-1',
      '- No commit belongs to Tokens.',
      'task/A-1',
    );
    checkAnswers(
      'wants tests',
      'tests-touched',
      { plan: task, commits: merged('ana') },
      'A-1',
      '+ The commits of each task touch tests.',
    );
    checkAnswers(
      'names the commits that touch none',
      'tests-touched',
      { plan: task, commits: side.slice(0, 2) },
      'A-1',
      '- None of 1 commits of Tokens touches a test.',
      '2',
    );
    checkAnswers(
      'does not guess what was not read',
      'tests-touched, documents',
      { plan: task, commits: side, inputs: { changes: null } },
      'A-1',
      '? Which files the commits of Tokens changed is not read.',
      '? Which files the commits of Tokens changed is not read.',
    );
    checkAnswers(
      'wants documents',
      'documents',
      { plan: task, commits: side },
      'A-1',
      '+ The commits touch {docs/**,**/*.md}.',
    );
    checkAnswers(
      'wants other documents',
      'documents: CHANGELOG.md',
      { plan: task, commits: side },
      'A-1',
      '- No commit of Tokens touches CHANGELOG.md.',
      '3',
      '2',
    );
    checkAnswers(
      'takes a merge by somebody else for a review',
      'reviewed, two-person',
      { plan: task, commits: merged('ben') },
      'A-1',
      '+ 2 commits reviewed by somebody else.',
      '+ Two people or more stand behind 2 commits.',
    );
    checkAnswers(
      'takes no merge of the author for one',
      'reviewed, two-person',
      { plan: task, commits: merged('ana') },
      'A-1',
      '- Nobody else has reviewed 2 commits of Tokens.',
      '3',
      '2',
      '- One person alone stands behind 2 commits of Tokens.',
      '3',
      '2',
    );
    const trailed = (key: string, value: string): readonly Short[] => [
      { at: '1', says: 'A-1 tokens', trailers: [[key, value]] },
    ];
    checkAnswers(
      'takes the word of a trailer',
      'reviewed',
      { plan: task, commits: trailed('Reviewed-by', 'Ben Okafor <ben@example.com>') },
      'A-1',
      '+ 1 commit reviewed by somebody else.',
    );
    checkAnswers(
      'knows the author by another address of theirs',
      'reviewed',
      {
        plan: `team: { ana: { name: Ana Ruiz, email: [ana@example.com, ana@home.example] } }\n${task}`,
        commits: trailed('Reviewed-by', 'A. R. <ana@home.example>'),
      },
      'A-1',
      '- Nobody else has reviewed 1 commit of Tokens.',
      '1',
    );
    checkAnswers(
      'counts a co-author as the second person, not as a review',
      'two-person, reviewed',
      { plan: task, commits: trailed('Co-authored-by', 'Ben Okafor <ben@example.com>') },
      'A-1',
      '+ Two people or more stand behind 1 commit.',
      '- Nobody else has reviewed 1 commit of Tokens.',
      '1',
    );
    checkAnswers(
      'reads subjects',
      'conventional',
      { plan: task, commits: side },
      'A-1',
      '- 1 subject of Tokens is not conventional: «wip».',
      '3',
    );
    checkAnswers(
      'sees the main line',
      'on-main',
      { plan: task, commits: side },
      'A-1',
      '+ 2 commits on the main line.',
    );
    checkAnswers(
      'asks git about signatures',
      'signed',
      { plan: task, commits: side },
      'A-1',
      '? The signatures are not read.',
    );
    checkAnswers(
      'tells signatures that are missing from those that cannot be checked',
      'signed',
      {
        plan: task,
        commits: side,
        inputs: {
          signatures: new Map([
            ['2', 'good'],
            ['3', 'none'],
          ]),
        },
      },
      'A-1',
      '- 1 commit of Tokens without a signature.',
      '3',
    );
    checkAnswers(
      'never trusts what cannot be checked',
      'signed',
      {
        plan: task,
        commits: side,
        inputs: {
          signatures: new Map([
            ['2', 'good'],
            ['3', 'unchecked'],
          ]),
        },
      },
      'A-1',
      '? 1 signature of Tokens cannot be checked here.',
    );
    const left = [
      { path: 'src/a.ts', line: 7, text: '// FIXME(A-1): empty names' },
      { path: 'src/b.ts', line: 1, text: '// FIXME: whatever' },
    ];
    checkAnswers(
      'searches the code',
      'no-todo',
      { plan: task, inputs: { reminders: left } },
      'A-1',
      '- src/a.ts:7 is marked as unfinished.',
      'src/a.ts:7',
    );
    checkAnswers(
      'finds nothing there',
      'no-todo',
      { plan: task, inputs: { reminders: left.slice(1) } },
      'A-1',
      '+ No line that names it is marked as unfinished.',
    );
    checkAnswers(
      'does not say that it did where it did not',
      'no-todo',
      { plan: task },
      'A-1',
      '? The code is not searched for marks.',
    );
  });

  describe('holds', () => {
    const plan = `workflow: { states: { todo: open, doing: { kind: active, next: [checking] }, checking: review, done: done } }
quality:
  gates:
    ready: { when: { status: review }, require: [checklist] }
    ui-ready: { when: { status: checking, label: ui }, require: [checklist] }
    end: { when: { phase: any }, require: [all-tasks] }
    out: { when: { release: 1.0.0 }, require: [all-tasks] }
    own: { require: [approved] }
tasks:
  p:
    title: P
    tasks:
      A-1: { title: One, status: doing, labels: ui, checklist: [a] }
      A-2: { title: Two, status: doing, gates: own }
releases: { 1.0.0: { tasks: p, gates: own }, 2.0.0: {} }
`;
    const gatesAt = (id: string, state: string | null): string => {
      const snapshot = snapshotOf({ plan });
      return gatesFor(snapshot.plan, gateSubject(snapshot.plan, id)!, state)
        .map((gate) => gate.id)
        .join();
    };
    const checkHolds = (id: string, state: string | null, expected: string): void => {
      it(`for ${id} into ${state ?? 'any state'}: ${expected || 'none'}`, () =>
        assert.equal(gatesAt(id, state), expected));
    };
    checkHolds('A-1', 'checking', 'ready,ui-ready');
    checkHolds('A-2', 'checking', 'ready');
    checkHolds('A-2', 'done', 'own');
    checkHolds('A-2', null, 'ready,own');
    checkHolds('p', 'done', 'end');
    checkHolds('p', 'checking', '');
    checkHolds('1.0.0', null, 'out,own');
    checkHolds('2.0.0', null, '');

    it('and is told with what the workflow says, before a move', () => {
      const snapshot = snapshotOf({ plan });
      const { free, obstacles, gates } = mayEnterState(snapshot, snapshot.plan.tasks.get('A-1')!, 'checking');
      assert.deepEqual(
        [free, obstacles.length, gates.map(({ gate, state }) => `${gate} ${state}`)],
        [false, 0, ['ready not-met', 'ui-ready not-met']],
      );
      const done = mayEnterState(snapshot, snapshot.plan.tasks.get('A-1')!, 'done');
      assert.deepEqual([done.free, done.obstacles[0]?.kind], [false, 'move']);
    });
  });
});
