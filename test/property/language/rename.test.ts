/** Renaming a task, milestone or person in any plan changes names, and nothing that follows from the plan. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../../src/core/analysis/snapshot';
import { applyEdits } from '../../../src/core/base/text';
import type { Name } from '../../../src/core/language/names/name';
import { definitionIn } from '../../../src/core/language/names/occurrences';
import { renameEdits } from '../../../src/core/language/names/rename';
import { allRules } from '../../../src/core/rules/index';
import { runRules } from '../../../src/core/rules/run-rules';
import { isId } from '../../../src/core/syntax/values/id';
import { corpus } from '../../support/corpus';
import { file, snapshotOf } from '../../unit/language/support/cursor';
import { runs } from '../runs';

const to = 'renamed-b2c';

/** The corpus, the sample, and the examples of all rules. */
const plans = [
  ...corpus(),
  { name: 'sample', text: readFileSync('scripts/sample/plan.yaml', 'utf8') },
  ...allRules.flatMap(({ id, docs }) =>
    [docs.bad, docs.good].map(({ plan }) => ({ name: `example of ${id}`, text: plan })),
  ),
];

/** Every name of every plan in which nothing is wrong with the text, where it is defined in its text. */
const cases = plans.flatMap(({ name: plan, text }) => {
  const before = snapshotOf(text);
  // What an alias repeats cannot be written at its anchor alone; that is refused.
  const repeats = /[&*]\w/.test(text);
  if (before.parsed.problems.length > 0 || !before.parsed.isPlan || repeats || text.length > 50_000)
    return [];
  const names: Name[] = [
    ...Array.from(before.plan.tasks.keys(), (id) => ({ kind: 'task', id }) as const),
    ...Array.from(before.plan.milestones.keys(), (id) => ({ kind: 'milestone', id }) as const),
    ...Array.from(before.plan.team.keys(), (id) => ({ kind: 'person', id }) as const),
  ];
  return names
    .filter((name) => isId(name.id) && definitionIn(before, name))
    .map((name) => ({ plan, text, before, name }));
});

const datesOf = ({ schedule }: Snapshot): unknown =>
  [...schedule.tasks.values()].map(({ start, finish, totalFloat, critical }) => [
    start,
    finish,
    totalFloat,
    critical,
  ]);

describe('Renaming anything', () => {
  it('keeps dates, money and findings', () => {
    assert.ok(cases.length > 100, `${cases.length} names`);
    fc.assert(
      fc.property(fc.nat({ max: cases.length - 1 }), (index) => {
        const { plan, text, before, name } = cases[index]!;
        const edits = renameEdits(before, name, to);
        assert.ok(edits.ok, `${plan}, ${name.id}: ${edits.ok ? '' : edits.error}`);
        const after = snapshotOf(applyEdits(text, edits.value.get(file) ?? []));
        const rules = (snapshot: Snapshot): readonly string[] => runRules(snapshot).map(({ rule }) => rule);
        assert.equal(after.parsed.broken, false);
        assert.deepEqual(datesOf(after), datesOf(before), `${plan}, ${name.id}`);
        assert.equal(after.budget.figures.forecast, before.budget.figures.forecast);
        assert.deepEqual(rules(after), rules(before), `${plan}, ${name.id}`);
        if (name.kind === 'task') assert.ok(after.plan.tasks.get(to)?.was.includes(name.id));
      }),
      runs(20),
    );
  });
});
