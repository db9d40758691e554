import assert from 'node:assert/strict';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { corpus, expectedProblems, printProblems } from '../../support/corpus';

describe('corpus of plan files', () => {
  for (const { name, text } of corpus()) {
    it(name, () => {
      const { problems } = parsePlan([{ path: name, text, role: 'root' }]);
      assert.deepEqual(printProblems(text, problems), expectedProblems(text));
      for (const { message } of problems)
        assert.ok(message.length <= 120 && !/please|!$/i.test(message), message);
    });
  }
});
