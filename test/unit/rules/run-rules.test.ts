import assert from 'node:assert/strict';
import { locatePlace } from '../../../src/core/analysis/locate-place';
import { allRules } from '../../../src/core/rules/index';
import { at } from '../../../src/core/model/finding';
import type { Rule } from '../../../src/core/rules/rule';
import { mostPerRule, runRules } from '../../../src/core/rules/run-rules';
import { analyseExample, findingsOf } from './analyse-example';

const head = 'project: { name: Atlas, start: 2026-05-04 }\n';
const noEstimate = `${head}tasks:\n  a: { title: A }\n`;

function rulesOf(plan: string): readonly string[] {
  return findingsOf({ plan }).map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('runRules', () => {
  it('says nothing of a file that is no plan', () => {
    assert.deepEqual(rulesOf('project: my-app\ntasks: { a: { needs: nothing } }\n'), []);
  });

  const severities: readonly (readonly [checks: string, expected: readonly string[]])[] = [
    ['', ['warning schedule/no-estimate']],
    ['checks: { schedule/no-estimate: error }\n', ['error schedule/no-estimate']],
    ['checks: { schedule/no-estimate: { severity: hint } }\n', ['hint schedule/no-estimate']],
    ['checks: { schedule/no-estimate: off }\n', []],
    ['checks: { syntax/unknown-key: off, schedule/no-estimate: off }\nunknown: 1\n', []],
    ['checks: { constructor: off }\n', ['warning schedule/no-estimate', 'warning checks/unknown-rule']],
  ];
  for (const [checks, expected] of severities) {
    it(`takes severities from «${checks.trim()}»`, () =>
      assert.deepEqual(rulesOf(noEstimate + checks), expected));
  }

  it('finds a comment that names no rule, at its name', () => {
    const plan = `${head}tasks:\n  a: { title: A } # milewright-ignore risk/no-owner, schedule/no-estimat -- later\n`;
    const snapshot = analyseExample({ plan });
    const [finding] = runRules(snapshot).filter(({ rule }) => rule === 'checks/unknown-rule');
    assert.equal(
      finding?.message,
      'No rule is called «schedule/no-estimat»; did you mean «schedule/no-estimate»?',
    );
    const { range } = locatePlace(snapshot, finding.place);
    assert.equal(plan.slice(range.start, range.end), 'schedule/no-estimat');
  });

  const thresholds: readonly (readonly [checks: string, expected: readonly string[]])[] = [
    ['', []],
    ['checks: { people/unassigned: { within: 30d } }\n', ['warning people/unassigned']],
    ['checks: { people/unassigned: { within: 6w } }\n', ['warning people/unassigned']],
    ['checks: { people/unassigned: { within: soon } }\n', ['warning checks/bad-option']],
    ['checks: { people/unassigned: { witin: 30d } }\n', ['warning checks/bad-option']],
    ['checks: { people/unassigned: { within: 30ed } }\n', ['warning checks/bad-option']],
  ];
  for (const [checks, expected] of thresholds) {
    const plan = `${head}team: { ana: { name: Ana } }\ntasks:\n  a: { title: A, effort: 1d, start: not-before 2026-06-01 }\n`;
    it(`takes thresholds from «${checks.trim()}»`, () => assert.deepEqual(rulesOf(plan + checks), expected));
  }

  const suppressed: readonly (readonly [name: string, plan: string, expected: number])[] = [
    ['at the line', 'tasks:\n  a: { title: A } # milewright-ignore schedule/no-estimate\n', 0],
    [
      'at the line, with a reason',
      'tasks:\n  a: { title: A } # milewright-ignore schedule/no-estimate -- ideas\n',
      0,
    ],
    ['on the line above', 'tasks:\n  # milewright-ignore schedule/no-estimate\n  a: { title: A }\n', 0],
    [
      'above further comments',
      'tasks:\n  # milewright-ignore schedule/no-estimate\n\n  # more\n  a: { title: A }\n',
      0,
    ],
    ['with CRLF', 'tasks:\r\n  a: { title: A } # milewright-ignore schedule/no-estimate\r\n', 0],
    [
      'among others',
      'tasks:\n  a: { title: A } # milewright-ignore risk/no-owner, schedule/no-estimate\n',
      0,
    ],
    ['not for another rule', 'tasks:\n  a: { title: A } # milewright-ignore risk/no-owner\n', 1],
    ['not for a part of an id', 'tasks:\n  a: { title: A } # milewright-ignore schedule/no\n', 1],
    ['not without an id', 'tasks:\n  a: { title: A } # milewright-ignore\n', 1],
    ['not at another line', 'tasks:\n  a: { title: A }\n  # milewright-ignore schedule/no-estimate\n', 1],
    ['not in a text', 'tasks:\n  a: { title: "x # milewright-ignore schedule/no-estimate y" }\n', 1],
    ['not for the reason', 'tasks:\n  a: { title: A } # milewright-ignore x -- schedule/no-estimate\n', 1],
  ];
  for (const [name, plan, expected] of suppressed) {
    it(`is silenced ${name}`, () => {
      const found = findingsOf({ plan: head + plan }).filter(({ rule }) => rule === 'schedule/no-estimate');
      assert.equal(found.length, expected);
    });
  }

  it('reports so many findings of one rule, and then how many more there are', () => {
    const tasks = Array.from({ length: 250 }, (_, i) => `  t${i}: { title: Task ${i} }\n`).join('');
    const found = findingsOf({ plan: `${head}tasks:\n${tasks}` });
    assert.equal(found.length, mostPerRule);
    assert.match(found.at(-1)!.message, /And 150 more like this\.$/);
    assert.ok(found.every(({ message }) => message.length <= 120));
  });

  it('makes the first of many findings, and counts the rest', () => {
    let made = 0;
    const [rule] = allRules.filter(({ id }) => id === 'schedule/no-estimate');
    const many: Rule = {
      ...rule!,
      check: () =>
        Array.from({ length: 250 }, () => () => {
          made++;
          return { message: 'Too many.', place: at('project', 'name') };
        }),
    };
    const found = runRules(analyseExample({ plan: noEstimate }), [many]);
    assert.equal(made, mostPerRule);
    assert.equal(found.at(-1)!.message, 'Too many. And 150 more like this.');
  });

  it('runs each rule it is given, and no other', () => {
    const snapshot = analyseExample({ plan: noEstimate });
    const rules = allRules.filter(({ id }) => id === 'risk/no-owner');
    assert.deepEqual(runRules(snapshot, rules), []);
  });

  it('keeps its form whatever the titles are', () => {
    const long = 'x'.repeat(5000);
    for (const { docs } of allRules) {
      const plan = docs.bad.plan.replaceAll(/title: [^,}\n"#]+/g, `title: ${long}`);
      for (const { message, related, fixes } of findingsOf({ ...docs.bad, plan })) {
        for (const text of [message, ...related.map((one) => one.message)])
          assert.ok(text.length <= 120, text);
        for (const { title } of fixes) assert.ok(title.length <= 80, title);
      }
    }
  });
});
