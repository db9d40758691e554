import assert from 'node:assert/strict';
import { fieldPages } from '../../../src/build/field-pages';
import { sectionsJsonSchema } from '../../../src/build/json-schema';
import { pageName, rulePages } from '../../../src/build/rule-pages';
import { allRules } from '../../../src/core/rules/index';

describe('generated pages', () => {
  const rules = new Map(rulePages(allRules).map(({ path, text }) => [path, text]));
  const fields = new Map(fieldPages(sectionsJsonSchema()).map(({ path, text }) => [path, text]));

  it('have one for each rule, in the list of all', () => {
    // The list, and the best practices.
    assert.equal(rules.size, allRules.length + 2);
    const list = rules.get('docs/rules/README.md')!;
    for (const { id, severity } of allRules) {
      assert.ok(rules.has(`docs/rules/${pageName(id)}`), id);
      assert.ok(list.includes(`[\`${id}\`](${pageName(id)}) | ${severity} |`), id);
    }
  });

  it('show a rule with its examples and thresholds', () => {
    const page = rules.get('docs/rules/evidence-started-no-commits.md')!;
    for (const part of [
      '2026-04-14 ATLAS-k3f: draw',
      '| `after` | `5d` |',
      'checks:\n  evidence/started-no-commits:',
    ]) {
      assert.ok(page.includes(part), part);
    }
  });

  it('hold no control characters and no line of a hostile example', () => {
    for (const [path, text] of rules) {
      assert.doesNotMatch(text, /[^\P{Cc}\n\t]/u, path);
      assert.ok(Math.max(...text.split('\n').map((line) => line.length)) < 700, path);
    }
  });

  it('have one for each section, with what its fields mean', () => {
    assert.ok(fields.size > 20);
    const tasks = fields.get('docs/fields/tasks.md')!;
    assert.ok(tasks.includes('| `<id>.effort` | Work in person-time'));
    assert.ok(tasks.includes('`3d/5d/9d`'));
    assert.ok(fields.get('docs/fields/risks.md')!.includes('`<id>.impact.cost`'));
  });

  it('leave no field without a description', () => {
    for (const [path, text] of fields)
      assert.doesNotMatch(text, /^\| `[^`]+`(?: \(needed\))? \| {2}\|/m, path);
  });
});
