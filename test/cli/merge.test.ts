/** `merge`: what it writes, prints and answers with, and what it refuses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders, runCli, type Run } from './support/run-cli';

const base = `project: { name: Atlas }
tasks:
  A-1:
    title: Session tokens
    effort: 3d # guess
  A-2: { title: Login form, effort: 2d }
`;

describe('merge', () => {
  const { make } = folders();
  const run = async (
    ours: string | Buffer,
    theirs: string,
    ...args: readonly string[]
  ): Promise<Run & { readonly written: string }> => {
    const cwd = make({ 'base.yaml': base, 'ours.yaml': ours, 'theirs.yaml': theirs });
    const ran = await runCli(['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml', ...args], { cwd });
    return { ...ran, written: readFileSync(join(cwd, 'ours.yaml'), 'utf8') };
  };

  it('writes a clean merge over ours, and says nothing', async () => {
    const done = await run(base.replace('3d', '5d'), base.replace('Session tokens', 'Tokens'));
    assert.deepEqual([done.stdout, done.stderr, done.code], ['', '', 0]);
    assert.equal(done.written, base.replace('3d', '5d').replace('Session tokens', 'Tokens'));
  });

  it('marks and tells what is in dispute, and answers 1', async () => {
    const done = await run(
      base.replace('3d', '5d'),
      base.replace('3d', '4d'),
      '--path',
      'project.yaml',
      '--marker-size',
      '8',
      '--style',
      'diff3',
      '--ours-label',
      'HEAD',
    );
    assert.equal(done.code, 1);
    assert.equal(
      done.stdout,
      '1 conflict in project.yaml.\nproject.yaml:5 Effort of A-1 was 3d: ours says 5d, theirs says 4d.\n',
    );
    assert.equal(
      done.written,
      base.replace(
        '    effort: 3d # guess\n',
        '<<<<<<<< HEAD\n    effort: 5d # guess\n|||||||| base\n    effort: 3d # guess\n========\n' +
          '    effort: 4d # guess\n>>>>>>>> theirs\n',
      ),
    );
  });

  it('prints the text without writing it, and all of it as JSON', async () => {
    const [ours, theirs] = [
      base.replace('3d', '5d'),
      base.replace('  A-2: { title: Login form, effort: 2d }\n', ''),
    ];
    const printed = await run(ours, theirs, '--stdout');
    assert.deepEqual([printed.stdout, printed.written], [theirs.replace('3d', '5d'), ours]);
    const told = await run(ours, base.replace('3d', '4d'), '--json', '--stdout');
    assert.equal(told.written, ours);
    const { text, ...json } = JSON.parse(told.stdout) as { text: string };
    assert.match(text, /^<{7} ours$/m);
    assert.deepEqual(json, {
      version: 1,
      file: 'ours.yaml',
      clean: false,
      conflicts: [
        {
          line: 5,
          endLine: 9,
          about: [
            {
              kind: 'changed',
              address: '/task/A-1/effort',
              base: '3d',
              ours: '5d',
              theirs: '4d',
              message: 'Effort of A-1 was 3d: ours says 5d, theirs says 4d.',
            },
          ],
        },
      ],
      lineByLine: null,
      twins: [],
    });
  });

  it('tells of twins, and of a text that it merged line by line', async () => {
    const twins = await run(`${base}  A-3: { title: Load test }\n`, `${base}  B-3: { title: load-test }\n`);
    assert.equal(twins.stdout, 'ours.yaml: both sides added «load-test», as A-3 and as B-3.\n');
    assert.equal(twins.code, 0);
    const broken = await run(base.replace('3d', '[3d'), base.replace('Atlas', 'Atlas 2'));
    assert.match(
      broken.stdout,
      /^ours\.yaml was merged line by line: our side is no plan that can be read\.$/m,
    );
    assert.equal(broken.written, base.replace('3d', '[3d').replace('Atlas', 'Atlas 2'));
  });

  it('refuses what it cannot read', async () => {
    const cwd = make({ 'base.yaml': base, 'ours.yaml': base, 'latin.yaml': Buffer.from([0x61, 0xe4, 0x62]) });
    const refused = async (...args: readonly string[]): Promise<readonly [number | null, string]> => {
      const { code, stderr } = await runCli(['merge', ...args], { cwd });
      return [code, stderr];
    };
    assert.deepEqual(await refused('base.yaml', 'ours.yaml', 'none.yaml'), [
      2,
      'milewright: none.yaml cannot be read (ENOENT).\n',
    ]);
    assert.deepEqual(await refused('base.yaml', 'latin.yaml', 'ours.yaml'), [
      2,
      'milewright: latin.yaml is not UTF-8, and is not merged.\n',
    ]);
    assert.deepEqual(await refused('base.yaml', 'ours.yaml', '.'), [2, 'milewright: . is no file.\n']);
    assert.equal((await refused('base.yaml', 'ours.yaml'))[0], 2);
  });
});
