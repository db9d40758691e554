/** What gates make of the reports of tests, coverage and static analysis. */
import type { ReadReport } from '../../../src/core/quality/report';
import { checkAnswers, task, type Short } from './gate-scene';

describe('A gate about reports', () => {
  const commits: readonly Short[] = [
    { at: '1', says: 'A-1: rotate', files: ['src/auth/token.ts', 'test/token.test.ts'] },
  ];
  const [old, fresh] = [1_000, 4_000_000_000];
  const tests = (failed: number, seconds: number | null = fresh): ReadReport => ({
    path: 'r.xml',
    problem: null,
    seconds,
    report: {
      kind: 'tests',
      total: 3,
      failed,
      skipped: 1,
      failures: failed === 0 ? [] : [{ name: 'rotates', message: 'no', line: 7 }],
    },
  });
  const covered = (
    ...files: readonly (readonly [path: string, lines: number, covered: number])[]
  ): ReadReport => ({
    path: 'lcov.info',
    problem: null,
    seconds: fresh,
    report: {
      kind: 'coverage',
      files: new Map(files.map(([path, lines, own]) => [path, { lines, covered: own }])),
    },
  });
  const found = (path: string): ReadReport => ({
    path: 'lint.sarif',
    problem: null,
    seconds: fresh,
    report: {
      kind: 'findings',
      tools: ['ESLint'],
      counts: { error: 0, warning: 1, note: 0 },
      findings: [{ level: 'warning', rule: 'eqeqeq', message: 'Expected ===', path, line: 3 }],
    },
  });
  const scene = (...reports: readonly ReadReport[]) => ({ plan: task, commits, inputs: { reports } });
  checkAnswers(
    'does not say what was not read',
    'tests-pass',
    { plan: task, commits },
    'A-1',
    '? The reports are not read.',
  );
  checkAnswers('wants one', 'tests-pass', scene(), 'A-1', '? There is no such report.');
  checkAnswers('takes it', 'tests-pass', scene(tests(0)), 'A-1', '+ 2 tests passed, 1 left out.');
  checkAnswers(
    'names what failed',
    'tests-pass',
    scene(tests(1)),
    'A-1',
    '- 1 of 3 tests failed: «rotates».',
    'r.xml:7',
  );
  checkAnswers(
    'takes none that is older than the commits it should cover',
    'tests-pass',
    scene(tests(0, old)),
    'A-1',
    '? r.xml is older than 1 «A-1: rotate».',
    'r.xml:null',
    '1',
  );
  checkAnswers(
    'takes none whose age nobody knows',
    'tests-pass',
    scene(tests(0, null)),
    'A-1',
    '? Nobody can say how old r.xml is.',
    'r.xml:null',
    '1',
  );
  checkAnswers(
    'takes none beside one that is broken',
    'tests-pass',
    scene(tests(0), { path: 'x.xml', problem: 'It is empty.', report: null, seconds: null }),
    'A-1',
    '? x.xml: It is empty.',
    'x.xml:null',
  );
  checkAnswers(
    'measures the files that the commits changed, without tests',
    'coverage: 75%',
    scene(
      covered(
        ['/ci/build/src/auth/token.ts', 4, 3],
        ['/ci/build/test/token.test.ts', 9, 0],
        ['/ci/build/src/b.ts', 9, 0],
      ),
    ),
    'A-1',
    '+ 75.0 % of 4 lines were run; 75.0 % is asked for.',
  );
  checkAnswers(
    'knows a tool that was started below the top',
    'coverage: 80%',
    scene(covered(['auth/token.ts', 4, 3])),
    'A-1',
    '- 75.0 % of 4 lines were run; 80.0 % is asked for.',
    'auth/token.ts:null',
  );
  checkAnswers(
    'takes the paths of the task where it names any',
    'coverage: 50%',
    {
      ...scene(covered(['src/auth/token.ts', 4, 4], ['src/ui/a.ts', 4, 0])),
      plan: 'tasks: { A-1: { title: Tokens, paths: [src/**] } }',
    },
    'A-1',
    '+ 50.0 % of 8 lines were run; 50.0 % is asked for.',
  );
  checkAnswers(
    'does not take other files for its own',
    'coverage',
    scene(covered(['src/other/token.ts', 4, 4])),
    'A-1',
    '? No report covers a file of Tokens.',
    'lcov.info:null',
  );
  checkAnswers(
    'sees findings in its files',
    'no-findings: warning',
    scene(found('file/src/auth/token.ts'), found('/w/src/auth/token.ts')),
    'A-1',
    '- 1 finding: eqeqeq, Expected ===.',
    '/w/src/auth/token.ts:3',
  );
  checkAnswers(
    'does not mind those of a lower level, nor elsewhere',
    'no-findings, no-findings: note',
    scene(found('src/b.ts')),
    'A-1',
    '+ No finding of level error or above.',
    '+ No finding of level note or above.',
  );
});
