/** `whatif`: what changes do, given by task and field or by address; and which it refuses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atlas, ledger, monday } from './support/atlas';
import { folders, runCli, type Run } from './support/run-cli';

describe('whatif', () => {
  const { make } = folders();
  const run = (...args: readonly string[]): Promise<Run> =>
    runCli(['whatif', ...args, ...monday], { cwd: make({ 'project.yaml': atlas, 'ledger.csv': ledger }) });

  it('prints what several changes do together', async () => {
    const { stdout, stderr, code } = await run(
      '--set',
      'A-1/effort=5d',
      '--set',
      'beta/due=2026-01-13',
      '--set',
      'A-2/needs=',
    );
    assert.deepEqual([stderr, code], ['', 0]);
    assert.deepEqual(stdout.split('\n'), [
      'Atlas: 3 changes, seen on 2026-01-05.',
      '',
      'Change                  Field   Before      After',
      'A-1     Session tokens  effort  3d          5d',
      'beta    Public beta     due     2026-01-08  2026-01-13',
      'A-2     Login form      needs   A-1         —',
      '',
      '                                                Due             Before       After     Change',
      'Project   Atlas                                             2026-01-09  2026-01-09        0 d',
      'beta      Public beta                           2026-01-13  2026-01-09  2026-01-09        0 d',
      'Cost      EUR                                                 4,620.75    6,220.75  +1,600.00',
      'Overload  work above what people have time for                     0 d         2 d       +2 d',
      '',
    ]);
  });

  it('holds edits and effect in its JSON, and writes nothing', async () => {
    const cwd = make({ 'project.yaml': atlas, 'ledger.csv': ledger });
    const { stdout } = await runCli(
      [
        'whatif',
        '--json',
        '--set',
        'A-2/needs=[A-1, A-3 FS+1d]',
        '--set',
        '/team/ana/capacity=50%',
        ...monday,
      ],
      { cwd },
    );
    const { edits, effect } = JSON.parse(stdout) as {
      readonly edits: readonly unknown[];
      readonly effect: { readonly finish: unknown; readonly tasks: readonly { readonly id: string }[] };
    };
    assert.deepEqual(edits, [
      { address: '/task/A-2/needs', before: 'A-1', value: ['A-1', 'A-3 FS+1d'] },
      { address: '/team/ana/capacity', before: null, value: '50%' },
    ]);
    assert.deepEqual(effect.finish, { before: '2026-01-09T17:00', after: '2026-01-14T17:00', days: 3 });
    assert.deepEqual(
      effect.tasks.map(({ id }) => id),
      ['build', 'A-1', 'A-2'],
    );
    assert.equal(readFileSync(join(cwd, 'project.yaml'), 'utf8'), atlas);
  });

  it('says when nothing changes', async () => {
    const { stdout } = await run('--set', 'A-1/title=Tokens');
    assert.match(stdout, /^Atlas: 1 change, seen on 2026-01-05; dates, cost and load stay as they are\.\n/);
  });

  for (const [args, said] of [
    [[], 'There is nothing to change: --set names a field and its value'],
    [['--set', 'effort'], 'It takes a field and its value, such as A-2/effort=8d'],
    [['--set', 'A-9/effort=8d'], 'A-9/effort names no field'],
    [['--set', 'A-1=8d'], 'A-1 names no field'],
    [['--set', '/task/A-9/effort=8d'], 'The task A-9 is not written in the text.'],
    [['--set', 'A-1/effort=lots'], 'effort of A-1: «lots» is not a duration'],
    [['--set', 'A-1/efort=8d'], 'efort'],
    [['--set', 'A-1/deadline='], '/task/A-1/deadline is not written in the text.'],
    [['--set', 'A-1/needs=[A-2'], '[A-2 is not a list or a map as YAML writes them in one line.'],
  ] as const) {
    it(`refuses ${args.join(' ') || 'no change'}`, async () => {
      const { stderr, stdout, code } = await run(...args);
      assert.deepEqual([stdout, code], ['', 2], stderr);
      assert.ok(stderr.includes(said), stderr);
    });
  }
});
