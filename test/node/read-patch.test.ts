/** The changes of a commit as text. */
import assert from 'node:assert/strict';
import { readPatch } from '../../src/node/git/read-patch';
import { openRepository } from '../../src/node/git/repository';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('readPatch', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = createRepository();
  });
  afterEach(() => repository.dispose());

  const patch = async (hash: string): Promise<string | null> => {
    const opened = await openRepository(repository.folder);
    assert.ok(opened.ok);
    return readPatch(opened.value, hash);
  };
  const commitFile = (path: string, text: string): string => {
    repository.write(path, text);
    repository.git('add', '--all');
    return repository.commit('Say why\n\nTask: A-1');
  };

  it('tells who, why, which files and which lines', async () => {
    const hash = commitFile('src/a.ts', 'export const a = 1;\n');
    const text = await patch(hash);
    assert.match(
      text ?? '',
      /^commit [^]*Ana Ruiz[^]*Say why[^]*Task: A-1[^]* src\/a\.ts \| 1 \+[^]*\+export const a = 1;\n$/,
    );
  });

  it('follows no configuration that colours, signs or rewrites', async () => {
    for (const [key, value] of [
      ['color.ui', 'always'],
      ['log.showSignature', 'true'],
      ['diff.external', 'false'],
      ['format.pretty', 'oneline'],
    ] as const)
      repository.git('config', key, value);
    const text = await patch(commitFile('a', 'one\n'));
    assert.match(text ?? '', /Author: +Ana Ruiz/);
    assert.equal(text?.includes('\u001B'), false);
  });

  it('cuts off what nobody reads', async () => {
    const hash = commitFile('long.txt', 'a line of some length\n'.repeat(200_000));
    const text = await patch(hash);
    assert.ok(text && text.length < 2_100_000);
    assert.ok(text.endsWith(`\n[…] git show ${hash}\n`));
  });

  it('takes nothing for a commit that is no hash, and no hash for one that is not there', async () => {
    const hash = commitFile('a', 'one\n');
    for (const none of ['HEAD', '--output=x', hash.slice(0, 10), 'f'.repeat(40), ''])
      assert.equal(await patch(none), null);
  });
});
