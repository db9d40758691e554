/** A person's settings hide or soften, and never make louder. */
import assert from 'node:assert/strict';
import { softenFindings, type RuleSettings } from '../../../src/core/language/soften';
import { at, type Finding } from '../../../src/core/model/finding';
import type { Severity } from '../../../src/core/model/plan';

const finding = (severity: Severity): Finding => ({
  rule: 'schedule/cycle',
  severity,
  message: '',
  place: at('project'),
  related: [],
  fixes: [],
});

function check(
  severity: Severity,
  setting: 'off' | 'hint' | 'info' | 'warning' | null,
  expected: Severity | null,
): void {
  const settings: RuleSettings = new Map(setting ? [['schedule/cycle', setting]] : []);
  it(`${severity} set to ${setting ?? 'nothing'} is ${expected ?? 'hidden'}`, () =>
    assert.deepEqual(
      softenFindings([finding(severity)], settings).map((shown) => shown.severity),
      expected ? [expected] : [],
    ));
}

describe('A setting for a rule', () => {
  check('error', null, 'error');
  check('error', 'warning', 'warning');
  check('error', 'hint', 'hint');
  check('warning', 'off', null);
  check('hint', 'warning', 'hint');
  check('info', 'info', 'info');
  it('leaves other rules alone', () =>
    assert.equal(softenFindings([finding('error')], new Map([['schedule/other', 'off']])).length, 1));
});
