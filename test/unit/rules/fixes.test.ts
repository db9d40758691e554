/** The fixes of the documented examples, applied: the text stays a plan, and the best one mends what was found. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import type { Fix } from '../../../src/core/model/finding';
import { allRules } from '../../../src/core/rules/index';
import type { RuleExample } from '../../../src/core/rules/rule';
import { runRules } from '../../../src/core/rules/run-rules';
import { textEdits } from '../../../src/core/syntax/text-edits';
import { analyseExample } from './analyse-example';

function applied(example: RuleExample, fix: Fix): RuleExample {
  const { parsed } = analyseExample(example);
  const edits = textEdits(parsed, fix.edits);
  assert.ok(edits.ok, `${fix.title}: the edits do not fit`);
  return { ...example, plan: applyEdits(example.plan, edits.value.get('project.yaml') ?? []) };
}

function count(example: RuleExample, rule: string): number {
  return runRules(analyseExample(example)).filter((finding) => finding.rule === rule).length;
}

describe('fixes of rules', () => {
  let fixes = 0;
  for (const { id, docs } of allRules) {
    for (const fix of runRules(analyseExample(docs.bad)).flatMap((finding) => finding.fixes)) {
      fixes++;
      it(`${id}: «${fix.title}»`, () => {
        const after = applied(docs.bad, fix);
        assert.notEqual(after.plan, docs.bad.plan);
        assert.equal(analyseExample(after).parsed.broken, false);
        assert.ok(count(after, id) < count(docs.bad, id), `it is still found in\n${after.plan}`);
      });
    }
  }

  it('are offered by most rules', () => assert.ok(fixes > 25));
});
