/** `level`: what it proposes and says of it, what it writes when asked to, and what it refuses. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monday } from './support/atlas';
import { folders, runCli, type Run } from './support/run-cli';

/** Proved by hand: Ana works on A-3 already, so A-1 waits a day, and Ben takes A-2 though he costs more. */
const crowded = `project: { name: Atlas, start: 2026-01-05, timezone: UTC, currency: EUR }
team:
  ana: { name: Ana Ruiz, rate: 100/h }
  ben: { name: Ben Okafor, rate: 120/h }
milestones:
  beta: { title: Public beta, due: 2026-01-08, needs: [A-1, A-2] }
tasks:
  A-1: { title: Session tokens, effort: 3d, assign: ana }
  A-2: { title: Login form, effort: 2d, assign: ana or ben } # either
  A-3: { title: Words, effort: 1d, assign: ana, status: doing }
`;

interface Answer {
  readonly schedules: number;
  readonly reproducible: boolean;
  readonly applied: boolean;
  readonly edits: readonly unknown[];
  readonly effect: Readonly<Record<string, unknown>> | null;
  readonly overloads: Readonly<Record<'before' | 'after', readonly unknown[]>>;
}

describe('level', () => {
  const { make } = folders();
  const run = (text: string, ...args: readonly string[]): Promise<Run> =>
    runCli(['level', ...args, ...monday], { cwd: make({ 'project.yaml': text }) });

  it('prints changes, what they do, and that nothing is written', async () => {
    const { stdout, stderr, code } = await run(crowded, '--schedules', '100');
    assert.deepEqual([stderr, code], ['', 0]);
    assert.deepEqual(stdout.split('\n'), [
      'Atlas: 2 changes and nobody has more work than time, seen on 2026-01-05; 100 schedules with seed 1.',
      '',
      'Change                  Field     Before      After',
      'A-1     Session tokens  start     —           not-before 2026-01-06',
      'A-2     Login form      assign/0  ana or ben  ben or ana',
      '',
      '                                                Due             Before       After   Change',
      'Project   Atlas                                             2026-01-07  2026-01-08     +1 d',
      'beta      Public beta                           2026-01-08  2026-01-07  2026-01-08     +1 d',
      'Cost      EUR                                                 4,800.00    5,120.00  +320.00',
      'Overload  work above what people have time for                     3 d         0 d     −3 d',
      '',
      'Nothing is written; --apply writes these changes into the plan.',
      '',
    ]);
  });

  it('holds all of it in its JSON, the same for the same seed', async () => {
    const [first, again] = await Promise.all([run(crowded, '--json'), run(crowded, '--json', '--seed', '1')]);
    assert.equal(first.stdout, again.stdout);
    const json = JSON.parse(first.stdout) as Answer;
    assert.deepEqual(json.edits, [
      { address: '/task/A-1/start', before: null, value: 'not-before 2026-01-06' },
      { address: '/task/A-2/assign/0', before: 'ana or ben', value: 'ben or ana' },
    ]);
    assert.deepEqual(json.effect?.['cost'], { currency: 'EUR', before: '4800.00', after: '5120.00' });
    assert.deepEqual(json.effect['overload'], { before: 3 * 480, after: 0 });
    assert.deepEqual(json.effect['milestones'], [
      {
        id: 'beta',
        title: 'Public beta',
        due: '2026-01-08T17:00',
        before: '2026-01-07T17:00',
        after: '2026-01-08T17:00',
        days: 1,
      },
    ]);
    assert.deepEqual(json.overloads, {
      before: [
        {
          person: 'ana',
          first: '2026-01-05',
          last: '2026-01-06',
          days: 2,
          excess: 3 * 480,
          loads: [
            { day: '2026-01-05', work: 3 * 480, capacity: 480 },
            { day: '2026-01-06', work: 2 * 480, capacity: 480 },
          ],
          tasks: ['A-1', 'A-2', 'A-3'],
        },
      ],
      after: [],
    });
    assert.deepEqual([json.applied, json.reproducible], [false, true]);
  });

  it('writes what it showed with --apply, and then has nothing left to do', async () => {
    const cwd = make({ 'project.yaml': crowded.replaceAll('\n', '\r\n') });
    const applied = await runCli(['level', '--apply', '--json', ...monday], { cwd });
    assert.equal((JSON.parse(applied.stdout) as Answer).applied, true);
    const expected = crowded
      .replace('effort: 3d, assign: ana }', 'effort: 3d, assign: ana, start: not-before 2026-01-06 }')
      .replace('ana or ben }', 'ben or ana }');
    assert.equal(readFileSync(join(cwd, 'project.yaml'), 'utf8'), expected.replaceAll('\n', '\r\n'));
    const schedule = await runCli(['schedule', '--json', ...monday], { cwd });
    const { milestones } = JSON.parse(schedule.stdout) as { milestones: readonly { forecast: string }[] };
    assert.equal(milestones[0]?.forecast, '2026-01-08T17:00');
    const after = await runCli(['level', '--apply', ...monday], { cwd });
    assert.equal(after.stdout, 'Atlas: nobody has more work than time from 2026-01-05 on.\n');
  });

  it('names what it cannot level', async () => {
    const text = crowded.replace(
      'effort: 3d, assign: ana }',
      'duration: 1d, assign: ana 150%, start: on 2026-01-05 }',
    );
    const { stdout } = await run(text, '--json');
    const json = JSON.parse(stdout) as Answer;
    assert.deepEqual(json.overloads.after, [
      {
        person: 'ana',
        first: '2026-01-05',
        last: '2026-01-05',
        days: 1,
        excess: 720,
        loads: [{ day: '2026-01-05', work: 1200, capacity: 480 }],
        tasks: ['A-1', 'A-3'],
        causes: [
          { task: 'A-1', reason: 'alone' },
          { task: 'A-3', reason: 'started' },
        ],
      },
    ]);
    const printed = await run(text);
    assert.ok(
      printed.stdout.includes(
        'Ana Ruiz keeps 1.5 d too much on 2026-01-05: A-1 is too much by itself, A-3 is under way.\n',
      ),
      printed.stdout,
    );
  });

  it('says when time ended the search', async () => {
    const { stdout } = await run(crowded, '--json', '--seconds', '1');
    const { schedules, reproducible } = JSON.parse(stdout) as Answer;
    assert.ok(schedules > 0);
    assert.equal(reproducible, false);
  });

  it('leaves a file alone that is no UTF-8', async () => {
    const cwd = make({ 'project.yaml': crowded });
    const bytes = Buffer.concat([Buffer.from(crowded), Buffer.from([0x23, 0x20, 0xe9, 0x0a])]);
    writeFileSync(join(cwd, 'project.yaml'), bytes);
    const { code, stdout, stderr } = await runCli(['level', '--apply', ...monday], { cwd });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /project\.yaml has changed, or is not UTF-8; nothing was written\.\n$/);
    assert.ok(readFileSync(join(cwd, 'project.yaml')).equals(bytes));
  });

  it('refuses a plan whose text is broken', async () => {
    const { code, stdout, stderr } = await run(`${crowded}broken: [`, '--apply');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /cannot be levelled before it is mended/);
  });

  for (const [args, said] of [
    [['--schedules', '0'], 'It takes a whole number from 1 to 10000000.'],
    [['--seconds', 'ten'], 'It takes a whole number from 1 to 86400.'],
    [['--seed', '-1'], 'It takes a whole number.'],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { stderr, stdout, code } = await run(crowded, ...args);
      assert.deepEqual([stdout, code], ['', 2]);
      assert.ok(stderr.includes(said), stderr);
    });
  }
});
