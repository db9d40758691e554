/** The JSON contract (docs/json-output.md), compared whole with what is proved by hand in support/atlas.ts. */
import assert from 'node:assert/strict';
import { atlas, ledger, monday } from './support/atlas';
import { commitAll, folders, runCli } from './support/run-cli';

describe('JSON output', () => {
  const { make } = folders();
  const json = async (command: string, folder: string): Promise<unknown> => {
    const run = await runCli([command, '--json', ...monday], { cwd: folder });
    assert.equal(run.stderr, '');
    return JSON.parse(run.stdout);
  };

  it('schedule', async () => {
    const [start, first, last] = ['2026-01-05T08:00', '2026-01-05T17:00', '2026-01-09T17:00'];
    assert.deepEqual(await json('schedule', make({ 'project.yaml': atlas, 'ledger.csv': ledger })), {
      version: 1,
      project: {
        start,
        finish: last,
        paths: [
          { float: 0, tasks: ['A-1', 'A-2', 'beta'], joins: null },
          { float: 1920, tasks: ['A-3'], joins: 'beta' },
        ],
        baseline: null,
      },
      tasks: [
        {
          id: 'build',
          title: 'Build',
          start,
          finish: last,
          earlyStart: start,
          earlyFinish: last,
          lateStart: '2026-01-02T08:00',
          lateFinish: '2026-01-08T17:00',
          totalFloat: -480,
          freeFloat: 0,
          critical: true,
          interferingFloat: -480,
          nearCritical: false,
          segments: [{ start, finish: last }],
          driver: { kind: 'project-start' },
          drag: null,
          drivenBy: null,
          needs: [],
          unscheduled: null,
          baseline: null,
        },
        {
          id: 'A-1',
          title: 'Session tokens',
          start,
          finish: '2026-01-07T17:00',
          earlyStart: start,
          earlyFinish: '2026-01-07T17:00',
          lateStart: '2026-01-02T08:00',
          lateFinish: '2026-01-06T17:00',
          totalFloat: -480,
          freeFloat: 0,
          critical: true,
          interferingFloat: -480,
          nearCritical: false,
          segments: [{ start, finish: '2026-01-07T17:00' }],
          driver: { kind: 'project-start' },
          drag: 1440,
          drivenBy: [],
          needs: [],
          unscheduled: null,
          baseline: null,
        },
        {
          id: 'A-2',
          title: 'Login form',
          start: '2026-01-08T08:00',
          finish: last,
          earlyStart: '2026-01-08T08:00',
          earlyFinish: last,
          lateStart: '2026-01-07T08:00',
          lateFinish: '2026-01-08T17:00',
          totalFloat: -480,
          freeFloat: 0,
          critical: true,
          interferingFloat: -480,
          nearCritical: false,
          segments: [{ start: '2026-01-08T08:00', finish: last }],
          driver: { kind: 'task', id: 'A-1', type: 'FS' },
          drag: 960,
          drivenBy: [{ id: 'A-1', type: 'FS' }],
          needs: [{ id: 'A-1', type: 'FS', lag: 0, driving: true, float: 0 }],
          unscheduled: null,
          baseline: null,
        },
        {
          id: 'A-3',
          title: 'Words of the form',
          start,
          finish: first,
          earlyStart: start,
          earlyFinish: first,
          lateStart: '2026-01-08T08:00',
          lateFinish: '2026-01-08T17:00',
          totalFloat: 1440,
          freeFloat: 1920,
          critical: false,
          interferingFloat: -480,
          nearCritical: true,
          segments: [{ start, finish: first }],
          driver: { kind: 'project-start' },
          drag: 0,
          drivenBy: [],
          needs: [],
          unscheduled: null,
          baseline: null,
        },
      ],
      milestones: [
        {
          id: 'beta',
          title: 'Public beta',
          due: '2026-01-08T17:00',
          forecast: last,
          totalFloat: -480,
          critical: true,
          nearCritical: false,
          driver: { kind: 'task', id: 'A-2', type: 'FS' },
          drivenBy: [{ id: 'A-2', type: 'FS' }],
          needs: [{ id: 'build', type: 'FS', lag: 0, driving: true, float: 0 }],
          paths: [
            { float: 0, tasks: ['A-1', 'A-2', 'beta'], joins: null },
            { float: 1920, tasks: ['A-3'], joins: 'beta' },
          ],
          unscheduled: null,
          baseline: null,
        },
      ],
    });
  });

  it('commits', async () => {
    const folder = make({ 'project.yaml': atlas, 'ledger.csv': ledger });
    const unnamed = commitAll(folder, '2026-01-02', 'Begin');
    const subject = commitAll(folder, '2026-01-05', 'Rotate tokens (A-1)');
    const trailer = commitAll(folder, '2026-01-05', 'Draw the form\n\nTask: A-2');
    assert.notEqual(unnamed, subject);
    const rest = { closes: false, onMain: true, reverts: false, revertedBy: null, copyOf: null };
    const by = (hash: string, subject: string, by: string) => [
      { hash, date: '2026-01-05', author: 'Ana Ruiz', subject, by, ...rest },
    ];
    const evidence = {
      first: '2026-01-05',
      last: '2026-01-05',
      people: ['Ana Ruiz'],
      commits: 1,
      takenBack: 0,
      activeDays: 1,
      onMain: 1,
      tags: [],
      untagged: 1,
      // The commits are empty.
      files: 0,
      added: 0,
      removed: 0,
      tests: 0,
    };
    const nothing = { state: null, progress: null };
    const begun = (of: number) => ({
      state: 'doing',
      progress: { share: Math.round(100 / of) / 100, by: 'active-days', done: 1, of },
    });
    assert.deepEqual(await json('commits', folder), {
      version: 1,
      tasks: {
        build: { evidence: null, inferred: nothing, commits: [] },
        'A-1': { evidence, inferred: begun(3), commits: by(subject, 'Rotate tokens (A-1)', 'subject') },
        'A-2': { evidence, inferred: begun(2), commits: by(trailer, 'Draw the form', 'trailer') },
        'A-3': { evidence: null, inferred: nothing, commits: [] },
        beta: { evidence: null, inferred: nothing, commits: [] },
      },
      unlinked: 1,
      total: 3,
      // The first one adds the plan and its ledger.
      planOnly: 1,
      withoutTask: [],
    });
  });

  it('check', async () => {
    const text = atlas.replace('needs: A-1', 'needs: A-l');
    const { version, findings } = (await json(
      'check',
      make({ 'project.yaml': text, 'ledger.csv': ledger }),
    )) as {
      version: number;
      findings: readonly { readonly rule: string; readonly message: string }[];
    };
    assert.equal(version, 1);
    const unknown = findings.find(({ rule }) => rule === 'reference/unknown-task');
    const { message, ...rest } = unknown!;
    assert.match(message, /A-l/);
    assert.deepEqual(rest, {
      rule: 'reference/unknown-task',
      severity: 'error',
      file: 'project.yaml',
      line: 11,
      column: 67,
      endLine: 11,
      endColumn: 70,
      address: '/task/A-2/needs/0',
      related: [],
    });
  });

  it('null where a thing is not computed: tasks in a cycle have no dates', async () => {
    const text =
      'project: { name: A, start: 2026-01-05 }\ntasks: { a: { title: A, effort: 1d, needs: b }, b: { title: B, effort: 1d, needs: a } }\n';
    const noDates = { start: null, finish: null, earlyStart: null, earlyFinish: null };
    const noBounds = { lateStart: null, lateFinish: null, totalFloat: null, freeFloat: null, critical: null };
    const noReasons = {
      interferingFloat: null,
      nearCritical: null,
      segments: null,
      driver: null,
      drag: null,
    };
    const nothing = {
      ...noDates,
      ...noBounds,
      ...noReasons,
      drivenBy: null,
      unscheduled: { kind: 'cycle', tasks: ['a', 'b'] },
      baseline: null,
    };
    const need = (id: string) => [{ id, type: 'FS', lag: 0, driving: false, float: null }];
    assert.deepEqual(await json('schedule', make({ 'project.yaml': text })), {
      version: 1,
      project: { start: null, finish: null, paths: [], baseline: null },
      tasks: [
        { id: 'a', title: 'A', ...nothing, needs: need('b') },
        { id: 'b', title: 'B', ...nothing, needs: need('a') },
      ],
      milestones: [],
    });
  });
});
