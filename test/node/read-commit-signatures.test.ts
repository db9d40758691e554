/** What git says of signatures, and of those that this machine cannot check. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commit } from '../../src/core/model/commit';
import { openRepository } from '../../src/node/git/repository';
import { readCommitSignatures } from '../../src/node/git/read-commit-signatures';
import { createRepository, type TestRepository } from '../support/git-repository';

describe('Signatures of commits', () => {
  let repository: TestRepository;
  before(() => {
    repository = createRepository();
  });
  after(() => repository.dispose());

  const read = async (...hashes: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const opened = await openRepository(repository.folder);
    assert.ok(opened.ok);
    const commits = hashes.map((hash) => ({ hash }) as Commit);
    const found = await readCommitSignatures(new Map([[null, opened.value]]), commits);
    return hashes.map((hash) => found.get(hash));
  };
  /** A commit with a signature that nobody has made. */
  const sign = (lines: string): string => {
    const [tree, time] = [repository.git('rev-parse', 'HEAD^{tree}'), '1777881600 +0000'];
    const signature = lines.split('\n').join('\n ');
    return repository
      .feed(
        `tree ${tree}\nauthor A <a@b.c> ${time}\ncommitter A <a@b.c> ${time}\ngpgsig ${signature}\n\nSigned\n`,
        'hash-object',
        '-t',
        'commit',
        '-w',
        '--stdin',
      )
      .trim();
  };

  it('tells none from one that cannot be checked, and never takes a forged one for good', async () => {
    const plain = repository.commit('gpgsig is only a word here\n\ngpgsig at the start of a line');
    const ssh = sign('-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQ==\n-----END SSH SIGNATURE-----');
    const pgp = sign('-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAd\n-----END PGP SIGNATURE-----');
    const [none, ...others] = await read(plain, ssh, pgp);
    assert.equal(none, 'none');
    for (const state of others) assert.ok(state === 'unchecked' || state === 'bad', state);
  });

  it('starts no program that the repository names', async () => {
    const [program, mark] = ['check.sh', 'was-run'].map((name) => join(repository.folder, name));
    writeFileSync(program!, `#!/bin/sh\necho run > '${mark!}'\n`, { mode: 0o755 });
    for (const key of ['gpg.program', 'gpg.openpgp.program', 'gpg.ssh.program']) {
      repository.git('config', key, program!);
    }
    await read(sign('-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAd\n-----END PGP SIGNATURE-----'));
    assert.equal(existsSync(mark!), false);
  });
});
