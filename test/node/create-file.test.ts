/** Making a file that must not be there yet. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFile } from '../../src/node/create-file';
import { removeFolder, temporaryFolder } from '../support/git-repository';

describe('createFile', () => {
  let folder: string;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => removeFolder(folder));
  const file = (): string => join(folder, 'project.yaml');

  it('writes a file that is not there', async () => {
    assert.equal(await createFile(file(), 'a: ä\n'), true);
    assert.equal(readFileSync(file(), 'utf8'), 'a: ä\n');
  });

  it('leaves a file that is there', async () => {
    writeFileSync(file(), 'mine');
    assert.equal(await createFile(file(), 'theirs'), false);
    assert.equal(readFileSync(file(), 'utf8'), 'mine');
  });

  it('writes to one of several that ask at once', async () => {
    const written = await Promise.all(['a', 'b', 'c', 'd'].map((text) => createFile(file(), text)));
    assert.equal(written.filter(Boolean).length, 1);
  });

  it('takes a folder and a link to nowhere for being there', async () => {
    mkdirSync(join(folder, 'folder'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    for (const name of ['folder', 'link']) assert.equal(await createFile(join(folder, name), 'x'), false);
  });

  it('throws where it cannot write', async () => {
    await assert.rejects(createFile(join(folder, 'no', 'such', 'folder'), 'x'), /ENOENT/);
  });
});
