/** Reports of real tools (test/projects/reports), and those that are broken, hostile or contradict themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../../src/core/quality/instant';
import { parseReport, reportReader } from '../../../src/core/quality/read-report';
import type { ParsedReport } from '../../../src/core/quality/report';

function say({ report, problem, seconds }: ParsedReport): string {
  if (!report) return problem ?? '';
  const age = seconds === null ? '' : ` at ${seconds}`;
  switch (report.kind) {
    case 'tests': {
      const failures = report.failures.map(({ name, message, line }) => `${line} ${name}: ${message}`);
      return [
        `${report.total} tests, ${report.failed} failed, ${report.skipped} left out${age}`,
        ...failures,
      ].join('\n');
    }
    case 'coverage':
      return [
        `coverage${age}`,
        ...Array.from(report.files, ([path, { lines, covered }]) => `${path} ${covered}/${lines}`),
      ].join('\n');
    case 'findings':
      return [
        `${report.tools.join()}: ${report.counts.error} errors, ${report.counts.warning} warnings, ${report.counts.note} notes${age}`,
        ...report.findings.map(
          ({ level, rule, message, path, line }) => `${level} ${path}:${line ?? ''} ${rule} ${message}`,
        ),
      ].join('\n');
  }
}

function checkFile(file: string, expected: string): void {
  const text = readFileSync(join('test/projects/reports', file), 'utf8');
  it(file, () => assert.equal(say(parseReport(text)), expected));
  it(`${file}, letter by letter`, () => {
    const reader = reportReader();
    for (const letter of text) reader.write(letter);
    assert.equal(say(reader.end()), expected);
  });
  it(`${file}, cut off anywhere, is no report`, () => {
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const { report, problem } = parseReport(text.slice(0, Math.floor(text.length * share)));
      assert.ok(report === null && problem !== null, `${share} ${problem ?? ''}`);
    }
  });
}

function checkText(what: string, text: string, expected: string | RegExp): void {
  it(what, () => {
    const said = say(parseReport(text));
    if (typeof expected === 'string') assert.equal(said, expected);
    else assert.match(said, expected);
  });
}

describe('A report', () => {
  describe('of real tools', () => {
    checkFile(
      'mocha-xunit.xml',
      `4 tests, 1 failed, 1 left out at 1795482699
3 cart takes <discounts> off & rounds: `,
    );
    checkFile(
      'node-test.xml',
      `3 tests, 1 failed, 1 left out
6 test takes a discount off: Expected values to be strictly equal:7.5 !== 8`,
    );
    checkFile(
      'pytest.xml',
      `4 tests, 2 failed, 1 left out at 1795482708
1 test_cart test_discount: assert 7.5 == 8  +  where 7.5 = discount(10, 0.25)
6 test_cart test_teardown: failed on teardown with "RuntimeError: teardown"`,
    );
    checkFile(
      'coverage-py.xml',
      `coverage at 1795482736
/home/ana/shop/py/cart.py 5/6
/home/ana/shop/py/test_cart.py 14/15`,
    );
    checkFile(
      'cobertura-coverage.xml',
      `coverage at 1795482704
/home/ana/shop/src/cart.js 10/12
/home/ana/shop/src/login.js 5/5`,
    );
    checkFile(
      'eslint.sarif',
      `ESLint: 1 errors, 1 warnings, 0 notes
error /home/ana/shop/src/login.js:3 eqeqeq Expected '===' and instead saw '=='.
warning /home/ana/shop/src/login.js:2 no-unused-vars 'unused' is assigned a value but never used.`,
    );
    checkFile(
      'lcov.info',
      `coverage
src/cart.js 10/12
src/login.js 5/5`,
    );
    checkFile(
      'coverage-py.lcov',
      `coverage
cart.py 5/6
test_cart.py 14/15`,
    );
  });

  describe('of tests', () => {
    const suite = (inside: string, says = ''): string => `<testsuite name="s" ${says}>${inside}</testsuite>`;
    checkText('without tests says so', suite('', 'tests="0" failures="0"'), '0 tests, 0 failed, 0 left out');
    checkText(
      'is as old as its oldest part',
      `<testsuites><testsuite timestamp="2026-05-04T10:00:00Z"/><testsuite timestamp="2026-05-04T09:00:00+02:00"/></testsuites>`,
      '0 tests, 0 failed, 0 left out at 1777878000',
    );
    checkText(
      'without a zone has no age',
      suite('', 'timestamp="2026-05-04T10:00:00"'),
      '0 tests, 0 failed, 0 left out',
    );
    checkText(
      'of Surefire does not count what passed in the end',
      suite(
        '<testcase classname="a.B" name="c"><flakyFailure message="x"/></testcase>',
        'tests="1" failures="0" errors="0"',
      ),
      '1 tests, 0 failed, 0 left out',
    );
    checkText(
      'contradicts itself by what it says to have failed',
      suite('<testcase name="a"/>', 'tests="1" failures="1" errors="0"'),
      'It contradicts itself: s says 1 failed, and holds 0.',
    );
    checkText(
      'contradicts itself by what it hides',
      suite('<testcase name="a"><failure/></testcase>', 'tests="1" failures="0"'),
      'It contradicts itself: s says 0 failed, and holds 1.',
    );
    checkText(
      'contradicts itself by holding no test',
      suite('', 'tests="7"'),
      'It contradicts itself: s says 7 tests, and holds none.',
    );
  });

  describe('that is hostile', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE testsuite [${Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}<!ENTITY e0 "boom">]>`;
    checkText(
      'cannot make entities grow',
      `${bomb}<testsuite name="&e20;"/>`,
      /^It is no well-formed XML: .*entity/,
    );
    checkText(
      'cannot have files read',
      '<!DOCTYPE testsuite [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"/>',
      /^It is no well-formed XML: .*entity/,
    );
    checkText(
      'cannot go deeper than any tool',
      '<testsuite>'.repeat(2000),
      'Its elements lie deeper in each other than those of any tool.',
    );
    checkText(
      'is not read further than JSON is',
      `{"runs":${' '.repeat(50_000_001)}[]}`,
      'It is larger than a report in JSON may be: 50 MB.',
    );
    checkText(
      'cannot reach what all objects have',
      '{"runs":[{"tool":{"driver":{"name":"x","rules":[{"id":"__proto__","defaultConfiguration":{"level":"error"}}]}},"results":[{"ruleId":"__proto__","message":{"text":"m"}},{"ruleId":"toString"}]}]}',
      'x: 1 errors, 1 warnings, 0 notes\nerror : __proto__ m\nwarning : toString ',
    );
    it('with a hundred thousand tests is read in little memory', () => {
      const reader = reportReader();
      reader.write('<testsuite tests="100000" failures="0">');
      for (let i = 0; i < 100; i++)
        reader.write('<testcase name="a"><system-out>long</system-out></testcase>'.repeat(1000));
      reader.write('</testsuite>');
      assert.equal(say(reader.end()), '100000 tests, 0 failed, 0 left out');
    });
  });

  describe('that is none', () => {
    checkText('empty', ' \n', 'It is empty.');
    checkText(
      'a page of the web',
      '<html><body/></html>',
      'It is no report that is known here: its root is <html>.',
    );
    checkText('other JSON', '{"a":1}', 'It is no SARIF: it has no runs.');
    checkText('no JSON', '{"runs":', 'It is no JSON.');
    checkText('other text', 'all tests passed', 'It is no report that is known here.');
  });

  describe('of coverage', () => {
    checkText(
      'that contradicts its own sums',
      'SF:a.js\nDA:1,1\nDA:2,0\nLF:2\nLH:2\nend_of_record\n',
      'Line 6: it says 2 of 2 lines, and lists 1 of 2.',
    );
    checkText(
      'with lines that cannot be read',
      'SF:a.js\nDA:one,1\nend_of_record\n',
      'Line 2 cannot be read.',
    );
    checkText('that ends too early', 'TN:\nSF:a.js\nDA:1,1\n', 'It ends in the middle of a file.');
    checkText('by its sums alone', 'SF:a.js\nLF:4\nLH:3\nend_of_record\n', 'coverage\na.js 3/4');
    checkText(
      'of Cobertura that contradicts itself',
      '<coverage lines-valid="2" lines-covered="2"><packages><package><classes><class filename="a.py"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>',
      'It contradicts itself: it says 2 of 2 lines, and lists 1 of 1.',
    );
  });

  describe('of findings', () => {
    const run = (rest: string): string => `{"runs":[{"tool":{"driver":{"name":"Semgrep"}},${rest}}]}`;
    checkText(
      'leaves out what was suppressed, is gone or passed',
      run(
        '"results":[{"ruleId":"a","suppressions":[{"kind":"inSource"}]},{"ruleId":"b","baselineState":"absent"},{"ruleId":"c","kind":"pass"},{"ruleId":"d","level":"none"},{"ruleId":"e","suppressions":[{"status":"rejected"}],"level":"note"}]',
      ),
      'Semgrep: 0 errors, 0 warnings, 1 notes\nnote : e ',
    );
    checkText(
      'of a tool that did not finish',
      run('"invocations":[{"executionSuccessful":false}],"results":[]'),
      'Semgrep says that it did not finish.',
    );
    checkText(
      'knows when it was made',
      run('"invocations":[{"executionSuccessful":true,"endTimeUtc":"2026-05-04T08:00:00Z"}],"results":[]'),
      'Semgrep: 0 errors, 0 warnings, 0 notes at 1777881600',
    );
  });

  for (const [text, seconds] of [
    ['2026-05-04T08:00:00Z', 1777881600],
    ['2026-05-04T10:00:00.5+02:00', 1777881600],
    ['2026-05-04 06:00-0200', 1777881600],
    ['Mon, 04 May 2026 08:00:00 GMT', 1777881600],
    ['2026-05-04T08:00:00', null],
    ['2026-02-30T08:00:00Z', null],
    ['yesterday', null],
  ] as const) {
    it(`an instant: ${text}`, () => assert.equal(parseInstant(text), seconds));
  }
});
