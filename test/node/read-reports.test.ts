/** Reports from the disk: which are read, how large they may be, and how old they are. */
import assert from 'node:assert/strict';
import { symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadReport } from '../../src/core/quality/report';
import { openRepository } from '../../src/node/git/repository';
import { readReports } from '../../src/node/read-reports';
import {
  createRepository,
  removeFolder,
  temporaryFolder,
  type TestRepository,
} from '../support/git-repository';

const lcov = 'TN:\nSF:src/a.js\nDA:1,1\nend_of_record\n';
const written = Date.UTC(2026, 4, 6) / 1000;

describe('Reports on the disk', () => {
  let repository: TestRepository;
  let outside: string;
  before(() => {
    repository = createRepository();
    outside = temporaryFolder();
    repository.write('out/tests.xml', '<testsuite name="s"><testcase name="a"/></testsuite>');
    repository.write('out/kept.info', lcov);
    repository.git('add', 'out/kept.info');
    repository.commit('Keep a report', '2026-05-04');
    repository.write('out/huge.xml', '<testsuite>');
    truncateSync(join(repository.folder, 'out/huge.xml'), 101 * 1024 * 1024);
    repository.write('out/latin.info', lcov);
    writeFileSync(join(outside, 'other.info'), lcov);
    symlinkSync(join(outside, 'other.info'), join(repository.folder, 'out/link.info'));
    for (const name of ['tests.xml', 'kept.info', 'latin.info']) {
      utimesSync(join(repository.folder, 'out', name), written, written);
    }
  });
  after(() => {
    repository.dispose();
    removeFolder(outside);
  });
  const read = async (...named: readonly string[]): Promise<readonly ReadReport[]> => {
    const opened = await openRepository(repository.folder);
    assert.ok(opened.ok);
    return readReports(repository.folder, named, opened.value);
  };
  const facts = ({ path, problem, report, seconds }: ReadReport): readonly unknown[] => [
    path,
    problem ?? report?.kind,
    seconds,
  ];

  it('are as old as the file says that nobody has committed', async () => {
    assert.deepEqual((await read('out/*.xml', 'out/latin.info')).map(facts), [
      ['out/huge.xml', 'It is larger than 100 MB, and is not read.', null],
      ['out/tests.xml', 'tests', written],
      ['out/latin.info', 'coverage', written],
    ]);
  });

  it('are as old as the commit that brought them, since a clone writes every file anew', async () => {
    assert.deepEqual((await read('out/kept.info')).map(facts), [
      ['out/kept.info', 'coverage', Date.UTC(2026, 4, 4, 12) / 1000],
    ]);
    repository.write('out/kept.info', `${lcov}\n`);
    utimesSync(join(repository.folder, 'out/kept.info'), written, written);
    assert.equal((await read('out/kept.info'))[0]!.seconds, written);
  });

  it('are never read outside of the repository, and those that are not there say so', async () => {
    const away = join(outside, 'other.info');
    assert.deepEqual(
      (await read('out/none.xml', 'out/link.info', away, '../x.xml', 'none/*.xml')).map(facts),
      [
        ['out/none.xml', 'It is not there.', null],
        ['out/link.info', 'It is not there.', null],
        [away, 'It is not there.', null],
        ['../x.xml', 'It is not there.', null],
      ],
    );
  });
});
