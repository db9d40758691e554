/** The examples in the rules' documentation: the bad one shows exactly its rule, the good one shows nothing. */
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/model/finding';
import { allRules } from '../../../src/core/rules/index';
import { fixTitleLength, messageLength } from '../../../src/core/rules/say';
import { findingsOf } from './analyse-example';

function print({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}

describe('examples of rules', () => {
  for (const rule of allRules) {
    it(`${rule.id}: the bad one shows this rule alone`, () => {
      const found = findingsOf(rule.docs.bad);
      assert.notEqual(found.length, 0, 'nothing is found');
      assert.deepEqual(found.filter((finding) => finding.rule !== rule.id).map(print), []);
    });

    it(`${rule.id}: the good one shows nothing`, () => {
      assert.deepEqual(findingsOf(rule.docs.good).map(print), []);
    });

    it(`${rule.id}: its sentences have the form of all`, () => {
      for (const { message, related, fixes } of findingsOf(rule.docs.bad)) {
        for (const text of [message, ...related.map((one) => one.message)]) {
          assert.ok(text.length <= messageLength, text);
          assert.doesNotMatch(text, /please|might|!/i);
        }
        for (const { title, edits } of fixes) {
          assert.ok(title.length <= fixTitleLength + 20, title);
          assert.notEqual(edits.length, 0);
        }
        assert.ok(fixes.filter((fix) => fix.preferred).length <= 1, 'one fix is the best');
      }
    });
  }
});
